using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>A file that the site will have, without its content: that is made when it is written, and then forgotten.</summary>
public sealed class PlannedFile
{
    readonly Func<FileInputs>? inputs;

    internal PlannedFile(string path, Func<Outcome<LentBytes>> content)
        : this(path, null, _ => content())
    {
    }

    internal PlannedFile(string path, string? source, Func<Page?, Outcome<LentBytes>> content)
    {
        Path = path;
        Source = source;
        Content = content;
    }

    /// <summary>Below the output folder, with forward slashes: <c>2031-02-01/02/index.html</c>.</summary>
    public string Path { get; }

    /// <summary>The seed (<see cref="PageEntry.Source"/>) whose reading it needs, or null when it needs none.</summary>
    public string? Source { get; }

    /// <summary>The template that makes it, such as <c>pages/article.sbnhtml</c>; null of a file that needs none.</summary>
    public string? Template { get; internal init; }

    /// <summary>A picture below the seeds folder that this file is a copy of; whoever reads the disk copies it, nothing is rendered.</summary>
    public string? Original { get; private init; }

    internal static PlannedFile CopyOf(string original, string path) =>
        new(path, () => throw new InvalidOperationException("A copy is not rendered.")) { Original = original };

    /// <summary>It is made with the index of the search, and by nobody else.</summary>
    public bool IsOfIndex { get; private init; }

    internal static PlannedFile OfIndex(string path, string template) =>
        new(path, () => throw new InvalidOperationException("It is made with the index.")) { Template = template, IsOfIndex = true };

    /// <summary>What it is made from; null where nobody has reckoned that, and it has to be made to know whether it is another one.</summary>
    public FileInputs? Inputs => inputs?.Invoke();

    internal Func<FileInputs>? MadeFrom { init => inputs = value; }

    /// <summary>Search engines should leave it alone.</summary>
    internal bool IsHidden { get; init; }

    /// <summary>The date since which it stands as it is, where that is known.</summary>
    internal string? Since { get; init; }

    internal Func<Page?, Outcome<LentBytes>> Content { get; }
}
