using System.Collections.Immutable;
using SiteGen.Editions;

namespace SiteGen.Rendering;

/// <summary>What the articles say of single days: an index of the months, and a page of each.</summary>
static class TimelinePages
{
    const int SentencesOnAPage = 150;
    const int MostOnThisDay = 6;

    public static IEnumerable<PlannedFile> Of(Site site)
    {
        if (site.Links.Days.Count == 0)
            return [];
        var months = site.Links.Days.SelectMany(day => day.Value).Where(s => IsShown(site, s))
            .GroupBy(s => (s.From.Year, s.From.Month)).OrderByDescending(m => m.Key).ToImmutableArray();
        return
        [
            HtmlPages.Themed(site, Routes.Timeline, "timeline", () => new TimelineView
            {
                Site = site,
                Head = Heads.Of(site, Routes.Timeline, site.Words["timeline"], site.Words["timeline_note"]),
                Trail = [site.Home, new(site.Words["timeline"], null)],
                Title = site.Words["timeline"],
                Months = [.. months.Select(m => new CountedView(Name(site, m.Key), Routes.TimelineOf(m.Key.Year, m.Key.Month), "", m.DistinctBy(s => s.Proof.Article).Count(), site))],
            }),
            .. months.SelectMany(month => OfMonth(site, month.Key, [.. month.OrderBy(s => s.From).ThenBy(s => s.To)])),
        ];
    }

    /// <summary>What the paper says of the same day in other years.</summary>
    public static ImmutableArray<DatedView> OnThisDay(Site site, DateOnly? day) => day is not { } known ? [] :
    [
        .. site.DaysOfTheYear[(known.Month, known.Day)].Where(date => date.Year != known.Year).OrderDescending()
            .SelectMany(date => site.Links.Days[date].Where(s => s.From == s.To).Take(1))
            .Where(s => IsShown(site, s)).Take(MostOnThisDay).Select(s => new DatedView(s, site)),
    ];

    static IEnumerable<PlannedFile> OfMonth(Site site, (int Year, int Month) month, ImmutableArray<DatedSentence> sentences)
    {
        var name = Name(site, month);
        return LongList.Parts(site, Routes.TimelineOf(month.Year, month.Month), "timeline", sentences, SentencesOnAPage, (part, head, pager) => new TimelineView
        {
            Site = site,
            Head = head($"{site.Words["timeline"]} · {name}", site.Words["timeline_note"]),
            Trail = [site.Home, new(site.Words["timeline"], site.Routes.Href(Routes.Timeline)), new(name, null)],
            Title = name,
            Part = part,
            Pager = pager,
        }, (p, dated) => p.With(new DatedView(dated, site).Print));
    }

    // What search engines shall not find stands on its own page only.
    static bool IsShown(Site site, DatedSentence sentence) => site.ArticleAt(sentence.Proof.Article) is { Entry.Word.IsHidden: false };

    static string Name(Site site, (int Year, int Month) month) => DateWords.Month(site.Words, month.Year, month.Month);
}
