namespace SiteGen.Templating;

/// <summary>What a template may cost. Each limit that is reached is an error that names it and its value; nothing is ever cut silently.</summary>
public sealed record Limits
{
    /// <summary>Rounds of a loop and of all loops and list functions inside of it, and items of one list. 0: no limit.</summary>
    public int Loop { get; init; } = 1_000_000;

    /// <summary>Steps of work in one rendering, over all loops and functions.</summary>
    public long Work { get; init; } = 20_000_000;

    /// <summary>How deep functions and includes may call each other; an include counts as two. 0: only the stack limits it.</summary>
    public int Recursion { get; init; } = 100;

    /// <summary>Characters of one text, and of the output. 0: no limit.</summary>
    public int Text { get; init; } = 32 * 1024 * 1024;

    /// <summary>Characters of all texts that one rendering makes on its way.</summary>
    public long AllText { get; init; } = 128L * 1024 * 1024;

    /// <summary>How deep lists and objects may be nested in what is printed, compared or turned into JSON.</summary>
    public int Nesting { get; init; } = 20;

    /// <summary>How deep blocks and expressions may be nested in a template.</summary>
    public int Syntax { get; init; } = 250;

    /// <summary>Bits of a whole number.</summary>
    public int NumberBits { get; init; } = 64 * 1024;

    /// <summary>Characters of one regular expression.</summary>
    public int RegexLength { get; init; } = 4096;

    /// <summary>The time that all regular expressions of one rendering may take together.</summary>
    public TimeSpan Regex { get; init; } = TimeSpan.FromSeconds(2);
}
