using System.Collections.Immutable;
using SiteGen.Templating;

namespace SiteGen.Rendering;

/// <summary>What templates can read, for the guide of theme authors and for checks.</summary>
public static class ViewCatalogue
{
    /// <summary>What a theme has to say in each of its languages; for its own templates it may say more.</summary>
    public static ImmutableArray<string> NeededWords => Words.Needed;

    /// <summary>What it has to say besides where it has a search page.</summary>
    public static ImmutableArray<string> SearchWords => Words.NeededBySearch;

    /// <summary>The same for a theme that has pages of people, topics and series.</summary>
    public static ImmutableArray<string> SubjectWords => Words.NeededBySubjects;

    /// <summary>The same for a theme that has a timeline.</summary>
    public static ImmutableArray<string> TimelineWords => Words.NeededByTimeline;

    /// <summary>The views by the name that types of members use, those of whole templates first.</summary>
    public static ImmutableArray<(string Name, MemberTable Members)> All { get; } =
    [
        ("pages/home.sbnhtml", HomeView.Shape),
        ("pages/issue.sbnhtml", IssueView.Shape),
        ("pages/page.sbnhtml", NewspaperPageView.Shape),
        ("pages/article.sbnhtml", ArticleView.Shape),
        ("pages/authors.sbnhtml", AuthorsView.Shape),
        ("pages/author.sbnhtml", AuthorView.Shape),
        ("pages/person.sbnhtml", PersonView.Shape),
        ("pages/topic.sbnhtml", SubjectView.Shape),
        ("pages/series.sbnhtml", SubjectView.Shape),
        ("pages/subjects.sbnhtml", SubjectsView.Shape),
        ("pages/archive.sbnhtml", ArchiveView.Shape),
        ("pages/year.sbnhtml", YearView.Shape),
        (HtmlPages.SearchTemplate, SearchView.Shape),
        (HtmlPages.TimelineTemplate, TimelineView.Shape),
        ("pages/text.sbnhtml", TextView.Shape),
        ("pages/not-found.sbnhtml", TextView.Shape),
        ("site", SiteView.Shape),
        ("head", HeadView.Shape),
        ("meta", MetaView.Shape),
        ("link", LinkView.Shape),
        ("issue", IssueCard.Shape),
        ("date", DateView.Shape),
        ("front", FrontView.Shape),
        ("contents", PageContents.Shape),
        ("page", PageCard.Shape),
        ("article", ArticleCard.Shape),
        ("author", AuthorCard.Shape),
        ("text", ArticleText.Shape),
        ("office", OfficeView.Shape),
        ("member", MemberView.Shape),
        ("counted", CountedView.Shape),
        ("dated", DatedView.Shape),
        ("sum", SumView.Shape),
        ("part", TextPartView.Shape),
        ("block", BlockView.Shape),
        ("picture", PictureView.Shape),
        ("notice", NoticeView.Shape),
        ("phrase", PhraseView.Shape),
        ("jump", JumpView.Shape),
        ("year", YearCard.Shape),
        ("month", MonthCard.Shape),
        ("week", WeekView.Shape),
        ("day", DayView.Shape),
    ];
}
