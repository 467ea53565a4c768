using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SiteGen.Recognition;
using SiteGen.Text;

namespace SiteGen.Inspect;

/// <summary>A doubtful decision as one line of JSON.</summary>
static class ReviewJson
{
    static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Line(SourceText source, Doubt doubt)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteString("file", source.Path);
            json.WriteString("lines", SourceLines.Describe(source, doubt.Source));
            json.WriteString("decision", doubt.Kind.ToString().ToLowerInvariant());
            json.WriteNumber("confidence", Math.Round(doubt.Confidence, 3));
            json.WriteString("decided", doubt.Decided);
            if (doubt.Otherwise is not null)
                json.WriteString("otherwise", doubt.Otherwise);
            if (doubt.Article is not null)
                json.WriteString("article", doubt.Article);
            json.WriteNumber("blocks", doubt.Blocks);
            json.WriteString("text", doubt.Text);
            json.WriteStartArray("evidence");
            foreach (var evidence in doubt.Evidence)
            {
                json.WriteStartObject();
                json.WriteString("reason", evidence.Reason);
                json.WriteNumber("weight", evidence.Weight);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
