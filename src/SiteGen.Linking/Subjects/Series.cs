using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SiteGen.Editions;

namespace SiteGen.Linking;

/// <summary>What the paper itself marks as a series: parts with numbers, a column's name that comes again, interviews under one
/// banner, a banner over several pages. One article alone is no series.</summary>
static partial class Series
{
    const int LongestColumn = 16;

    public static IEnumerable<SubjectDraft> Find(ImmutableArray<LinkedArticle> articles) =>
        [.. Numbered(articles), .. Columns(articles), .. Interviews(articles), .. Banners(articles)];

    static IEnumerable<SubjectDraft> Numbered(ImmutableArray<LinkedArticle> articles) =>
        articles.SelectMany(Parts).GroupBy(p => p.Name, StringComparer.Ordinal)
            .Where(g => g.Select(p => p.Number).Distinct().Count() > 1)
            .Select(g => Draft(g.Key, g.OrderBy(p => p.Number).ThenBy(p => p.Article.Order).Select(p => (p.Article, p.Words, $"part {p.Number}"))));

    static IEnumerable<(string Name, int Number, LinkedArticle Article, string Words)> Parts(LinkedArticle article)
    {
        foreach (var title in new[] { article.Entry.Deck, article.Entry.Kicker, article.Entry.Headline }.OfType<string>())
        {
            foreach (var pattern in (ReadOnlySpan<Regex>)[Essay, Part, EnglishPart])
            {
                if (pattern.Match(title) is { Success: true } match && Number(match.Groups["n"].Value) is > 0 and var number && match.Groups["name"].Value.Trim(' ', '—', '：', ':', ',') is { Length: > 3 } name)
                    return [(name, number, article, title)];
            }
        }

        return [];
    }

    // On one page a kicker over two stories ties them together today; only what comes back on another day is a column.
    static IEnumerable<SubjectDraft> Columns(ImmutableArray<LinkedArticle> articles) =>
        articles.Where(a => a.Entry.Kicker is { Length: >= 3 and <= LongestColumn } && a.Date is not null)
            .GroupBy(a => Fold(a.Entry.Kicker!), StringComparer.Ordinal)
            .Where(g => g.Select(a => a.Date).Distinct().Count() > 1)
            .Select(g => Draft(g.First().Entry.Kicker!, g.Select(a => (a, a.Entry.Kicker!, "the column's name stands over it"))));

    static IEnumerable<SubjectDraft> Interviews(ImmutableArray<LinkedArticle> articles) =>
        articles.Where(a => a.Entry.Deck is { } deck && InterviewDeck.IsMatch(deck))
            .SelectMany(a => a.Page.Banners.Where(b => InterviewBanner.IsMatch(b)).Select(b => (Banner: b, Article: a)))
            .GroupBy(p => Fold(p.Banner), StringComparer.Ordinal)
            .Where(g => g.Count() > 1)
            .Select(g => Draft(g.First().Banner, g.Select(p => (p.Article, p.Article.Entry.Deck!, "an interview under this banner"))));

    static IEnumerable<SubjectDraft> Banners(ImmutableArray<LinkedArticle> articles) =>
        articles.SelectMany(a => a.Page.Banners.Where(b => Fold(b).Length > 5).Select(b => (Banner: b, Article: a)))
            .GroupBy(p => Fold(p.Banner), StringComparer.Ordinal)
            .Where(g => g.Select(p => p.Article.Page.Address).Distinct().Count() > 1)
            .Select(g => Draft(g.First().Banner, g.Select(p => (p.Article, p.Banner, "its page stands under this banner, as others do"))));

    static SubjectDraft Draft(string name, IEnumerable<(LinkedArticle Article, string Words, string Reason)> members) =>
        new(SubjectKind.Series, name, [.. members.DistinctBy(m => m.Article.Address).Select(m => new DraftMember(m.Article, new Proof(m.Words, m.Article.Address, default), m.Reason))]);

    static string Fold(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    static int Number(string digits)
    {
        const string Han = "〇一二三四五六七八九";
        if (int.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number))
            return number;
        var ten = digits.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0)
            return digits.Length == 1 ? Han.IndexOf(digits[0], StringComparison.Ordinal) : 0;
        var tens = ten == 0 ? 1 : Han.IndexOf(digits[0], StringComparison.Ordinal);
        return (tens * 10) + (ten + 1 < digits.Length ? Han.IndexOf(digits[^1], StringComparison.Ordinal) : 0);
    }

    [GeneratedRegex(@"^[—\s]*(?<n>[一二三四五六七八九十]{1,3})论(?<name>.{4,})$")]
    static partial Regex Essay { get; }

    [GeneratedRegex(@"^(?<name>.{4,}?)(?:之(?<n>[一二三四五六七八九十]{1,3})|[（(](?<n>[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|[①-⑩])$")]
    static partial Regex Part { get; }

    [GeneratedRegex(@"^(?<name>.{4,}?),? [Pp]art (?<n>\d{1,2})(?: of \d+)?$")]
    static partial Regex EnglishPart { get; }

    [GeneratedRegex(@"^[—\s]*(?:专?访|对话)")]
    static partial Regex InterviewDeck { get; }

    [GeneratedRegex("访谈|专访|对话|访问")]
    static partial Regex InterviewBanner { get; }
}
