using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Editions;

namespace SiteGen.Linking;

/// <summary>"Continued on page 3" and "continued from page 1" joined within an issue. Both ends are weighed on what they print:
/// the note of the other end, the same title, the words they share. A pair that does not stand out stays unlinked: a wrong link
/// puts one story's words into another.</summary>
sealed class Jumps
{
    const double NoteOfTheOtherEnd = 2.0;
    const double SameTitle = 2.0;
    const double OpenEnd = 0.5;
    const double SharedWords = 3.0;

    /// <summary>Both notes, or the same title and a note; one of them alone is no proof.</summary>
    const double Threshold = 2.5;

    /// <summary>How much a pair must be better than the next best of either end.</summary>
    const double Margin = 0.4;

    readonly ConcurrentDictionary<int, ILookup<int, Link>> found = [];
    readonly LinkedArticle[] all;
    readonly ArticleTable articles;

    /// <summary>An issue is small, and is joined anew as a whole when one of its pages is another.</summary>
    /// <param name="all">The whole archive, in its order.</param>
    public Jumps(Change change, LinkedArticle[] all, ArticleTable articles)
    {
        (this.all, this.articles) = (all, articles);
        foreach (var day in change.IsFirst ? [] : change.All.Select(slot => articles.Days[slot]).Distinct())
        {
            var now = Of(day);
            foreach (var article in Issue(day))
            {
                if (now.Contains(article.Slot) || LinksRecord.BeginsWithJump(articles.Links.Of(article.Slot)))
                    articles.MarkStale(article.Slot);
            }
        }
    }

    public ImmutableArray<Link> Of(LinkedArticle article) =>
        [.. Of(articles.Days[article.Slot])[article.Slot]];

    ILookup<int, Link> Of(int day) => found.GetOrAdd(day, _ => Find(Issue(day)).ToLookup(j => j.Article.Slot, j => j.Link));

    // The archive is in the order of the days, and what has none comes last.
    ArraySegment<LinkedArticle> Issue(int day)
    {
        var start = PlaceOf(day);
        var end = start;
        while (end < all.Length && articles.Days[all[end].Slot] == day)
            end++;
        return new ArraySegment<LinkedArticle>(all, start, end - start);
    }

    int PlaceOf(int day)
    {
        var (low, high) = (0, all.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = articles.Days[all[middle].Slot] < day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    static IEnumerable<(LinkedArticle Article, Link Link)> Find(IReadOnlyList<LinkedArticle> issue)
    {
        if (!issue.Any(e => e.Entry.ContinuedFrom is not null || e.Entry.ContinuedOn is not null))
            yield break;
        var joined = Assign(Candidates(issue));
        foreach (var end in issue)
        {
            if (end.Entry.ContinuedFrom is { } from)
                yield return (end, Describe(end, LinkKind.ContinuedFrom, from, joined.Find(p => p.Second == end), p => p.First));
            if (end.Entry.ContinuedOn is { } on)
                yield return (end, Describe(end, LinkKind.ContinuedOn, on, joined.Find(p => p.First == end), p => p.Second));
        }

        // An end that prints no note of its own still leads to its other part.
        foreach (var pair in joined)
        {
            if (pair.First.Entry.ContinuedOn is null)
                yield return (pair.First, Describe(pair.First, LinkKind.ContinuedOn, pair.Second.Page.PageNumber ?? "", pair, p => p.Second));
            if (pair.Second.Entry.ContinuedFrom is null)
                yield return (pair.Second, Describe(pair.Second, LinkKind.ContinuedFrom, pair.First.Page.PageNumber ?? "", pair, p => p.First));
        }
    }

    static List<Pair> Candidates(IReadOnlyList<LinkedArticle> ends)
    {
        var byPage = ends.Where(e => e.Page.PageNumber is not null).ToLookup(e => PageKey(e.Page.PageNumber!), StringComparer.OrdinalIgnoreCase);
        var pairs = new Dictionary<(LinkedArticle, LinkedArticle), Pair>();
        foreach (var end in ends)
        {
            if (end.Entry.ContinuedFrom is { } from)
            {
                foreach (var first in byPage[PageKey(from)].Where(first => first.Page != end.Page))
                    pairs.TryAdd((first, end), Weigh(first, end));
            }

            if (end.Entry.ContinuedOn is { } on)
            {
                foreach (var second in byPage[PageKey(on)].Where(second => second.Page != end.Page))
                    pairs.TryAdd((end, second), Weigh(end, second));
            }
        }

        return [.. pairs.Values];
    }

    static Pair Weigh(LinkedArticle first, LinkedArticle second)
    {
        var (a, b) = (first.Record.Jump(), second.Record.Jump());
        var reasons = ImmutableArray.CreateBuilder<LinkReason>();
        var score = 0.0;
        void Add(bool holds, double weight, LinkReason reason)
        {
            if (!holds)
                return;
            score += weight;
            reasons.Add(reason);
        }

        var firstPoints = second.Page.PageNumber is { } number && first.Entry.ContinuedOn is { } on && PageKey(on) == PageKey(number);
        var secondPoints = first.Page.PageNumber is { } page && second.Entry.ContinuedFrom is { } from && PageKey(from) == PageKey(page);
        Add(firstPoints && secondPoints, NoteOfTheOtherEnd, new(ReasonKind.NotesOfBoth));
        Add(firstPoints != secondPoints, NoteOfTheOtherEnd / 2, new(ReasonKind.NoteOfOne));
        Add(IsSameTitle(a.TitleKey, b.TitleKey), SameTitle, new(ReasonKind.SameTitle));
        Add(a.EndsOpen, OpenEnd, new(ReasonKind.OpenEnd));
        var shared = Cosine(a.Bigrams, b.Bigrams);
        Add(shared > 0, SharedWords * shared, new(ReasonKind.SharedWords, shared.ToString("0.00", CultureInfo.InvariantCulture)));
        return new Pair(first, second, score, reasons.ToImmutable());
    }

    // Best pairs first; a pair stands only if neither end has another that is nearly as good.
    static List<Pair> Assign(List<Pair> pairs) =>
        [.. pairs
            .Where(pair => pair.Score >= Threshold
                && pairs.All(other => other == pair || (other.First != pair.First && other.Second != pair.Second) || other.Score <= pair.Score - Margin))
            .OrderBy(pair => pair.First.Order)];

    static Link Describe(LinkedArticle end, LinkKind kind, string printedPage, Pair? pair, Func<Pair, LinkedArticle> other) => pair is null
        ? new Link { Kind = kind, Target = null, Title = printedPage, Evidence = Notes(end) }
        : new Link
        {
            Kind = kind,
            Target = other(pair).Entry.Address,
            Title = other(pair).Entry.Label,
            Reasons = pair.Reasons,
            Score = Math.Round(pair.Score, 3),
            Evidence = [.. Notes(pair.First), .. Notes(pair.Second)],
        };

    static ImmutableArray<Proof> Notes(LinkedArticle end) => [.. end.Record.Jump().Notes.Select(n => new Proof(n.Text, end.Entry.Address, n.Source))];

    // Notes say 1版 or 一版 where the folio prints 01.
    static string PageKey(string number)
    {
        const string Digits = "〇一二三四五六七八九";
        var key = string.Concat(number.Select(c => Digits.IndexOf(c) is >= 0 and var digit ? (char)('0' + digit) : c)).TrimStart('0');
        return key.Length > 0 ? key : "0";
    }

    // The second part often repeats the title in a shorter form.
    static bool IsSameTitle(string a, string b) =>
        a.Length > 0 && b.Length > 0 && (a == b || (Math.Min(a.Length, b.Length) >= 6 && (a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal))));

    static double Cosine(int[] a, int[] b)
    {
        int i = 0, j = 0, shared = 0;
        while (i < a.Length && j < b.Length)
        {
            var order = a[i].CompareTo(b[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return shared == 0 ? 0 : shared / Math.Sqrt((double)a.Length * b.Length);
    }

    sealed record Pair(LinkedArticle First, LinkedArticle Second, double Score, ImmutableArray<LinkReason> Reasons);
}
