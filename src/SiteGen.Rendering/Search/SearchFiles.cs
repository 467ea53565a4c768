using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>The files of the index.</summary>
public sealed class SearchFiles
{
    // A reader needs the addresses of ten articles at a time, most often of new ones.
    const int AddressesInAFile = 2048;

    // More than this is too much to fetch only to complete half a word.
    const int MostWords = 4000;

    readonly ImmutableArray<(string Path, Func<Outcome<LentBytes>> Content)> files;
    readonly ImmutableArray<SearchShard> shards;

    /// <param name="texts">For each text its article; null of what is none.</param>
    /// <param name="page">Makes the search page from what <see cref="SearchStart"/> writes.</param>
    internal SearchFiles(
        SearchState state, ImmutableArray<ShelvedIssue> issues, ImmutableArray<HandwrittenPage> written, ImmutableArray<ArticleCard?> texts, Func<string, Outcome<LentBytes>> page)
    {
        shards = SearchShards.Cut(state.Shape, state.Parts);
        var words = Words(state);
        var start = new SearchStart(state.Shape, texts.Length, shards, CommonPairs.Of(state.Parts), issues, written, words.Count <= MostWords);
        files =
        [
            (Routes.FileOf(Routes.Search), () => page(start.ToJson())),
            Data("authors.json", () => SearchAuthors.ToJson(texts)),
            .. words.Count is > 0 and <= MostWords ? [Data("words.txt", () => Encoding.UTF8.GetBytes(string.Join('\n', words)))] : ImmutableArray<(string, Func<Outcome<LentBytes>>)>.Empty,
            .. texts.Chunk(AddressesInAFile).Select((some, i) =>
                Data(Named("addresses", i, "txt"), () => Encoding.UTF8.GetBytes(string.Join('\n', some.Select(article => article?.Entry.Slug))))),
            // The last ones, see PrintOf.
            .. shards.Select((shard, i) => Data(Named("terms", i, "bin"), () => SearchShards.Write(shard, state.Parts))),
        ];
    }

    public int Count => files.Length;

    public string PathOf(int file) => files[file].Path;

    /// <summary>Of all that a file is made from; null where only its content tells.</summary>
    public Fingerprint? PrintOf(int file) => file >= files.Length - shards.Length ? shards[file - (files.Length - shards.Length)].Print : null;

    /// <summary>The place of a file among them, or -1.</summary>
    public int IndexOf(string path) => files.IndexOf(files.FirstOrDefault(file => file.Path == path));

    /// <summary>Makes one of the files. Safe to call from many threads at once.</summary>
    public Outcome<OutputFile> Make(int file) => files[file].Content().Then(content => Outcome.Of(new OutputFile(files[file].Path, content)));

    static (string, Func<Outcome<LentBytes>>) Data(string name, Func<ReadOnlyMemory<byte>> content) => (Routes.SearchData + name, () => Outcome.Of<LentBytes>(content()));

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

    static string Named(string kind, int number, string type) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{number}.{type}");
}
