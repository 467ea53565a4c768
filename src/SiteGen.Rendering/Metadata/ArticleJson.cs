using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary><c>index.json</c> beside an article: what it is and what it leads to, with the proof of each link. The text stays on the
/// page. An inferred date is never a fact here either.</summary>
static class ArticleJson
{
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    public static LentBytes Write(Site site, ArticleCard article)
    {
        var buffer = new LentBuffer();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            var entry = article.Entry;
            json.WriteStartObject();
            json.WriteString("url", site.Routes.Best(entry.Address));
            json.WriteString("title", article.Title);
            json.WriteBoolean("has_headline", article.HasHeadline);
            json.WriteString("kind", article.Kind);
            json.WriteString("date", article.Page.Date.Fact);
            json.WriteBoolean("date_is_inferred", article.Page.Date.IsInferred);
            json.WriteString("page", article.Page.Number);
            json.WriteString("source", article.Page.Entry.Source);
            Names(json, "reporters", entry.Reporters);
            Names(json, "correspondents", entry.Correspondents);
            Names(json, "photographers", entry.Photographers);
            json.WriteStartArray("links");
            foreach (var link in site.LinksOf(entry.Address))
                Link(json, site, link);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.Finish();
    }

    static void Link(Utf8JsonWriter json, Site site, Link link)
    {
        json.WriteStartObject();
        json.WriteString("kind", JumpView.Name(link.Kind));
        json.WriteString("url", link.Target is null ? null : site.Routes.Best(link.Target));
        json.WriteString("title", link.Title);
        json.WriteString("reason", ReasonWords.Of(link.Reasons, site.Words));
        json.WriteStartArray("reasons");
        foreach (var reason in link.Reasons)
        {
            json.WriteStartObject();
            json.WriteString("kind", ReasonWords.Name(reason.Kind));
            Names(json, "terms", reason.Terms);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("score", link.Score);
        json.WriteStartArray("evidence");
        foreach (var proof in link.Evidence)
        {
            json.WriteStartObject();
            json.WriteString("text", proof.Text);
            json.WriteString("article", site.Routes.Best(proof.Article));
            if (!proof.Source.IsEmpty)
            {
                // UTF-16 offsets into the article's source, half open.
                json.WriteStartArray("span");
                json.WriteNumberValue(proof.Source.Start);
                json.WriteNumberValue(proof.Source.End);
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Names(Utf8JsonWriter json, string key, ImmutableArray<string> names)
    {
        json.WriteStartArray(key);
        foreach (var name in names)
            json.WriteStringValue(name);
        json.WriteEndArray();
    }
}
