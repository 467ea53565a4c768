using SiteGen.Editions;

namespace SiteGen.Linking;

/// <summary>An article, what linking knows of it, and its entries in the tables.</summary>
sealed class LinkedArticle(LinkedPage page, ArticleEntry entry, ArticleProfile profile)
{
    public ArticleEntry Entry => entry;

    public ArticleProfile Profile => profile;

    public PageEntry Page => page.Entry;

    public string Address => entry.Address;

    /// <summary>Of its page; null where nobody knows it.</summary>
    public DateOnly? Date => page.Entry.Date;

    /// <summary>Of two articles the one that the archive has first has the lower one.</summary>
    public long Order => ((long)page.Place << 32) | (uint)entry.Index;

    /// <summary>A number that no other article of the archive has; free again when the article has gone.</summary>
    public int Slot { get; set; }

    /// <summary>Something that its links rest on has changed.</summary>
    public bool IsStale { get; set; } = true;

    /// <summary>Of the terms of its profile, in their order.</summary>
    public int[] Terms { get; set; } = [];

    public double Norm { get; } = Occurrence.NormOf(profile);

    public KeyUse[] Keys { get; set; } = [];

    /// <summary>The articles that share most rare things with it, best first.</summary>
    public Candidate[] Candidates { get; set; } = [];

    public NamedPerson[] People { get; set; } = [];

    public BareMention[] BareNames { get; set; } = [];

    public List<Membership> Memberships { get; } = [];

    /// <summary>How many days lie between; null where that is not known. Of two pages without a date only one page's articles belong together.</summary>
    public int? DaysTo(LinkedArticle other) =>
        Date is { } date && other.Date is { } otherDate ? Math.Abs(date.DayNumber - otherDate.DayNumber)
        : Date is null && other.Date is null && Page.Source == other.Page.Source ? 0
        : null;

    public static Link LinkTo(LinkedArticle other, LinkKind kind, LinkReason reason, double score, params IEnumerable<Proof> evidence) => new()
    {
        Kind = kind,
        Target = other.Address,
        Title = other.Entry.Label,
        Reasons = [reason],
        Score = Math.Round(score, 3),
        Evidence = [.. evidence],
    };
}
