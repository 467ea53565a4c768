using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using SiteGen.Text;

namespace SiteGen.Config;

/// <summary>Reads the members of one JSON object and gathers what is wrong with them.</summary>
sealed class JsonMembers
{
    readonly SourceText source;
    readonly Dictionary<string, JsonMember> members = new(StringComparer.Ordinal);
    readonly ImmutableArray<Diagnostic>.Builder diagnostics;

    public JsonMembers(SourceText source, JsonText value, string name, IReadOnlyCollection<string> known)
        : this(source, ImmutableArray.CreateBuilder<Diagnostic>(), value, name, known)
    {
    }

    /// <summary>An object inside another; what is wrong with it is gathered there.</summary>
    public JsonMembers(JsonMembers outer, JsonText value, string name, IReadOnlyCollection<string> known)
        : this(outer.source, outer.diagnostics, value, name, known)
    {
    }

    JsonMembers(SourceText source, ImmutableArray<Diagnostic>.Builder diagnostics, JsonText value, string name, IReadOnlyCollection<string> known)
    {
        this.source = source;
        this.diagnostics = diagnostics;
        if (value.Kind != JsonValueKind.Object)
            diagnostics.Add(ConfigDiagnostics.WrongType(source, value.Span, name, "an object in braces", Describe(value.Kind)));
        foreach (var member in value.Members)
        {
            if (!known.Contains(member.Name))
                diagnostics.Add(ConfigDiagnostics.UnknownKey(source, member.Span, member.Name, known));
            else if (!members.TryAdd(member.Name, member))
                diagnostics.Add(ConfigDiagnostics.RepeatedKey(source, member.Span, member.Name));
        }
    }

    public FrozenDictionary<string, TextSpan> Spans => members.ToFrozenDictionary(m => m.Key, m => m.Value.Value.Span, StringComparer.Ordinal);

    public ImmutableArray<Diagnostic> Diagnostics => diagnostics.ToImmutable();

    /// <summary>A text, or null where the key is missing or null.</summary>
    public string? Text(string key)
    {
        if (!members.TryGetValue(key, out var member) || member.Value.Kind == JsonValueKind.Null)
            return null;
        if (member.Value.Kind == JsonValueKind.String)
            return member.Value.Text;
        diagnostics.Add(ConfigDiagnostics.WrongType(source, member.Value.Span, key, "a text in quotes", Describe(member.Value.Kind)));
        return null;
    }

    /// <summary>A text, or null; an empty one says nothing and is probably a slip.</summary>
    public string? TextOfSomeLength(string key)
    {
        var text = Text(key);
        if (text is not null && string.IsNullOrWhiteSpace(text))
            Bad(key, "more than nothing", "Leave the key out when nobody knows it.");
        return text;
    }

    public string RequiredText(string key, string example)
    {
        if (!members.ContainsKey(key))
            diagnostics.Add(ConfigDiagnostics.Missing(source, key, example));
        var text = Text(key);
        if (text is not null && string.IsNullOrWhiteSpace(text))
            Bad(key, "more than nothing", $"Write, for example, {example}.");
        return text ?? "";
    }

    public ImmutableArray<JsonMember> Object(string key)
    {
        if (!members.TryGetValue(key, out var member) || member.Value.Kind == JsonValueKind.Null)
            return [];
        if (member.Value.Kind == JsonValueKind.Object)
        {
            foreach (var twice in member.Value.Members.GroupBy(m => m.Name, StringComparer.Ordinal).Where(g => g.Count() > 1))
                diagnostics.Add(ConfigDiagnostics.RepeatedKey(source, twice.Last().Span, twice.Key));
            return member.Value.Members;
        }

        diagnostics.Add(ConfigDiagnostics.WrongType(source, member.Value.Span, key, "an object in braces", Describe(member.Value.Kind)));
        return [];
    }

    public void Bad(string key, string expected, string hint) =>
        diagnostics.Add(ConfigDiagnostics.BadValue(source, members[key].Value.Span, key, expected, hint));

    static string Describe(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        _ => "null",
    };
}
