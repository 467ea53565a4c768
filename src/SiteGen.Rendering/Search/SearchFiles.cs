using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace SiteGen.Rendering;

/// <summary>The files of the index.</summary>
public sealed class SearchFiles
{
    // A reader needs the addresses of ten articles at a time, most often of new ones.
    const int AddressesInAFile = 2048;

    // More than this is too much to fetch only to complete half a word.
    const int MostWords = 4000;

    readonly ImmutableArray<(string Path, Func<ReadOnlyMemory<byte>> Content)> files;

    internal SearchFiles(
        IndexShape shape, IReadOnlyList<SearchLists> lists, ImmutableArray<ShelvedIssue> issues, ImmutableArray<ArticleCard> articles, TermTable table)
    {
        var shards = SearchShards.Cut(lists, shape);
        string[] words = [.. table.Words];
        var start = new SearchStart(shape, shards, lists, issues, words.Length <= MostWords);
        files =
        [
            (Routes.SearchData + "start.json", () => start.ToJson()),
            (Routes.SearchData + "authors.json", () => SearchAuthors.ToJson(articles)),
            .. words.Length is > 0 and <= MostWords ? [(Routes.SearchData + "words.txt", () => Encoding.UTF8.GetBytes(string.Join('\n', words)))] : ImmutableArray<(string, Func<ReadOnlyMemory<byte>>)>.Empty,
            .. articles.Chunk(AddressesInAFile).Select((some, i) =>
                (Named("addresses", i, "txt"), (Func<ReadOnlyMemory<byte>>)(() => Encoding.UTF8.GetBytes(string.Join('\n', some.Select(article => article.Entry.Slug)))))),
            .. shards.Select((shard, i) => (Named("terms", i, "bin"), (Func<ReadOnlyMemory<byte>>)(() => SearchShards.Write(shard, lists, shape.Names)))),
        ];
    }

    public int Count => files.Length;

    /// <summary>The place of a file among them, or -1.</summary>
    public int IndexOf(string path) => files.IndexOf(files.FirstOrDefault(file => file.Path == path));

    /// <summary>Makes one of the files. Safe to call from many threads at once.</summary>
    public OutputFile Make(int file) => new(files[file].Path, files[file].Content());

    static string Named(string kind, int number, string type) => string.Create(CultureInfo.InvariantCulture, $"{Routes.SearchData}{kind}-{number}.{type}");
}
