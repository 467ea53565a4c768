using SiteGen.Editions;
using SiteGen.Templating;

namespace SiteGen.Rendering;

/// <summary>An issue as lists and links show it.</summary>
sealed class IssueCard : View
{
    static readonly MemberTable<IssueCard> Table = new()
    {
        { "url", "string", "its address", v => v.Url },
        { "name", "string", "its date in words, as lists show it; what stands in its place when nobody knows the date", v => v.Name },
        { "title", "string", "the same for titles: it says so when the date is inferred", v => v.Title },
        { "date", "string?", "the date as 2018-09-12; null unless a page prints it or the editor vouches for it", v => v.PrintedDate },
        { "is_dated", "bool", "somebody knows the date or has inferred it", v => v.Issue.Date is not null },
        { "is_inferred", "bool", "the date is inferred: show it, and say so", v => v.IsInferred },
        { "page_count", "number", "how many pages of it the archive has", v => v.Issue.Pages.Length },
        { "pages_text", "string", "the same in words", v => v.words.Count("pages", v.Issue.Pages.Length) },
        { "article_count", "number", "how many articles of it the archive has", v => v.ArticleCount },
        { "articles_text", "string", "the same in words", v => v.words.Count("articles", v.ArticleCount) },
    };

    readonly Words words;

    public IssueCard(Issue issue, Routes routes, Words words)
    {
        this.words = words;
        Issue = issue;
        Url = routes.Href(Address);
        Name = issue.Date is { } date ? DateWords.Long(words, date) : words["undated"];
        Title = IsInferred ? words.Fill("date_inferred", ("date", Name)) : Name;
        ArticleCount = issue.Pages.Sum(page => page.Articles.Length);
    }

    public static MemberTable Shape => Table;

    public override MemberTable Members => Table;

    public Issue Issue { get; }

    public string Address => Issue.Segment + "/";

    public string Url { get; }

    public string Name { get; }

    public string Title { get; }

    public int ArticleCount { get; }

    public bool IsInferred => Issue is { Date: not null, DateIsInferred: true };

    /// <summary>The date where it is a fact; an inferred one never leaves the page as one.</summary>
    public string? PrintedDate => Issue is { Date: { } date, DateIsInferred: false } ? DateWords.Iso(date) : null;
}
