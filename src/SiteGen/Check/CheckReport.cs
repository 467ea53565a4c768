using System.Collections.Immutable;
using SiteGen.Text;

namespace SiteGen.Check;

/// <summary>What came of a check.</summary>
sealed record CheckReport
{
    /// <summary>In the order of files and places.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    public int Pages { get; init; }

    /// <summary>Pages that had to be read, because something about them changed since they were checked last.</summary>
    public int Read { get; init; }

    public int Links { get; init; }

    /// <summary>Addresses elsewhere, and on how many pages each stands.</summary>
    public ImmutableArray<(string Address, int Pages)> Outside { get; init; } = [];

    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}
