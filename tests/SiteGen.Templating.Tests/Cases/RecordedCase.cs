using System.Text.Json;
using SiteGen.Text;

namespace SiteGen.Templating.Tests.Cases;

/// <summary>One recorded case of the language: a template, its model, and what the original printed.</summary>
sealed class RecordedCase(JsonElement json)
{
    // What the original does unless a case says otherwise.
    static readonly Limits OriginalLimits = new() { Loop = 1000, Recursion = 100, Text = 1024 * 1024, Nesting = 20, Syntax = 250 };

    public string Id { get; } = json.GetProperty("id").GetString()!;

    public string Group { get; } = json.GetProperty("group").GetString()!;

    public string Template { get; } = json.GetProperty("template").GetString()!;

    public string Expected { get; } = json.GetProperty("expected").GetString()!;

    /// <summary><c>parse</c>, <c>runtime</c>, or null where text is expected.</summary>
    public string? Error { get; } = Text("error", json);

    public string? Environment { get; } = Text("env", json);

    public bool Errors => Error is not null;

    static string? Text(string name, JsonElement json) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

    public RecordedAnswer Run()
    {
        var options = Options();
        var source = new SourceText(Text("path", json) ?? "<input>", Template);
        var parsed = Templating.Template.Parse(source, options);
        if (parsed.HasErrors)
            return new RecordedAnswer("parse", string.Join('\n', parsed.Diagnostics.Select(Describe)));
        var model = json.GetProperty("model") is { ValueKind: JsonValueKind.Object } members ? JsonValue.From(members, JsonValue.Number) : new TemplateObject();
        if (json.TryGetProperty("host", out _))
            HostFunctions.AddTo((TemplateObject)model.Reference!);
        var rendered = Runtime.Engine.Render(new RecordedIncludes(json, options), parsed.Value, options, model.Reference!, output => output.Text.ToString());
        return rendered.HasErrors
            ? new RecordedAnswer("runtime", string.Join('\n', rendered.Diagnostics.Select(Describe)))
            : new RecordedAnswer(null, rendered.Value);
    }

    static string Describe(Diagnostic diagnostic) => $"{diagnostic.Path}({diagnostic.Source!.PositionOf(diagnostic.Span.Start)}) : error : {diagnostic.Message}";

    TemplateOptions Options()
    {
        var options = new TemplateOptions
        {
            StrictVariables = false,
            ScriptOnly = Text("mode", json) == "script",
            Limits = OriginalLimits,
        };
        if (!json.TryGetProperty("options", out var given))
            return options;
        foreach (var setting in given.EnumerateObject())
            options = With(options, setting.Name, setting.Value);
        return options;
    }

    static TemplateOptions With(TemplateOptions options, string setting, JsonElement value) => setting switch
    {
        "StrictVariables" => options with { StrictVariables = value.GetBoolean() },
        "EnableRelaxedMemberAccess" => options with { RelaxedMemberAccess = value.GetBoolean() },
        "EnableRelaxedTargetAccess" => options with { RelaxedTargetAccess = value.GetBoolean() },
        "EnableRelaxedIndexerAccess" => options with { RelaxedIndexerAccess = value.GetBoolean() },
        "EnableRelaxedFunctionAccess" => options with { RelaxedFunctionAccess = value.GetBoolean() },
        "EnableNullIndexer" => options with { NullIndexer = value.GetBoolean() },
        "ErrorForStatementFunctionAsExpression" => options with { StatementFunctionIsError = value.GetBoolean() },
        "AutoIndent" => options with { AutoIndent = value.GetBoolean() },
        "LoopLimit" => options with { Limits = options.Limits with { Loop = value.GetInt32() } },
        "RecursiveLimit" => options with { Limits = options.Limits with { Recursion = value.GetInt32() } },
        "LimitToString" => options with { Limits = options.Limits with { Text = value.GetInt32() } },
        "ObjectRecursionLimit" => options with { Limits = options.Limits with { Nesting = value.GetInt32() } },
        "ExpressionDepthLimit" => options with { Limits = options.Limits with { Syntax = value.GetInt32() } },
        _ => throw new InvalidOperationException("No such setting: " + setting),
    };

    sealed class RecordedIncludes(JsonElement json, TemplateOptions options) : ITemplates
    {
        readonly Dictionary<string, Outcome<Template>> parsed = [];

        public IEnumerable<string> Names => [];

        public Outcome<Template>? Find(string name)
        {
            if (parsed.TryGetValue(name, out var known))
                return known;
            if (!json.TryGetProperty("includes", out var files) || !files.TryGetProperty(name, out var file) || file.ValueKind == JsonValueKind.Null)
                return null;
            return parsed[name] = Templating.Template.Parse(new SourceText(name, file.GetString()!), options);
        }
    }
}

/// <param name="Error">The kind of error, or null.</param>
sealed record RecordedAnswer(string? Error, string Text)
{
    /// <summary><c>file(line,column)</c> of the first message.</summary>
    public static string Place(string messages) => messages.Split(" : error", 2)[0];
}
