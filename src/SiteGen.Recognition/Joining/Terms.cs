using System.Collections.Immutable;

namespace SiteGen.Recognition;

/// <summary>What a text speaks of: pairs of ideographs, single ideographs, and words, as numbers with counts, ordered by number.</summary>
sealed record Terms(ImmutableArray<(int Term, int Count)> Counts)
{
    public static Terms None { get; } = new([]);

    public static Terms Of(string text, Dictionary<string, int> words)
    {
        var all = new List<int>(text.Length * 2);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c.IsCjk)
            {
                all.Add(c);
                if (i + 1 < text.Length && text[i + 1].IsCjk)
                    all.Add((c << 16) | text[i + 1]);
                continue;
            }

            if (!c.IsLatin && !char.IsDigit(c))
                continue;
            var start = i;
            while (i + 1 < text.Length && (text[i + 1].IsLatin || char.IsDigit(text[i + 1])))
                i++;
            if (i - start >= 2)
                all.Add(NumberOf(text.AsSpan(start, i + 1 - start), words));
        }

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

        return new Terms(counts.ToImmutable());
    }

    public static Terms Sum(ReadOnlySpan<Terms> parts)
    {
        var sum = None;
        foreach (var part in parts)
            sum = Sum(sum, part);
        return sum;
    }

    static Terms Sum(Terms a, Terms b)
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
        return new Terms(counts.ToImmutable());
    }

    // Words are told apart by their first seven letters, so that "trader" and "traders" meet; negative, so that they meet no ideograph.
    static int NumberOf(ReadOnlySpan<char> word, Dictionary<string, int> words)
    {
        Span<char> lower = stackalloc char[Math.Min(word.Length, 7)];
        word[..lower.Length].ToLowerInvariant(lower);
        if (lower.Length > 3 && lower[^1] == 's')
            lower = lower[..^1];
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(lower, out var number))
        {
            number = -1 - words.Count;
            lookup[lower] = number;
        }

        return number;
    }
}
