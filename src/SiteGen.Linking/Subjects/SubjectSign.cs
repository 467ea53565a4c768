using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>That an article has a term, a column's name, a number in a series.</summary>
/// <param name="Text">That with the kind tells one subject from another: the term, or the series' name folded to letters.</param>
/// <param name="Name">As this article prints it.</param>
/// <param name="Words">That prove it.</param>
sealed record SubjectSign(SubjectSourceKind Kind, string Text, string Name, string Words)
{
    public TextSpan Source { get; init; }

    /// <summary>In a numbered series.</summary>
    public int Number { get; init; }

    /// <summary>The article shows that the term is more than a turn of speech.</summary>
    public bool IsTerm { get; init; }
}

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
