using System.Buffers;
using System.Collections.Immutable;
using SiteGen.Config;
using SiteGen.Text;

namespace SiteGen.Disk;

/// <summary>The raw pages on the disk.</summary>
static class SeedFolder
{
    // White space among them (tab, form feed …) is no text of the page and disappears in the reflow.
    static readonly SearchValues<char> ControlCharacters = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Select(c => (char)c).Where(c => !char.IsWhiteSpace(c))]);

    /// <summary>The files to look into, by their paths below the pattern's root. A Markdown file in the folder itself may be a
    /// hand-written page also where the pattern names other files.</summary>
    public static ImmutableArray<string> List(SeedPattern seeds) =>
        Among(FileTree.List(seeds.Root), seeds);

    /// <param name="files">All below the pattern's root.</param>
    public static ImmutableArray<string> Among(IEnumerable<string> files, SeedPattern seeds) => [.. files.Where(path => IsSeed(seeds, path))];

    public static bool IsSeed(SeedPattern seeds, string path) => seeds.Matches(path) || (path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && !path.Contains('/'));

    /// <param name="path">As it is shown in messages.</param>
    public static Outcome<SourceText> Read(string fullPath, string path) => ReadBytes(fullPath, path, bytes => Decode(path, bytes));

    /// <param name="read">May keep nothing of the bytes, which are lent.</param>
    public static Outcome<T> ReadBytes<T>(string fullPath, string path, Func<ReadOnlyMemory<byte>, Outcome<T>> read)
    {
        LentBytes bytes;
        try
        {
            bytes = LentFile.Read(fullPath);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Outcome.Fail<T>(DiskDiagnostics.CannotRead(path, e));
        }

        using (bytes)
            return read(bytes.Memory);
    }

    public static Outcome<SourceText> Decode(string path, ReadOnlyMemory<byte> bytes) => TextDecoder.Decode(path, bytes.Span).Then(CheckControlCharacters);

    static Outcome<SourceText> CheckControlCharacters(SourceText source)
    {
        var first = source.Text.AsSpan().IndexOfAny(ControlCharacters);
        if (first < 0)
            return Outcome.Of(source);
        var count = 0;
        foreach (var c in source.Text)
            count += ControlCharacters.Contains(c) ? 1 : 0;
        return Outcome.Of(source, DiskDiagnostics.ControlCharacters(source, first, count));
    }
}
