using System.Text.Json;
using SiteGen.Text;

namespace SiteGen.Templating.Tests;

/// <summary>One example of the manual: a fenced block with a template, a line with a single dot, and what comes out.</summary>
/// <param name="Options">Words behind <c>scriban</c>: <c>relaxed</c> makes unknown names null, <c>escape</c> escapes by itself, <c>layouts</c> allows layouts.</param>
sealed record ManualExample(string Name, string Template, string Expected, string Options, string Model, SourceText[] Files)
{
    const string Fence = "```";

    public override string ToString() => Name;

    /// <summary>Reads a chapter; a <c>json</c> block is the model and a <c>file name</c> block a template of what follows.</summary>
    public static IEnumerable<ManualExample> Read(string chapter, string markdown)
    {
        var lines = markdown.ReplaceLineEndings("\n").Split('\n');
        var model = "{}";
        var files = new Dictionary<string, SourceText>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith(Fence, StringComparison.Ordinal))
                continue;
            var info = lines[i][Fence.Length..];
            var first = i + 1;
            var last = Array.IndexOf(lines, Fence, first);
            if (last < 0)
                throw new InvalidDataException($"{chapter}, line {first}: the block does not end.");
            var block = lines[first..last];
            i = last;
            if (info == "json")
                model = string.Join('\n', block);
            else if (info.StartsWith("file ", StringComparison.Ordinal))
                files[info[5..]] = new SourceText(info[5..], string.Join('\n', block));
            else if (info.StartsWith("scriban", StringComparison.Ordinal))
                yield return Split($"{chapter}, line {first}", block, info["scriban".Length..].Trim(), model, [.. files.Values]);
        }
    }

    static ManualExample Split(string name, string[] block, string options, string model, SourceText[] files)
    {
        var dot = Array.IndexOf(block, ".");
        if (dot < 0)
            throw new InvalidDataException($"{name}: there is no line with a single dot.");
        return new ManualExample(name, string.Join('\n', block[..dot]), string.Join('\n', block[(dot + 1)..]), options, model, files);
    }

    /// <summary>The text, or <c>! file(line,column) message</c> and the hint below it.</summary>
    public string Run()
    {
        var options = TemplateOptions.Default with
        {
            StrictVariables = !Options.Contains("relaxed", StringComparison.Ordinal),
            AutoEscape = Options.Contains("escape", StringComparison.Ordinal),
            Layouts = Options.Contains("layouts", StringComparison.Ordinal),
            ScriptOnly = Options.Contains("script", StringComparison.Ordinal),
        };
        var set = TemplateSet.Parse([new SourceText("page", Template), .. Files], options);
        if (set.HasErrors)
            return Describe(set.Diagnostics[0]);
        using var model = JsonDocument.Parse(Model);
        var rendered = set.Value.Render("page", new ManualModel(model.RootElement));
        return rendered.HasErrors ? Describe(rendered.Diagnostics[0]) : rendered.Value;
    }

    static string Describe(Diagnostic diagnostic)
    {
        var place = $"{diagnostic.Path}({diagnostic.Source!.PositionOf(diagnostic.Span.Start)})";
        return $"! {place} {diagnostic.Message}" + (diagnostic.Hint is { } hint ? "\n! " + hint : "");
    }
}
