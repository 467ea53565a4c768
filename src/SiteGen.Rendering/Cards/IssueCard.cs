using SiteGen.Editions;
using SiteGen.Templating;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>An issue as lists and links show it.</summary>
sealed class IssueCard : View
{
    static readonly MemberTable<IssueCard> Table = new()
    {
        { "url", "string", "its address", v => v.Url },
        { "date", "date", "its date", v => v.Date },
        { "title", "string", "its date for titles: it says so when the date is inferred", v => v.Date.Title },
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
        Date = new DateView(issue.Date, issue.DateIsInferred, words);
        ArticleCount = issue.Pages.Sum(page => page.Articles.Count(article => !article.Word.IsWithheld));
    }

    public static MemberTable Shape => Table;

    public override MemberTable Members => Table;

    public Issue Issue { get; }

    /// <summary>Of all that leads on from the card. Which page is the first one decides how large its titles are.</summary>
    public Fingerprint Print => new Fingerprint()
        .With(Issue.Date).With(Issue.DateIsInferred).With(Issue.Segment).With(Issue.Pages.Length).With(Issue.Pages[0].Source).With(ArticleCount);

    public string Address => Issue.Segment + "/";

    public string Url { get; }

    public DateView Date { get; }

    public string Title => Date.Title;

    public int ArticleCount { get; }
}
