using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SiteGen.Disk;
using SiteGen.Rendering;
using SiteGen.Text;

namespace SiteGen.Config;

/// <summary><c>redirects.json</c> beside the config: old addresses and where what stood there is now. Publishing adds to it, editors
/// commit it, builds only read it.</summary>
static class RedirectsFile
{
    public const string Name = "redirects.json";

    static readonly SearchValues<char> NeverInAnAddress = SearchValues.Create("?#:*\"<>|\\\0");

    /// <param name="shown">The file's path as it is shown in messages.</param>
    public static Outcome<RedirectTable> Read(string folder, string shown)
    {
        var path = Path.Combine(folder, Name);
        return File.Exists(path) ? SeedFolder.Read(path, shown).Then(source => JsonText.Parse(source).Then(root => Read(source, root))) : Outcome.Of(RedirectTable.None);
    }

    static Outcome<RedirectTable> Read(SourceText source, JsonText root)
    {
        if (root.Kind != JsonValueKind.Object)
            return Outcome.Fail<RedirectTable>(ConfigDiagnostics.WrongType(source, root.Span, Name, "an object in braces", "something else"));
        var said = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var twice in root.Members.GroupBy(member => Address(member.Name), StringComparer.Ordinal).Where(same => same.Count() > 1))
            said.Add(ConfigDiagnostics.RepeatedKey(source, twice.Last().Span, twice.Key));
        foreach (var member in root.Members)
        {
            if (!IsAddress(member.Name))
                said.Add(ConfigDiagnostics.BadRedirect(source, member.Span, member.Name));
            if (member.Value.Kind is not (JsonValueKind.String or JsonValueKind.Null) || (member.Value.Kind == JsonValueKind.String && member.Value.Text.Trim('/').Length > 0 && !IsAddress(member.Value.Text)))
                said.Add(ConfigDiagnostics.BadRedirect(source, member.Value.Span, member.Value.Text));
        }

        return new(
            new RedirectTable(source, [.. root.Members.Where(member => IsAddress(member.Name)).Select(member => new Redirect(Address(member.Name), member.Value.Kind == JsonValueKind.String ? Address(member.Value.Text) : null, member.Value.Span))]),
            said.ToImmutable());
    }

    /// <summary>Adds entries in the order of their addresses; what stands there stays.</summary>
    public static void Add(string folder, RedirectTable table, IReadOnlyDictionary<string, string> added)
    {
        var entries = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        foreach (var entry in table.Entries)
            entries[entry.From] = entry.To;
        foreach (var (from, to) in added)
            entries[from] = to;
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            foreach (var (from, to) in entries)
                json.WriteString(from, to);
            json.WriteEndObject();
        }

        AtomicFile.Write(Path.Combine(folder, Name), path => File.WriteAllText(path, Encoding.UTF8.GetString(buffer.ToArray()) + "\n"));
    }

    static string Address(string text) => text.Trim('/') is { Length: > 0 } path ? path + "/" : "";

    static bool IsAddress(string text) => text.Trim('/') is { Length: > 0 } path && !path.AsSpan().ContainsAny(NeverInAnAddress)
        && path.Split('/').All(part => part is not ("" or "." or ".."));
}
