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

    internal SearchFiles(SearchState state, ImmutableArray<ShelvedIssue> issues, ImmutableArray<ArticleCard> articles)
    {
        var shards = SearchShards.Cut(state.Parts, articles.Length);
        var words = Words(state);
        var start = new SearchStart(state.Shape, articles.Length, shards, CommonPairs.Of(state.Parts), issues, words.Count <= MostWords);
        files =
        [
            (Routes.SearchData + "start.json", () => start.ToJson()),
            (Routes.SearchData + "authors.json", () => SearchAuthors.ToJson(articles)),
            .. words.Count is > 0 and <= MostWords ? [(Routes.SearchData + "words.txt", () => Encoding.UTF8.GetBytes(string.Join('\n', words)))] : ImmutableArray<(string, Func<ReadOnlyMemory<byte>>)>.Empty,
            .. articles.Chunk(AddressesInAFile).Select((some, i) =>
                (Named("addresses", i, "txt"), (Func<ReadOnlyMemory<byte>>)(() => Encoding.UTF8.GetBytes(string.Join('\n', some.Select(article => article.Entry.Slug)))))),
            .. shards.Select((shard, i) => (Named("terms", i, "bin"), (Func<ReadOnlyMemory<byte>>)(() => SearchShards.Write(shard, state.Parts)))),
        ];
    }

    public int Count => files.Length;

    /// <summary>The place of a file among them, or -1.</summary>
    public int IndexOf(string path) => files.IndexOf(files.FirstOrDefault(file => file.Path == path));

    /// <summary>Makes one of the files. Safe to call from many threads at once.</summary>
    public OutputFile Make(int file) => new(files[file].Path, files[file].Content());

    // In their order; one more than are listed is enough to know.
    static List<string> Words(SearchState state)
    {
        var words = new List<string>();
        foreach (var part in state.Parts.AsSpan(0, state.Parts.Length / 2))
        {
            for (var cursor = new ListCursor(part.Bytes.Span); words.Count <= MostWords && cursor.Next();)
            {
                if (!cursor.IsRest && Folding.IsWord(cursor.Second[0]))
                    words.Add(cursor.Second.ToString());
            }
        }

        return words;
    }

    static string Named(string kind, int number, string type) => string.Create(CultureInfo.InvariantCulture, $"{Routes.SearchData}{kind}-{number}.{type}");
}
