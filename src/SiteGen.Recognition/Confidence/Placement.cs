using SiteGen.Editions;

namespace SiteGen.Recognition;

/// <summary>An element in the finished reading, as a second look sees it: what it is next to, and what it is like.</summary>
sealed record Placement
{
    public required Element Element { get; init; }

    public required Role Role { get; init; }

    /// <summary>How it got into its article.</summary>
    public required Part Part { get; init; }

    public required Standing Article { get; init; }

    public Draft Draft => Article.Draft;

    public PageProfile Profile => Article.Profile;

    /// <summary>The share of its words that the rest of its article has, weighed by rarity, 0 to 1.</summary>
    public double Own { get; init; }

    /// <summary>The same of the other article that has most.</summary>
    public double Rival { get; init; }

    /// <summary>That article's number, from 0; -1 where there is no other.</summary>
    public int RivalDraft { get; init; } = -1;

    /// <summary>What stands before it and behind it in the file, furniture apart, is of the same article.</summary>
    public bool FollowsOwn { get; init; }

    public bool LeadsToOwn { get; init; }

    /// <summary>The place among its article's texts, from 0; -1 for what is no text.</summary>
    public int TextNumber { get; init; } = -1;

    /// <summary>Lines of the same role in its article, itself not counted.</summary>
    public int Siblings { get; init; }

    /// <summary>Display lines in the title of its article.</summary>
    public int TitleLines { get; init; }

    /// <summary>By how much its claim to be the headline differs from that of the best other line of its title, 0 or more.</summary>
    public double TitleMargin { get; init; }

    /// <summary>The paragraph before it in its article breaks off.</summary>
    public bool FollowsOpen { get; init; }

    /// <summary>Put together from parts between which something else stands in the file.</summary>
    public bool IsApart { get; init; }

    /// <summary>Over each seam the sentence certainly goes on: behind a comma, with a small letter, or with a pair of ideographs that
    /// the page has elsewhere.</summary>
    public bool HasKnownSeams { get; init; }

    public bool IsTitle => Role is Role.Kicker or Role.Headline or Role.Deck;

    /// <summary>Set to be seen, inside the text.</summary>
    public bool IsInnerTitle => Element.IsDisplay && !IsTitle;

    public bool IsOfOtherColumn => Profile.IsWrapped && Draft.Column > 0 && Element.Column > 0 && Math.Abs(Draft.Column - Element.Column) > Profile.Slack;

    public bool IsText => Element.IsText;

    public bool IsAside => !Element.IsText && !Element.IsDisplay;

    public double Margin => Own - Rival;
}
