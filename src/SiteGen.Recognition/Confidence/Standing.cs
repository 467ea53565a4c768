using System.Collections.Immutable;
using SiteGen.Editions;

namespace SiteGen.Recognition;

/// <summary>An article of the finished reading, as a second look sees it: does it stand by itself, or is it a part of another?</summary>
sealed record Standing
{
    public required Draft Draft { get; init; }

    public required PageProfile Profile { get; init; }

    /// <summary>By how much its paragraphs fit each other better than the one other article that they fit best.</summary>
    public double Margin { get; init; }

    /// <summary>That article's number, from 0; -1 where there is no other.</summary>
    public int Rival { get; init; } = -1;

    /// <summary>A dateline, a byline, a credit or a jump note: the signs of an article of its own.</summary>
    public bool IsSigned { get; init; }

    /// <summary>Its title counts on, as that of a section does.</summary>
    public bool IsNumbered { get; init; }

    public int Texts { get; init; }

    /// <summary>How often the file changes from article to article more than it must, per article, 1 at most.</summary>
    public double Disorder { get; init; }

    public static Standing Of(Draft draft, PageProfile profile, double margin, int rival, double disorder) => new()
    {
        Draft = draft,
        Profile = profile,
        Margin = margin,
        Rival = rival,
        IsSigned = draft.Titles.Any(IsSign) || draft.Body.Any(IsSign),
        IsNumbered = draft.Titles.Any(p => p.Element.IsDisplay && Openings.SectionNumber(p.Element.Text) is not null),
        Texts = draft.Texts.Length,
        Disorder = disorder,
    };

    static bool IsSign(Placed placed) =>
        placed.Element.Kind is PieceKind.Byline or PieceKind.Credit or PieceKind.JumpFrom or PieceKind.LeadLabel || placed.Element.First.IsDateline;
}

/// <summary>An article's title with what was said of its lines.</summary>
readonly record struct Entitled(Standing Article, ImmutableArray<Block> Titles)
{
    public bool HasHeadline => Titles.Any(b => b.Role == Role.Headline);

    /// <summary>The most doubtful of its lines, -1 to 1.</summary>
    public double Roles => Weakest(b => b.Reading.Score);

    public double Membership => Weakest(b => b.Membership.Score);

    double Weakest(Func<Block, double> score) => Titles.IsEmpty ? 0 : Math.Clamp(Titles.Min(score) / 4, -1, 1);
}
