using System.Buffers;
using System.Collections.Immutable;

namespace SiteGen.Rendering;

/// <summary>The places of some pages, dealt out to stretches of the alphabet: so each stretch can be sorted by itself, and only as many
/// as there are workers are in memory at a time. A place takes little more than a byte: it is the step from the one before it in its stretch.</summary>
sealed class PlaceTrails
{
    // A step further than this takes several bytes: none of them but the last leads to a place.
    const int Far = byte.MaxValue;

    // Trails of a large archive are laid in several rounds, for about so many places at a time.
    const int PlacesInARound = 16_000_000;

    readonly FreshTexts texts;
    readonly int[] ranks;
    readonly byte[][] rooms = new byte[FreshTexts.Chunks][];
    readonly int[][] starts = new int[FreshTexts.Chunks][];
    readonly int[][] ends = new int[FreshTexts.Chunks][];
    int[] laid = [];

    /// <param name="borders">The terms with which stretches begin, the first excepted.</param>
    public PlaceTrails(FreshTexts texts, ImmutableArray<string> borders)
    {
        this.texts = texts;
        ranks = [1, .. borders.Select(texts.RankOf), texts.Terms + 1];
        Array.Fill(rooms, []);
    }

    public int Stretches => ranks.Length - 1;

    /// <summary>The stretches that are laid together. The longest come first: what is made for them is large enough for all others.</summary>
    public IEnumerable<int[]> Rounds
    {
        get
        {
            var (round, places) = (new List<int>(), 0);
            foreach (var stretch in Enumerable.Range(0, Stretches).OrderByDescending(Count))
            {
                round.Add(stretch);
                places += Count(stretch);
                if (places < PlacesInARound)
                    continue;
                yield return [.. round];
                round.Clear();
                places = 0;
            }

            if (round.Count > 0)
                yield return [.. round];
        }
    }

    /// <summary>The ranks of its terms, from one up to another.</summary>
    public (int Low, int High) RanksOf(int stretch) => (ranks[stretch], ranks[stretch + 1]);

    /// <summary>How many places it has.</summary>
    public int Count(int stretch) => texts.PlacesBefore(ranks[stretch + 1]) - texts.PlacesBefore(ranks[stretch]);

    /// <summary>Makes the trails of some stretches, in the room of those before them.</summary>
    public void Lay(int[] stretches, ParallelOptions workers)
    {
        laid = stretches;
        var slots = SlotsByNumber();
        Parallel.For(0, FreshTexts.Chunks, workers, chunk => Lay(chunk, slots));
    }

    /// <summary>Hands out the places of a stretch that is laid, in their order.</summary>
    /// <param name="next">For each of its terms where its next posting belongs; afterwards behind the last.</param>
    public void Follow(int stretch, Span<int> next, Span<Posting> postings)
    {
        var slot = Array.IndexOf(laid, stretch);
        var low = ranks[stretch];
        var lent = ArrayPool<TermPlace>.Shared.Rent(texts.LongestRow);
        for (var chunk = 0; chunk < FreshTexts.Chunks; chunk++)
        {
            var steps = rooms[chunk].AsSpan(starts[chunk][slot]..ends[chunk][slot]);
            // Counted from where the page begins.
            var at = 0;
            for (var page = texts.StartOf(chunk); page < texts.StartOf(chunk + 1) && !steps.IsEmpty; page++)
            {
                var row = texts.Row(page);
                var (taken, count) = Follow(steps, ref at, row.Length, lent);
                var places = lent.AsSpan(0, count);
                row.Read(places, texts.Ranks);
                var start = texts.Ranges.StartOf(page);
                foreach (ref readonly var place in places)
                    postings[next[place.First - low]++] = new Posting(start + place.Place, place.Second);
                steps = steps[taken..];
                at -= row.Length;
            }
        }

        ArrayPool<TermPlace>.Shared.Return(lent);
    }

    static (int Taken, int Count) Follow(ReadOnlySpan<byte> steps, ref int at, int length, Span<TermPlace> places)
    {
        var (taken, count) = (0, 0);
        for (; taken < steps.Length && at + steps[taken] < length; taken++)
        {
            at += steps[taken];
            if (steps[taken] < Far)
                places[count++] = new TermPlace(at++, 0, 0);
        }

        return (taken, count);
    }

    // By the number of a term; -1 where it is of no stretch that is laid.
    int[] SlotsByNumber()
    {
        var byRank = new int[texts.Terms + 1];
        Array.Fill(byRank, -1);
        for (var slot = 0; slot < laid.Length; slot++)
            byRank.AsSpan(ranks[laid[slot]]..ranks[laid[slot] + 1]).Fill(slot);
        var byNumber = new int[texts.Ranks.Length];
        for (var number = 0; number < byNumber.Length; number++)
            byNumber[number] = byRank[texts.Ranks[number]];
        return byNumber;
    }

    void Lay(int chunk, int[] slots)
    {
        var (first, end) = (texts.StartOf(chunk), texts.StartOf(chunk + 1));
        starts[chunk] = Starts(chunk, slots, texts.Ranges.StartOf(end) - texts.Ranges.StartOf(first));
        if (rooms[chunk].Length < starts[chunk][^1])
            rooms[chunk] = new byte[starts[chunk][^1]];
        var room = rooms[chunk];
        var ends = this.ends[chunk] = starts[chunk].AsSpan(0, laid.Length).ToArray();
        var next = new int[laid.Length];
        for (int page = first, start = 0; page < end; page++)
        {
            var row = texts.Row(page);
            for (var place = 0; place < row.Length; place++)
            {
                var slot = slots[row[place]];
                if (slot < 0)
                    continue;
                var step = start + place - next[slot];
                next[slot] = start + place + 1;
                for (; step >= Far; step -= Far)
                    room[ends[slot]++] = Far;
                room[ends[slot]++] = (byte)step;
            }

            start += row.Length;
        }
    }

    // Where each trail begins: a byte a place, and all of its far steps together lead no further than the chunk is long.
    int[] Starts(int chunk, int[] slots, int length)
    {
        var starts = new int[laid.Length + 1];
        var counts = texts.Counts(chunk);
        for (var number = 0; number < slots.Length; number++)
        {
            if (slots[number] >= 0)
                starts[slots[number] + 1] += counts[number];
        }

        for (var slot = 0; slot < laid.Length; slot++)
            starts[slot + 1] += starts[slot] + (length / Far);
        return starts;
    }
}
