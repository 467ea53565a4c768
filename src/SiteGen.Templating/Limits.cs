namespace SiteGen.Templating;

/// <summary>What a template may cost. Each limit that is reached is an error that names it; nothing is ever cut silently.</summary>
public sealed record Limits
{
    /// <summary>Rounds of all loops, and of functions that walk lists, in one outermost loop. 0: no limit.</summary>
    public int Loop { get; init; } = 1_000_000;

    /// <summary>Steps of work in one rendering, over all loops and functions.</summary>
    public long Work { get; init; } = 100_000_000;

    /// <summary>How deep functions and includes may call each other; an include counts as two.</summary>
    public int Recursion { get; init; } = 100;

    /// <summary>Characters of one text or of all output of a rendering. 0: no limit.</summary>
    public int Text { get; init; } = 32 * 1024 * 1024;

    /// <summary>How deep lists and objects may be nested in what is printed or turned into JSON.</summary>
    public int Nesting { get; init; } = 20;

    /// <summary>How deep blocks and expressions may be nested in a template.</summary>
    public int Syntax { get; init; } = 250;

    /// <summary>The longest time one regular expression may take.</summary>
    public TimeSpan Regex { get; init; } = TimeSpan.FromSeconds(2);
}
