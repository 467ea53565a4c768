using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using SiteGen.Text;

namespace SiteGen.Config;

/// <summary>A JSON value that knows where it stands, so that a wrong one can be shown. Comments and trailing commas are let pass:
/// people write these files by hand.</summary>
sealed record JsonText(JsonValueKind Kind, TextSpan Span)
{
    public string Text { get; init; } = "";

    public ImmutableArray<JsonMember> Members { get; init; } = [];

    public ImmutableArray<JsonText> Items { get; init; } = [];

    public static Outcome<JsonText> Parse(SourceText source)
    {
        var bytes = Encoding.UTF8.GetBytes(source.Text);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        try
        {
            reader.Read();
            var value = Read(ref reader, bytes);
            while (reader.Read())
            {
            }

            return Outcome.Of(value);
        }
        catch (InvalidOperationException)
        {
            // The one thing that the reader finds only when it is asked for the text.
            return Outcome.Fail<JsonText>(ConfigDiagnostics.NotJson(source, new TextSpan(0, Math.Min(1, source.Text.Length)), "a text has half of a surrogate pair (\\ud800 to \\udfff) that stands alone."));
        }
        catch (JsonException e)
        {
            var offset = Offset(bytes, e);
            return Outcome.Fail<JsonText>(ConfigDiagnostics.NotJson(source, new TextSpan(offset, Math.Min(offset + 1, source.Text.Length)), Reason(e)));
        }
    }

    /// <summary>Of a text that is JSON.</summary>
    public static bool HasComments(SourceText source)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(source.Text), new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Allow });
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.Comment)
                return true;
        }

        return false;
    }

    static JsonText Read(ref Utf8JsonReader reader, byte[] bytes)
    {
        var start = (int)reader.TokenStartIndex;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var members = ImmutableArray.CreateBuilder<JsonMember>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var name = reader.GetString() ?? "";
                    var span = SpanOf(bytes, (int)reader.TokenStartIndex, (int)reader.BytesConsumed);
                    span = new TextSpan(span.Start, span.Start + Quoted(bytes, (int)reader.TokenStartIndex));
                    reader.Read();
                    members.Add(new JsonMember(name, span, Read(ref reader, bytes)));
                }

                return new JsonText(JsonValueKind.Object, SpanOf(bytes, start, (int)reader.BytesConsumed)) { Members = members.ToImmutable() };
            case JsonTokenType.StartArray:
                var items = ImmutableArray.CreateBuilder<JsonText>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    items.Add(Read(ref reader, bytes));
                return new JsonText(JsonValueKind.Array, SpanOf(bytes, start, (int)reader.BytesConsumed)) { Items = items.ToImmutable() };
            case JsonTokenType.String:
                return new JsonText(JsonValueKind.String, SpanOf(bytes, start, (int)reader.BytesConsumed)) { Text = reader.GetString() ?? "" };
            default:
                var kind = reader.TokenType switch
                {
                    JsonTokenType.Number => JsonValueKind.Number,
                    JsonTokenType.True => JsonValueKind.True,
                    JsonTokenType.False => JsonValueKind.False,
                    _ => JsonValueKind.Null,
                };
                return new JsonText(kind, SpanOf(bytes, start, (int)reader.BytesConsumed)) { Text = Encoding.UTF8.GetString(reader.ValueSpan) };
        }
    }

    static TextSpan SpanOf(byte[] bytes, int start, int end) =>
        new(Encoding.UTF8.GetCharCount(bytes, 0, start), Encoding.UTF8.GetCharCount(bytes, 0, end));

    // The characters of a quoted name with its quotes; the reader's own end lies behind the colon.
    static int Quoted(byte[] bytes, int start)
    {
        var end = start + 1;
        while (end < bytes.Length && bytes[end] != '"')
            end += bytes[end] == '\\' ? 2 : 1;
        return Encoding.UTF8.GetCharCount(bytes, start, Math.Min(bytes.Length, end + 1) - start);
    }

    static int Offset(byte[] bytes, JsonException e)
    {
        var start = 0;
        for (var line = e.LineNumber ?? 0; line > 0 && start < bytes.Length; line--)
            start += bytes.AsSpan(start).IndexOf((byte)'\n') is >= 0 and var end ? end + 1 : bytes.Length - start;
        return Encoding.UTF8.GetCharCount(bytes, 0, Math.Min(bytes.Length, start + (int)(e.BytePositionInLine ?? 0)));
    }

    // The reader's sentence ends with its own line and byte; ours has the place already.
    static string Reason(JsonException e) =>
        e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal) is >= 0 and var end ? e.Message[..end] : e.Message;
}

sealed record JsonMember(string Name, TextSpan Span, JsonText Value);
