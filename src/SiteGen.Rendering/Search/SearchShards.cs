using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>Cuts the lists into files of about one size, and writes one such file.</summary>
static class SearchShards
{
    // In bits. Four of them are to answer a query in 100 KB, so that a large archive has more of them, and no larger ones. Ten thousand
    // articles fill 600 files.
    const long SmallestShard = 16_000 * 8;
    const long LargestShard = 26_700 * 8;
    const int UsualShards = 567;

    public static ImmutableArray<SearchShard> Cut(IndexShape shape, ImmutableArray<ListPart> parts) =>
        Places(shape, parts, Counts(parts, Math.Clamp(parts.Sum(part => part.Cost) / UsualShards, SmallestShard, LargestShard)));

    // How many pieces each shard has.
    static List<int> Counts(ImmutableArray<ListPart> parts, long size)
    {
        var counts = new List<int>();
        var (count, bits) = (0, 0L);
        foreach (var part in parts)
        {
            foreach (var cost in part.Costs.Span)
            {
                if (bits > 0 && bits + cost > size)
                {
                    counts.Add(count);
                    (count, bits) = (0, 0);
                }

                count++;
                bits += cost;
            }
        }

        if (count > 0)
            counts.Add(count);
        return counts;
    }

    static ImmutableArray<SearchShard> Places(IndexShape shape, ImmutableArray<ListPart> parts, List<int> counts)
    {
        var shards = new SearchShard[counts.Count];
        var firsts = new int[counts.Count + 1];
        for (var i = 0; i < counts.Count; i++)
            firsts[i + 1] = firsts[i] + counts[i];
        var starts = new int[parts.Length + 1];
        for (var i = 0; i < parts.Length; i++)
            starts[i + 1] = starts[i] + parts[i].Costs.Length;
        Parallel.For(0, parts.Length, part =>
        {
            var next = firsts.AsSpan(0, counts.Count).BinarySearch(starts[part]);
            next = next < 0 ? ~next : next;
            var cursor = new ListCursor(parts[part].Bytes.Span);
            for (var at = starts[part]; next < counts.Count && firsts[next] < starts[part + 1]; at++)
            {
                cursor.Next();
                if (at != firsts[next])
                    continue;
                shards[next] = new SearchShard(part, cursor.Place, counts[next], $"{cursor.First}\t{cursor.Second}", cursor.From, default);
                next++;
            }
        });
        Parallel.For(0, shards.Length, i => shards[i] = shards[i] with { Print = PrintOf(shape, parts, shards[i]) });
        return [.. shards];
    }

    static Fingerprint PrintOf(IndexShape shape, ImmutableArray<ListPart> parts, SearchShard shard)
    {
        var print = new Fingerprint().With(shape.NumberBits).With(shape.PlaceBits).With(shard.From);
        var pieces = new ShardCursor(parts, shard.Part, shard.Start);
        for (var left = shard.Pieces; left > 0; left--)
        {
            var whole = pieces.Bits / 8;
            // Behind the last bit may stand anything.
            var rest = pieces.Packed[whole] >> (8 - (pieces.Bits % 8));
            print = print.With(MemoryMarshal.AsBytes(pieces.First)).With(MemoryMarshal.AsBytes(pieces.Second)).With(((ulong)pieces.Bits << 8) | (uint)rest).With(pieces.Packed[..whole]);
            pieces.Next();
        }

        return print;
    }

    public static ReadOnlyMemory<byte> Write(SearchShard shard, ImmutableArray<ListPart> parts)
    {
        var bits = new BitWriter((int)LargestShard + 4096);
        bits.Bits(shard.Stamp, 16);
        var first = "";
        var pieces = new ShardCursor(parts, shard.Part, shard.Start);
        for (var left = shard.Pieces; left > 0;)
        {
            var group = pieces.First.ToString();
            var count = pieces.CountOfGroup(left);
            bits.Bits(1, 1);
            bits.Text(group, first);
            bits.Gamma(count);
            first = group;
            var (word, character) = ("", '\0');
            left -= count;
            for (; count > 0; count--)
            {
                var second = pieces.Second;
                if (second is [var c] && !Folding.IsWord(c))
                {
                    bits.Bits(1, 1);
                    bits.Gamma(c - character + 1);
                    character = c;
                }
                else
                {
                    bits.Bits(0, 1);
                    bits.Text(second, word);
                    word = second.ToString();
                }

                bits.Copy(pieces.Packed, 0, pieces.Bits);
                pieces.Next();
            }
        }

        bits.Bits(0, 1);
        return bits.Written;
    }
}

/// <summary>The lists of one file.</summary>
/// <param name="Part">The part in which it begins.</param>
/// <param name="Start">Where it begins there.</param>
/// <param name="Pieces">How many pieces it has.</param>
/// <param name="Terms">The terms of the first, with a tab between them.</param>
/// <param name="From">The number that the first is counted from.</param>
/// <param name="Print">Of all that the file is written from.</param>
readonly record struct SearchShard(int Part, ListPlace Start, int Pieces, string Terms, int From, Fingerprint Print)
{
    /// <summary>Stands in the file and in the search page: a page that a browser has kept for a while must not read the files of a later
    /// index by what it knows of an earlier one.</summary>
    public ushort Stamp => (ushort)Print.Value;
}
