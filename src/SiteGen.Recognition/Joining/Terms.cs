using System.Collections.Immutable;

namespace SiteGen.Recognition;

/// <summary>What a text speaks of: terms as the numbers that a <see cref="Lexicon"/> gave them, with counts, ordered by number.</summary>
sealed record Terms(ImmutableArray<(int Term, int Count)> Counts)
{
    public static Terms None { get; } = new([]);

    public static Terms Of(List<int> all)
    {
        all.Sort();
        var counts = ImmutableArray.CreateBuilder<(int, int)>(all.Count);
        for (var i = 0; i < all.Count;)
        {
            var end = i + 1;
            while (end < all.Count && all[end] == all[i])
                end++;
            counts.Add((all[i], end - i));
            i = end;
        }

        return new Terms(counts.DrainToImmutable());
    }

    public static Terms Sum(ReadOnlySpan<Terms> parts)
    {
        var sum = None;
        foreach (var part in parts)
            sum = Sum(sum, part);
        return sum;
    }

    public static Terms Sum(Terms a, Terms b)
    {
        if (a.Counts.IsEmpty)
            return b;
        if (b.Counts.IsEmpty)
            return a;
        var counts = ImmutableArray.CreateBuilder<(int, int)>(a.Counts.Length + b.Counts.Length);
        var (i, j) = (0, 0);
        while (i < a.Counts.Length && j < b.Counts.Length)
        {
            var (x, y) = (a.Counts[i], b.Counts[j]);
            if (x.Term == y.Term)
            {
                counts.Add((x.Term, x.Count + y.Count));
                i++;
                j++;
            }
            else
            {
                counts.Add(x.Term < y.Term ? x : y);
                _ = x.Term < y.Term ? i++ : j++;
            }
        }

        for (; i < a.Counts.Length; i++)
            counts.Add(a.Counts[i]);
        for (; j < b.Counts.Length; j++)
            counts.Add(b.Counts[j]);
        return new Terms(counts.DrainToImmutable());
    }
}
