using System.Collections.Immutable;

namespace SiteGen.Rendering;

/// <summary>Cuts the lists into files of about one size, and writes one such file.</summary>
static class SearchShards
{
    const int SmallestShard = 16_000 * 8;

    /// <summary>For an archive of up to ten thousand articles; a larger one has as many more as it is larger.</summary>
    const int MostShards = 585;

    public static ImmutableArray<SearchShard> Cut(IReadOnlyList<SearchLists> parts, IndexShape shape)
    {
        var most = Math.Max(MostShards, (long)MostShards * shape.Count / 10_000);
        var size = Math.Max(SmallestShard, parts.Sum(part => Enumerable.Range(0, part.Lists.Count).Sum(at => Length(part.Lists, at, shape))) / most);
        // Lists are not cut to fill a file, so that a few more files come out than the sum tells.
        for (; ; size += size / 50)
        {
            if (Cut(parts, size, shape) is var shards && shards.Length <= most)
                return shards;
        }
    }

    static ImmutableArray<SearchShard> Cut(IReadOnlyList<SearchLists> parts, long size, IndexShape shape)
    {
        var shards = ImmutableArray.CreateBuilder<SearchShard>();
        var (start, bits) = ((Part: 0, List: 0), 0L);
        for (var part = 0; part < parts.Count; part++)
        {
            for (var list = 0; list < parts[part].Lists.Count; list++)
            {
                var length = Length(parts[part].Lists, list, shape);
                if (bits > 0 && bits + (length / 2) > size)
                {
                    shards.Add(new SearchShard(start.Part, start.List, part, list));
                    (start, bits) = ((part, list), 0);
                }

                bits += length;
            }
        }

        if (bits > 0)
            shards.Add(new SearchShard(start.Part, start.List, parts.Count, 0));
        return shards.ToImmutable();
    }

    // Nearly: what a term takes depends on the one before it.
    static long Length(List<SearchList> lists, int at, IndexShape shape)
    {
        var list = lists[at];
        return list.Length + Bits(list.Second) + (at > 0 && lists[at - 1].First == list.First ? 0 : Bits(list.First));

        int Bits(int term) => shape.Names[term]! is { Length: > 1 } word ? 12 + (5 * word.Length) : 14;
    }

    public static ReadOnlyMemory<byte> Write(SearchShard shard, IReadOnlyList<SearchLists> parts, string?[] names)
    {
        var bits = new BitWriter(Lists(shard, parts).Sum(own => own.List.Length + 32));
        var first = "";
        foreach (var group in Lists(shard, parts).GroupAdjacent())
        {
            bits.Bits(1, 1);
            bits.Text(names[group[0].List.First]!, first); // every list has its terms
            first = names[group[0].List.First]!;
            bits.Gamma(group.Count);
            var (word, character) = ("", '\0');
            foreach (var (lists, list) in group)
            {
                if (names[list.Second] is [var c] && !Folding.IsWord(c))
                {
                    bits.Bits(1, 1);
                    bits.Gamma(c - character + 1);
                    character = c;
                }
                else
                {
                    bits.Bits(0, 1);
                    bits.Text(names[list.Second]!, word);
                    word = names[list.Second]!;
                }

                bits.Copy(lists.Packed.Span, list.Start, list.Length);
            }
        }

        bits.Bits(0, 1);
        return bits.Written;
    }

    static IEnumerable<(SearchLists Lists, SearchList List)> Lists(SearchShard shard, IReadOnlyList<SearchLists> parts)
    {
        for (var part = shard.Part; part < parts.Count; part++)
        {
            var start = part == shard.Part ? shard.List : 0;
            var end = part < shard.EndPart ? parts[part].Lists.Count : part == shard.EndPart ? shard.EndList : 0;
            for (var list = start; list < end; list++)
                yield return (parts[part], parts[part].Lists[list]);
        }
    }

    static IEnumerable<List<(SearchLists Lists, SearchList List)>> GroupAdjacent(this IEnumerable<(SearchLists Lists, SearchList List)> lists)
    {
        var group = new List<(SearchLists Lists, SearchList List)>();
        foreach (var item in lists)
        {
            if (group.Count > 0 && group[0].List.First != item.List.First)
            {
                yield return group;
                group = [];
            }

            group.Add(item);
        }

        if (group.Count > 0)
            yield return group;
    }
}

/// <summary>The lists from one place up to another.</summary>
readonly record struct SearchShard(int Part, int List, int EndPart, int EndList);
