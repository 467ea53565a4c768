using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>That an article has a term, a column's name, a number in a series.</summary>
/// <param name="Text">That with the kind tells one subject from another: the term, or the series' name folded to letters.</param>
/// <param name="Name">As this article prints it.</param>
/// <param name="Words">That prove it.</param>
sealed record SubjectSign(SubjectSourceKind Kind, string Text, string Name, string Words)
{
    public const int TermFlag = 1;
    public const int RepeatedFlag = 2;

    public TextSpan Source { get; init; }

    /// <summary>In a numbered series.</summary>
    public int Number { get; init; }

    /// <summary>The article shows that the term is more than a turn of speech.</summary>
    public bool IsTerm { get; init; }

    /// <summary>The term stands there without quotation marks, several times.</summary>
    public bool IsRepeated { get; init; }

    public int Flags
    {
        get => (IsTerm ? TermFlag : 0) | (IsRepeated ? RepeatedFlag : 0);
        init => (IsTerm, IsRepeated) = ((value & TermFlag) != 0, (value & RepeatedFlag) != 0);
    }
}

/// <summary>A sign as tables know it.</summary>
/// <param name="Text">Its number among the texts of the article's record.</param>
readonly record struct SignUse(SubjectSourceKind Kind, int Text, int Number, int Flags);

/// <summary>In the order in which the articles of one subject are listed that are found in several ways.</summary>
enum SubjectSourceKind
{
    Term,
    Organisation,
    Place,
    Numbered,
    Column,
    Interviews,
    Banner,
}
