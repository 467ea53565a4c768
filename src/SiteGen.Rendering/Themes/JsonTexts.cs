using System.Collections.Immutable;
using System.Text.Json;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>A JSON object that holds texts, and here and there a switch.</summary>
static class JsonTexts
{
    public const string On = "true";

    static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <param name="switches">The keys whose value is <c>true</c> or <c>false</c>, and is given as <see cref="On"/> or as nothing.</param>
    public static Outcome<ImmutableDictionary<string, string>> Read(SourceText source, params ReadOnlySpan<string> switches)
    {
        var texts = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        try
        {
            using var document = JsonDocument.Parse(source.Text, Options);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return Fail(source, default, "it is no JSON object.");
            foreach (var member in document.RootElement.EnumerateObject())
            {
                if (switches.Contains(member.Name))
                {
                    if (member.Value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
                        return Fail(source, default, $"the value of “{member.Name}” is neither true nor false.");
                    if (member.Value.GetBoolean())
                        texts[member.Name] = On;
                    continue;
                }

                if (member.Value.ValueKind != JsonValueKind.String)
                    return Fail(source, default, $"the value of “{member.Name}” is no text.");
                texts[member.Name] = member.Value.GetString() ?? "";
            }
        }
        catch (JsonException problem)
        {
            var line = (int)Math.Min(problem.LineNumber ?? 0, source.LineCount - 1) + 1;
            return Fail(source, source.LineSpan(line), "it is no valid JSON.");
        }

        return Outcome.Of(texts.ToImmutable());
    }

    static Outcome<ImmutableDictionary<string, string>> Fail(SourceText source, TextSpan span, string problem) =>
        Outcome.Fail<ImmutableDictionary<string, string>>(RenderDiagnostics.BadThemeFile(source, span, problem));
}
