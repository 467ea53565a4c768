using SiteGen.Editions;

namespace SiteGen.Linking;

/// <summary>An article of the archive, and what linking knows of it.</summary>
/// <param name="slot">A number that no other article of the archive has; free again when the article has gone.</param>
sealed class LinkedArticle(LinkedPage page, ArticleEntry entry, int slot, ArticleRecord record)
{
    public ArticleEntry Entry => entry;

    public PageEntry Page => page.Entry;

    public string Address => entry.Address;

    public int Slot => slot;

    public ArticleRecord Record => record;

    /// <summary>Of a topic or series; by the order in which it has them.</summary>
    public SubjectSign Sign(int i)
    {
        var sign = record.Sign(i);
        return sign.Words.Length > 0 ? sign : sign with { Words = Headline };
    }

    /// <summary>What such a sign shows.</summary>
    public Proof ProofOf(int sign)
    {
        var words = record.SignWords(sign);
        return new Proof(words.Text.Length > 0 ? words.Text : Headline, Address, words.Source);
    }

    /// <summary>Of its page; null where nobody knows it.</summary>
    public DateOnly? Date => page.Entry.Date;

    /// <summary>Of two articles the one that the archive has first has the lower one.</summary>
    public long Order => ((long)page.Place << 32) | (uint)entry.Index;

    /// <summary>How many days lie between; null where that is not known. Of two pages without a date only one page's articles belong together.</summary>
    public int? DaysTo(LinkedArticle other) =>
        Date is { } date && other.Date is { } otherDate ? Math.Abs(date.DayNumber - otherDate.DayNumber)
        : Date is null && other.Date is null && Page.Source == other.Page.Source ? 0
        : null;

    // A headline that proves something is not kept twice.
    string Headline => entry.Headline!; // asked for where it was left out

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
