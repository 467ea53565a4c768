using System.Runtime.InteropServices;
using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>Which articles have a key: a figure, a name, a quoted term; in the archive's order.</summary>
sealed class KeyPosting(KeyKind kind, string text)
{
    readonly List<(LinkedArticle Article, TextSpan Source)> entries = new(1);

    public KeyKind Kind => kind;

    public string Text => text;

    public ReadOnlySpan<(LinkedArticle Article, TextSpan Source)> Entries => CollectionsMarshal.AsSpan(entries);

    public int Count => entries.Count;

    public void Add(LinkedArticle article, TextSpan source)
    {
        var at = entries.Count;
        if (at > 0 && entries[^1].Article.Order > article.Order)
            at = PlaceOf(article);
        entries.Insert(at, (article, source));
    }

    public void Remove(LinkedArticle article) => entries.RemoveAt(PlaceOf(article));

    /// <summary>The first place that is not before the article.</summary>
    public int PlaceOf(LinkedArticle article)
    {
        var (low, high) = (0, entries.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = entries[middle].Article.Order < article.Order ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The entries of so many days before and after a date; all without a date for none.</summary>
    public ReadOnlySpan<(LinkedArticle Article, TextSpan Source)> Around(DateOnly? date, int days)
    {
        var day = date?.DayNumber ?? int.MaxValue;
        var from = PlaceOf(date is null ? day : day - days);
        return Entries[from..(date is null ? entries.Count : PlaceOf(day + days + 1))];
    }

    // What has no date comes last.
    int PlaceOf(int day)
    {
        var (low, high) = (0, entries.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = (entries[middle].Article.Date?.DayNumber ?? int.MaxValue) < day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}

/// <summary>That an article has a key, and where.</summary>
readonly record struct KeyUse(KeyPosting Posting, TextSpan Source);

enum KeyKind
{
    Figure,
    LongFigure,
    Organisation,
    Meeting,
    Quoted,
    Place,
    Person,
}
