using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Editions;
using SiteGen.Templating;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>A page of an issue as lists and links show it.</summary>
sealed class PageCard : View
{
    static readonly MemberTable<PageCard> Table = new()
    {
        { "url", "string", "its address", v => v.Url },
        { "name", "string", "its printed number and section in words; it says so when the number is not known", v => v.Name },
        { "date", "date", "its date: that of its issue, and whether the page itself prints it", v => v.Date },
        { "number", "string?", "its printed number; null when nobody knows it", v => v.Number },
        { "section", "string?", "the name of its section, if it has one", v => v.Section },
        { "banners", "[string]", "slogans and series titles over the page, as printed", v => Value.List(v.Banners) },
        { "staff", "[string]", "who made the page, as printed", v => Value.List(v.Staff) },
        { "scans", "[picture]", "the printed page as images and PDF, where the editor has them", v => Value.List(v.Scans) },
        { "withheld_text", "string?", "how many of its articles the paper withholds, in words; null when it does not", v => v.withheld == 0 ? null : v.words.Count("withheld", v.withheld) },
        { "source", "string", "the file that its text was read from", v => v.Entry.Source },
        { "article_count", "number", "how many articles it has", v => v.ArticleCount },
        { "articles_text", "string", "the same in words", v => v.words.Count("articles", v.ArticleCount) },
    };

    readonly Words words;
    readonly int withheld;
    readonly Lazy<Fingerprint> print;

    /// <param name="nth">Its place among the pages of its issue whose number nobody knows, from 1.</param>
    /// <param name="unnumbered">How many such pages the issue has.</param>
    public PageCard(PageEntry entry, IssueCard issue, int nth, int unnumbered, Routes routes, Words words)
    {
        this.words = words;
        Entry = entry;
        Issue = issue;
        Url = routes.Href(entry.Address);
        Number = VisibleText.OrNull(entry.PageNumber);
        Section = VisibleText.OrNull(entry.Section);
        // Its place in the issue would read like a printed number, and it is none.
        var number = Number is not null ? words.Fill("page_number", ("n", Number))
            : unnumbered == 1 ? words["page_unnumbered"]
            : words.Fill("page_unnumbered_nth", ("n", Text(nth)), ("count", Text(unnumbered)));
        Name = Section is null ? number : Number is null ? $"{Section} · {number}" : $"{number} {Section}";
        Date = entry.DateIsInferred == issue.Date.IsInferred ? issue.Date : new DateView(entry.Date, entry.DateIsInferred, words);
        Place = $"{Date.Title} · {Name}";
        Scans = [.. entry.Scans.Select(scan => new PictureView(scan, entry, routes))];
        withheld = entry.Articles.Count(article => article.Word.IsWithheld);
        print = new(() => issue.Print.With(entry).With(Name));
    }

    public static MemberTable Shape => Table;

    public override MemberTable Members => Table;

    public PageEntry Entry { get; }

    public IssueCard Issue { get; }

    /// <summary>Of all that leads on from the card.</summary>
    public Fingerprint Print => print.Value;

    public string Url { get; }

    public DateView Date { get; }

    public string Name { get; }

    /// <summary>Issue and page in words.</summary>
    public string Place { get; }

    public string? Number { get; }

    public string? Section { get; }

    public ImmutableArray<string> Banners => [.. Entry.Banners.Select(VisibleText.Of)];

    public ImmutableArray<string> Staff => [.. Entry.Staff.Select(VisibleText.Of)];

    public ImmutableArray<PictureView> Scans { get; }

    int ArticleCount => Entry.Articles.Length - withheld;

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
