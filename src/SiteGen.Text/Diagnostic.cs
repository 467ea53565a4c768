using System.Collections.Immutable;

namespace SiteGen.Text;

/// <summary>One thing there is to say about a source. Stages return it; only the program prints it.</summary>
/// <param name="Code"><c>SG1xxx</c> recognition, <c>SG2xxx</c> linking, <c>SG3xxx</c> templates, <c>SG4xxx</c> rendering and checks,
/// <c>SG5xxx</c> configuration, <c>SG6xxx</c> reading and writing files, <c>SG7xxx</c> publishing.</param>
/// <param name="Message">One sentence that an editor understands.</param>
public sealed record Diagnostic(string Code, Severity Severity, string Message)
{
    /// <summary>The text it speaks of, if there is one.</summary>
    public SourceText? Source { get; init; }

    public TextSpan Span { get; init; }

    /// <summary>The file it speaks of where no text of it is at hand.</summary>
    public string? Path { get => Source?.Path ?? field; init; }

    /// <summary>What to do about it.</summary>
    public string? Hint { get; init; }

    /// <summary>Other places that belong to it, such as the chain of includes that led there.</summary>
    public ImmutableArray<DiagnosticNote> Notes { get; init; } = [];
}

public sealed record DiagnosticNote(string Message, SourceText? Source, TextSpan Span);
