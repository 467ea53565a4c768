using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>Articles and issues as linked data (schema.org).</summary>
static class JsonLd
{
    // Letters stay letters, but & < > and quotes are escaped: the text may stand in a script element.
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string OfArticle(Site site, ArticleCard article) => Write(json =>
    {
        json.WriteString("@type", "NewsArticle");
        Address(json, site, article.Entry.Address);
        json.WriteString(article.HasHeadline ? "headline" : "name", article.Title);
        if (article.HasHeadline && VisibleText.OrNull(article.Entry.Deck ?? article.Entry.Kicker) is { } other)
            json.WriteString("alternativeHeadline", other);
        json.WriteString("inLanguage", site.Paper.Language);
        if (article.Page.Date.Fact is { } date)
            json.WriteString("datePublished", date);
        if (article.Page.Number is { } number)
            json.WriteString("printPage", number);
        if (article.Page.Section is { } section)
            json.WriteString("articleSection", section);
        Authors(json, site, article);
        Corrections(json, article.Entry.Word);
        json.WriteStartObject("isPartOf");
        Issue(json, site, article.Page.Issue, article.Page.Date);
        json.WriteEndObject();
    });

    public static string OfIssue(Site site, IssueCard issue) => Write(json => Issue(json, site, issue, issue.Date));

    static void Issue(Utf8JsonWriter json, Site site, IssueCard issue, DateView day)
    {
        json.WriteString("@type", "PublicationIssue");
        Address(json, site, issue.Address);
        if (day.Fact is { } date)
            json.WriteString("datePublished", date);
        json.WriteStartObject("isPartOf");
        json.WriteString("@type", "Newspaper");
        json.WriteString("name", VisibleText.Of(site.Paper.Newspaper));
        json.WriteEndObject();
    }

    static void Corrections(Utf8JsonWriter json, ArticleWord word)
    {
        if (word.Notices.IsEmpty)
            return;
        json.WriteStartArray("correction");
        foreach (var notice in word.Notices)
        {
            json.WriteStartObject();
            json.WriteString("@type", "CorrectionComment");
            json.WriteString("text", VisibleText.Of(notice.Text));
            json.WriteString("datePublished", DateWords.Iso(notice.Date));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void Authors(Utf8JsonWriter json, Site site, ArticleCard article)
    {
        if (article.Reporters.IsEmpty && article.Correspondents.IsEmpty)
            return;
        json.WriteStartArray("author");
        foreach (var author in article.Reporters)
            Person(author, site.Words["reporter"]);
        foreach (var author in article.Correspondents.Except(article.Reporters))
            Person(author, site.Words["correspondent"]);
        json.WriteEndArray();

        void Person(AuthorCard author, string job)
        {
            json.WriteStartObject();
            json.WriteString("@type", "Person");
            json.WriteString("name", author.Name);
            json.WriteString("jobTitle", job);
            json.WriteEndObject();
        }
    }

    static void Address(Utf8JsonWriter json, Site site, string address)
    {
        if (site.Routes.Absolute(address) is not { } url)
            return;
        json.WriteString("@id", url);
        json.WriteString("url", url);
    }

    static string Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new LentBuffer();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            write(json);
            json.WriteEndObject();
        }

        using var bytes = buffer.Finish();
        return Encoding.UTF8.GetString(bytes.Memory.Span);
    }
}
