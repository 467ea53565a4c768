using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using SiteGen.Text;

namespace SiteGen.Config;

/// <summary>Reads the members of one JSON object and gathers what is wrong with them.</summary>
sealed class JsonMembers
{
    readonly SourceText source;
    readonly Dictionary<string, JsonMember> members = new(StringComparer.Ordinal);
    readonly ImmutableArray<Diagnostic>.Builder diagnostics;
    readonly JsonText value;
    readonly string file;

    /// <param name="name">What the file is called in a sentence.</param>
    public JsonMembers(SourceText source, JsonText value, string name, IReadOnlyCollection<string> known)
        : this(source, ImmutableArray.CreateBuilder<Diagnostic>(), value, name, name, known)
    {
    }

    /// <summary>An object inside another; what is wrong with it is gathered there.</summary>
    public JsonMembers(JsonMembers outer, JsonText value, string name, IReadOnlyCollection<string> known)
        : this(outer.source, outer.diagnostics, value, name, outer.file, known)
    {
    }

    JsonMembers(SourceText source, ImmutableArray<Diagnostic>.Builder diagnostics, JsonText value, string name, string file, IReadOnlyCollection<string> known)
    {
        this.source = source;
        this.value = value;
        this.file = file;
        this.diagnostics = diagnostics;
        if (value.Kind != JsonValueKind.Object)
            diagnostics.Add(ConfigDiagnostics.WrongType(source, value.Span, name, "an object in braces", Describe(value.Kind)));
        foreach (var member in value.Members)
        {
            if (!known.Contains(member.Name))
                diagnostics.Add(ConfigDiagnostics.UnknownKey(source, member.Span, file, member.Name, known));
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
        if (!Has(key))
            Missing(key, example);
        var text = Text(key);
        if (text is not null && string.IsNullOrWhiteSpace(text))
            Bad(key, "more than nothing", $"Write, for example, {example}.");
        return text ?? "";
    }

    /// <summary><c>true</c> or <c>false</c>, which is also what a missing key says.</summary>
    public bool Switch(string key)
    {
        if (!members.TryGetValue(key, out var member))
            return false;
        if (member.Value.Kind is not (JsonValueKind.True or JsonValueKind.False))
            diagnostics.Add(ConfigDiagnostics.WrongType(source, member.Value.Span, key, "true or false", Describe(member.Value.Kind)));
        return member.Value.Kind == JsonValueKind.True;
    }

    /// <summary>A whole number from 1, or null where the key is missing.</summary>
    public int? Number(string key)
    {
        if (!members.TryGetValue(key, out var member))
            return null;
        if (member.Value.Kind == JsonValueKind.Number && int.TryParse(member.Value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
            return number;
        Bad(key, "a whole number from 1", "Write it without quotes.");
        return null;
    }

    /// <summary>One word of an enumeration, in lower case, or null where the key is missing.</summary>
    public T? Word<T>(string key)
        where T : struct, Enum
    {
        if (Text(key) is not { } word)
            return null;
        string[] known = [.. Enum.GetNames<T>().Select(n => n.ToLowerInvariant())];
        if (Array.IndexOf(known, word) is >= 0 and var found)
            return Enum.GetValues<T>()[found];
        Bad(key, $"one of {string.Join(", ", known)}", Suggestions.Nearest(word, known) is { } near ? $"Did you mean “{near}”?" : "Write one of these words.");
        return null;
    }

    public ImmutableArray<JsonText> Items(string key)
    {
        if (!members.TryGetValue(key, out var member))
            return [];
        if (member.Value.Kind == JsonValueKind.Array)
            return member.Value.Items;
        diagnostics.Add(ConfigDiagnostics.WrongType(source, member.Value.Span, key, "a list in brackets", Describe(member.Value.Kind)));
        return [];
    }

    /// <summary>A list of texts, or null where the key is missing.</summary>
    public ImmutableArray<string>? Texts(string key)
    {
        if (!Has(key))
            return null;
        var items = Items(key);
        diagnostics.AddRange(items.Where(i => i.Kind != JsonValueKind.String)
            .Select(i => ConfigDiagnostics.WrongType(source, i.Span, key, "a list of texts in quotes", Describe(i.Kind))));
        return [.. items.Select(i => i.Text)];
    }

    public JsonText? Value(string key) => members.TryGetValue(key, out var member) ? member.Value : null;

    public bool Has(string key) => members.ContainsKey(key);

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

    /// <summary>The members of an object, or null where the key is missing or null.</summary>
    /// <param name="name">What the object is called in a sentence.</param>
    public JsonMembers? Inner(string key, string name, IReadOnlyCollection<string> known) =>
        members.TryGetValue(key, out var member) && member.Value.Kind != JsonValueKind.Null ? new JsonMembers(this, member.Value, name, known) : null;

    public void Missing(string key, string example) =>
        diagnostics.Add(ConfigDiagnostics.Missing(source, new TextSpan(value.Span.Start, value.Span.Start + 1), file, key, example));

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
