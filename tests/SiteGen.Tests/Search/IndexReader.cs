using System.Globalization;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using SiteGen.Rendering;

namespace SiteGen.Tests.Search;

/// <summary>Reads the files of an index and answers from them alone, as the script of the search page does.</summary>
sealed class IndexReader
{
    readonly Dictionary<string, OutputFile> files;
    readonly JsonElement start;
    readonly List<(string Key, int From)> shards = [];
    readonly Dictionary<string, SortedSet<(int Article, int Place)>> lists = new(StringComparer.Ordinal);

    public IndexReader(IEnumerable<OutputFile> output)
    {
        files = output.ToDictionary(file => file.Path, StringComparer.Ordinal);
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(files["search/index.html"].Content.Span));
        start = JsonDocument.Parse(page.GetElementById("search-index")!.TextContent).RootElement;
        foreach (var shard in start.GetProperty("shards").EnumerateArray())
        {
            var parts = shard.GetString()!.Split('\t');
            shards.Add(($"{parts[0]}\t{parts[1]}", parts.Length > 2 ? int.Parse(parts[2], CultureInfo.InvariantCulture) : 0));
            Read(shards.Count - 1);
        }
    }

    /// <summary>How many texts there are.</summary>
    public int Texts => start.GetProperty("texts").GetInt32();

    public int Shards => shards.Count;

    /// <summary>Lists of which more than one shard has a part.</summary>
    public IEnumerable<string> Cut => shards.Where(shard => shard.From > 0).Select(shard => shard.Key).Distinct();

    /// <summary>The shard that a list would be looked for in.</summary>
    public int ShardOf(string key) => shards.FindLastIndex(shard => string.CompareOrdinal(shard.Key, key) <= 0);

    public Dictionary<string, int> FirstShard { get; } = new(StringComparer.Ordinal);

    /// <summary>The articles in which these terms stand one after the other, counted from the newest, and whether they do so in the headline.</summary>
    public SortedDictionary<int, bool> Find(params string[] terms)
    {
        IEnumerable<(int Article, int Place)> places = terms.Length == 1 ? List("", terms[0]) : List(terms[0], terms[1]);
        for (var i = 1; i < terms.Length - 1; i++)
        {
            var next = List(terms[i], terms[i + 1]);
            places = [.. places.Where(place => next.Contains((place.Article, place.Place + i)))];
        }

        var found = new SortedDictionary<int, bool>();
        foreach (var (article, place) in places)
            found[Texts - 1 - article] = found.GetValueOrDefault(Texts - 1 - article) || place < 64;
        return found;
    }

    /// <param name="article">Counted from the newest.</param>
    /// <returns>Of what is no article, the address of its page.</returns>
    public string Address(int article)
    {
        var own = Texts - 1 - article;
        var number = 0;
        foreach (var issue in start.GetProperty("issues").EnumerateArray())
        {
            foreach (var page in issue.EnumerateArray().Skip(3))
            {
                number += page[2].GetInt32();
                if (article < number)
                    return $"{issue[0]}/{page[0]}/{Text($"addresses-{own / 2048}.txt").Split('\n')[own % 2048]}/".Replace("//", "/", StringComparison.Ordinal);
            }
        }

        return $"{start.GetProperty("written")[article - number]}/";
    }

    public string Text(string name) => Encoding.UTF8.GetString(files["search/data/" + name].Content.Span);

    SortedSet<(int Article, int Place)> List(string first, string second) => lists.GetValueOrDefault($"{first}\t{second}", []);

    void Read(int shard)
    {
        var bits = new BitReader(files[string.Create(CultureInfo.InvariantCulture, $"search/data/terms-{shard}.bin")].Content);
        Assert.Equal(start.GetProperty("stamps")[shard].GetInt32(), bits.Bits(16));
        var next = shards[shard].From;
        var first = "";
        while (bits.Bit())
        {
            first = bits.Text(first);
            var count = bits.Gamma();
            var (character, word, last) = (0, "", (string?)null);
            for (; count > 0; count--)
            {
                string second;
                if (bits.Bit())
                {
                    character += bits.Gamma() - 1;
                    second = ((char)character).ToString();
                }
                else
                {
                    second = word = bits.Text(word);
                }

                if (last is not null && last != second)
                    next = 0;
                last = second;
                var key = $"{first}\t{second}";
                FirstShard.TryAdd(key, shard);
                if (!lists.TryGetValue(key, out var list))
                    lists.Add(key, list = []);
                next = ReadPiece(bits, list, next, isSingle: first.Length == 0);
            }

            next = 0;
        }
    }

    int ReadPiece(BitReader bits, SortedSet<(int Article, int Place)> list, int next, bool isSingle)
    {
        var numbers = new int[bits.Gamma()];
        int? k = numbers.Length == 1 ? null : bits.Bits(5);
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = next + (k is { } rice ? bits.Rice(rice) : bits.Bits(start.GetProperty("numberBits").GetInt32()));
            next = numbers[i] + 1;
        }

        foreach (var article in numbers)
        {
            if (isSingle)
            {
                list.Add((article, bits.Bit() ? 0 : 64));
                continue;
            }

            var place = 0;
            for (var times = bits.Gamma(); times > 0; times--)
            {
                place += bits.Rice(start.GetProperty("placeBits").GetInt32());
                list.Add((article, place++));
            }
        }

        return next;
    }
}
