using System.Text.RegularExpressions;
using SiteGen.Editions;

namespace SiteGen.Linking;

/// <summary>What the paper itself marks as a series: parts with numbers, a column's name that comes again, interviews under one
/// banner, a banner over several pages. One article alone is no series.</summary>
static partial class Series
{
    const int LongestColumn = 16;

    /// <summary>What an article has of a series, whether or not others belong to it.</summary>
    public static IEnumerable<SubjectSign> Of(PageEntry page, ArticleEntry article)
    {
        foreach (var (name, number, words) in Parts(article))
            yield return new(SubjectSourceKind.Numbered, name, name, words) { Number = number };
        // On one page a kicker over two stories ties them together today; only what comes back on another day is a column.
        if (article.Kicker is { Length: >= 3 and <= LongestColumn } kicker && page.Date is not null)
            yield return new(SubjectSourceKind.Column, Fold(kicker), kicker, kicker);
        foreach (var banner in page.Banners)
        {
            if (article.Deck is { } deck && InterviewDeck.IsMatch(deck) && InterviewBanner.IsMatch(banner))
                yield return new(SubjectSourceKind.Interviews, Fold(banner), banner, deck);
            if (Fold(banner) is { Length: > 5 } folded)
                yield return new(SubjectSourceKind.Banner, folded, banner, banner);
        }
    }

    /// <summary>Whether articles make a series.</summary>
    public static bool Is(SubjectSourceKind kind, SignRows signs, ArticleTable articles) => kind switch
    {
        SubjectSourceKind.Numbered => signs.All.Select(s => s.Number).Distinct().Skip(1).Any(),
        SubjectSourceKind.Column => signs.All.Select(s => articles.Days[s.Slot]).Distinct().Skip(1).Any(),
        SubjectSourceKind.Interviews => signs.All.Select(s => s.Slot).Distinct().Skip(1).Any(),
        _ => signs.Count > 0 && signs.All.First().Slot is var first && signs.All.Any(s => !articles.IsOnOnePage(s.Slot, first)),
    };

    static IEnumerable<(string Name, int Number, string Words)> Parts(ArticleEntry article)
    {
        foreach (var title in new[] { article.Deck, article.Kicker, article.Headline }.OfType<string>())
        {
            foreach (var pattern in (ReadOnlySpan<Regex>)[Essay, Part, EnglishPart])
            {
                if (pattern.Match(title) is { Success: true } match && Number(match.Groups["n"].Value) is > 0 and var number && match.Groups["name"].Value.Trim(' ', '—', '：', ':', ',') is { Length: > 3 } name)
                    return [(name, number, title)];
            }
        }

        return [];
    }

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
