using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Inspect;

/// <summary>A page as JSON: the page model, with the source lines and the confidence of each block added.</summary>
static class PageJson
{
    public static string Write(SourceText source, Page page, bool indented)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = indented, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("source", page.Source);
            WriteHeader(json, page.Header);
            json.WriteStartArray("articles");
            foreach (var article in page.Articles)
                WriteArticle(json, source, article);
            json.WriteEndArray();
            json.WriteStartArray("furniture");
            foreach (var item in page.Furniture)
            {
                json.WriteStartObject();
                json.WriteString("kind", Name(item.Kind.ToString()));
                json.WriteString("text", item.Text);
                WriteLines(json, source, item.Source);
                json.WriteNumber("confidence", Math.Round(item.Reading.Confidence, 3));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    static void WriteHeader(Utf8JsonWriter json, PageHeader header)
    {
        json.WriteStartObject("edition");
        WriteIfKnown(json, "newspaper", header.Newspaper);
        WriteIfKnown(json, "date", header.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        WriteIfKnown(json, "page", header.PageNumber);
        WriteIfKnown(json, "section", header.Section);
        WriteTexts(json, "staff", header.Staff);
        json.WriteEndObject();
    }

    static void WriteArticle(Utf8JsonWriter json, SourceText source, Article article)
    {
        json.WriteStartObject();
        json.WriteString("id", article.Id);
        json.WriteString("kind", Name(article.Kind.ToString()));
        WriteTexts(json, "reporters", article.Reporters);
        WriteTexts(json, "correspondents", article.Correspondents);
        WriteTexts(json, "photographers", article.Photographers);
        WriteIfKnown(json, "continued_from", article.ContinuedFrom);
        WriteIfKnown(json, "continued_on", article.ContinuedOn);
        json.WriteNumber("confidence", Math.Round(article.Confidence, 3));
        json.WriteNumber("headline_confidence", Math.Round(article.Headline.Confidence, 3));
        json.WriteStartArray("blocks");
        foreach (var block in article.Blocks)
        {
            json.WriteStartObject();
            json.WriteString("role", Name(block.Role.ToString()));
            json.WriteString("text", block.Text);
            WriteLines(json, source, block.Source);
            json.WriteNumber("confidence", Math.Round(block.Reading.Confidence, 3));
            json.WriteNumber("membership", Math.Round(block.Membership.Confidence, 3));
            if (block.Role is Role.Body or Role.Lead or Role.Caption)
                json.WriteNumber("extent", Math.Round(block.Extent.Confidence, 3));
            if (block.IsDoubtful)
                json.WriteBoolean("doubtful", true);
            if (block.IsUnfinished)
                json.WriteBoolean("unfinished", true);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void WriteLines(Utf8JsonWriter json, SourceText source, ImmutableArray<TextSpan> spans) =>
        json.WriteString("lines", SourceLines.Describe(source, spans));

    static void WriteIfKnown(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }

    static void WriteTexts(Utf8JsonWriter json, string name, ImmutableArray<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    static string Name(string word) => word.ToLowerInvariant();
}
