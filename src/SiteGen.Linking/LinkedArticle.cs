using SiteGen.Editions;

namespace SiteGen.Linking;

/// <summary>An article with its place in the archive's order and what linking knows of it.</summary>
/// <param name="Order">Its place among all articles, from 0.</param>
sealed record LinkedArticle(int Order, Issue Issue, PageEntry Page, ArticleEntry Entry, ArticleProfile Profile)
{
    public string Address => Entry.Address;

    /// <summary>Of its page; null where nobody knows it.</summary>
    public DateOnly? Date => Page.Date;

    /// <summary>How many days lie between; null where that is not known. Of two pages without a date only one page's articles belong together.</summary>
    public int? DaysTo(LinkedArticle other) =>
        Date is { } date && other.Date is { } otherDate ? Math.Abs(date.DayNumber - otherDate.DayNumber)
        : Date is null && other.Date is null && Page == other.Page ? 0
        : null;

    public static Link LinkTo(LinkedArticle other, LinkKind kind, string reason, double score, params IEnumerable<Proof> evidence) => new()
    {
        Kind = kind,
        Target = other.Address,
        Title = other.Entry.Label,
        Reason = reason,
        Score = Math.Round(score, 3),
        Evidence = [.. evidence],
    };
}
