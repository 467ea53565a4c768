using System.Collections.Immutable;

namespace SiteGen.Rendering;

/// <summary>The places of some pages, dealt out to stretches of the alphabet: so each stretch can be sorted by itself, and only as many
/// as there are workers are in memory at a time. A place takes little more than a byte: it is the step from the one before it in its stretch.</summary>
sealed class PlaceTrails
{
    // A step further than this takes several bytes: none of them but the last leads to a place.
    const int Far = byte.MaxValue;

    readonly FreshTexts texts;
    readonly int[] ranks;
    readonly Trail[] trails = new Trail[FreshTexts.Chunks];

    /// <param name="borders">The terms with which stretches begin, the first excepted.</param>
    public PlaceTrails(FreshTexts texts, ImmutableArray<string> borders, ParallelOptions workers)
    {
        this.texts = texts;
        ranks = [1, .. borders.Select(texts.RankOf), texts.Terms + 1];
        var stretches = StretchesByNumber();
        Parallel.For(0, trails.Length, workers, chunk => trails[chunk] = Deal(chunk, stretches));
    }

    public int Stretches => ranks.Length - 1;

    /// <summary>The ranks of its terms, from one up to another.</summary>
    public (int Low, int High) RanksOf(int stretch) => (ranks[stretch], ranks[stretch + 1]);

    /// <summary>How many places it has.</summary>
    public int Count(int stretch) => texts.PlacesBefore(ranks[stretch + 1]) - texts.PlacesBefore(ranks[stretch]);

    /// <summary>The places of a stretch in their order.</summary>
    /// <param name="places">Takes them.</param>
    public void Follow(int stretch, Span<Posting> places)
    {
        var count = 0;
        for (var chunk = 0; chunk < trails.Length; chunk++)
        {
            var steps = trails[chunk].Of(stretch);
            // Counted from where the page begins.
            var next = 0;
            for (var page = texts.StartOf(chunk); page < texts.StartOf(chunk + 1) && !steps.IsEmpty; page++)
            {
                var row = texts.Page(page).Row;
                var ofPage = places[count..];
                ofPage = ofPage[..Follow(ref steps, ref next, row.Length, texts.Page(page).Ends.AsSpan(), texts.NumberOf(page), ofPage)];
                row.Read(ofPage, texts.Ranks);
                count += ofPage.Length;
                next -= row.Length;
            }
        }
    }

    static int Follow(ref ReadOnlySpan<byte> steps, ref int next, int length, ReadOnlySpan<int> ends, int number, Span<Posting> places)
    {
        var (count, text, start, at) = (0, 0, 0, 0);
        for (; at < steps.Length && next + steps[at] < length; at++)
        {
            next += steps[at];
            if (steps[at] == Far)
                continue;
            for (; next >= ends[text]; text++)
                start = ends[text];
            places[count++] = new Posting(number + text, next - start, next, 0);
            next++;
        }

        steps = steps[at..];
        return count;
    }

    int[] StretchesByNumber()
    {
        var byRank = new int[texts.Terms + 1];
        for (var stretch = 0; stretch < Stretches; stretch++)
            byRank.AsSpan(ranks[stretch]..ranks[stretch + 1]).Fill(stretch);
        var byNumber = new int[texts.Ranks.Length];
        for (var number = 0; number < byNumber.Length; number++)
            byNumber[number] = byRank[texts.Ranks[number]];
        return byNumber;
    }

    Trail Deal(int chunk, int[] stretches)
    {
        var starts = new int[Stretches + 1];
        Walk([], starts.AsSpan(1));
        for (var stretch = 0; stretch < Stretches; stretch++)
            starts[stretch + 1] += starts[stretch];
        var steps = new byte[starts[^1]];
        Walk(steps, starts.AsSpan(0, Stretches).ToArray());
        return new Trail(steps, starts);

        // Without room for the steps it only measures how much they need.
        void Walk(Span<byte> room, Span<int> ends)
        {
            var next = new int[Stretches];
            var start = 0;
            for (var page = texts.StartOf(chunk); page < texts.StartOf(chunk + 1); page++)
            {
                var row = texts.Page(page).Row;
                for (var place = 0; place < row.Length; place++)
                {
                    if (row[place] is not (var number and not TextTerms.Gap))
                        continue;
                    var stretch = stretches[number];
                    var step = start + place - next[stretch];
                    next[stretch] = start + place + 1;
                    for (; step >= Far; step -= Far, ends[stretch]++)
                    {
                        if (!room.IsEmpty)
                            room[ends[stretch]] = Far;
                    }

                    if (!room.IsEmpty)
                        room[ends[stretch]] = (byte)step;
                    ends[stretch]++;
                }

                start += row.Length;
            }
        }
    }

    /// <summary>The steps of all stretches in a chunk of the pages.</summary>
    readonly record struct Trail(byte[] Steps, int[] Starts)
    {
        public ReadOnlySpan<byte> Of(int stretch) => Steps.AsSpan(Starts[stretch], Starts[stretch + 1] - Starts[stretch]);
    }
}
