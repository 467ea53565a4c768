using System.Runtime.InteropServices;

namespace SiteGen.Recognition;

/// <summary>The terms of a page (single ideographs, pairs of them, words), how rare each is, and what that says of two texts.</summary>
sealed class Lexicon
{
    readonly Dictionary<int, int> ideographs = [];
    readonly Dictionary<string, int> words = new(StringComparer.Ordinal);

    // By term: the paragraphs that have it, and whether it is a single ideograph.
    readonly List<int> paragraphsWith = [];
    readonly List<bool> isSingle = [];
    double[] rarities = [];
    int paragraphs;

    // A tally by term, empty between two calls: one page is read by one thread.
    readonly List<int> met = [];
    int[] tally = new int[1024];

    public Terms Learn(string text)
    {
        var terms = Read(text);
        foreach (var term in terms.Numbers)
            paragraphsWith[term]++;
        paragraphs++;
        rarities = [];
        return terms;
    }

    public Terms Read(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c.IsCjk)
            {
                Count(NumberOf(c, single: true), 1);
                if (i + 1 < text.Length && text[i + 1].IsCjk)
                    Count(NumberOf((c << 16) | text[i + 1], single: false), 1);
                continue;
            }

            if (!c.IsLatin && !char.IsDigit(c))
                continue;
            var start = i;
            while (i + 1 < text.Length && (text[i + 1].IsLatin || char.IsDigit(text[i + 1])))
                i++;
            if (i - start >= 2)
                Count(NumberOf(text.AsSpan(start, i + 1 - start)), 1);
        }

        return TakeCounted();
    }

    int NumberOf(int ideograph, bool single)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(ideographs, ideograph, out var known);
        if (!known)
            number = Add(single);
        return number;
    }

    // Words are told apart by their first seven letters, so that "trader" and "traders" meet.
    int NumberOf(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[Math.Min(word.Length, 7)];
        word[..lower.Length].ToLowerInvariant(lower);
        if (lower.Length > 3 && lower[^1] == 's')
            lower = lower[..^1];
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(lower, out var number))
            lookup[lower] = number = Add(single: false);
        return number;
    }

    int Add(bool single)
    {
        paragraphsWith.Add(0);
        isSingle.Add(single);
        if (paragraphsWith.Count > tally.Length)
            Array.Resize(ref tally, tally.Length * 2);
        return paragraphsWith.Count - 1;
    }

    double Rarity(int term)
    {
        if (term >= rarities.Length)
            Weigh();
        return rarities[term];
    }

    void Weigh()
    {
        rarities = new double[paragraphsWith.Count];
        for (var term = 0; term < rarities.Length; term++)
        {
            var rarity = Math.Log(1 + (paragraphs - paragraphsWith[term] + 0.5) / (paragraphsWith[term] + 0.5));
            // A single ideograph says less than a pair.
            rarities[term] = isSingle[term] ? rarity * 0.5 : rarity;
        }
    }

    public void Count(Terms terms)
    {
        for (var i = 0; i < terms.Numbers.Length; i++)
            Count(terms.Numbers[i], terms.Counts[i]);
    }

    void Count(int term, int times)
    {
        if (tally[term] == 0)
            met.Add(term);
        tally[term] += times;
    }

    /// <summary>What was counted since the last call.</summary>
    public Terms TakeCounted()
    {
        var numbers = met.ToArray();
        var counts = new int[numbers.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            counts[i] = tally[numbers[i]];
            tally[numbers[i]] = 0;
        }

        met.Clear();
        return new Terms(this, numbers, counts);
    }

    /// <summary>Cosine of two texts, 0 to 1; rare terms weigh more.</summary>
    public double Likeness(Terms a, Terms b)
    {
        double dot = 0, ofA = 0, ofB = 0;
        for (var i = 0; i < a.Numbers.Length; i++)
        {
            var weight = Weight(a.Numbers[i], a.Counts[i]);
            ofA += weight * weight;
            tally[a.Numbers[i]] = a.Counts[i];
        }

        for (var i = 0; i < b.Numbers.Length; i++)
        {
            var weight = Weight(b.Numbers[i], b.Counts[i]);
            ofB += weight * weight;
            if (tally[b.Numbers[i]] > 0)
                dot += weight * Weight(b.Numbers[i], tally[b.Numbers[i]]);
        }

        foreach (var term in a.Numbers)
            tally[term] = 0;
        return dot == 0 ? 0 : dot / Math.Sqrt(ofA * ofB);
    }

    /// <summary>How many terms there are; each has a number below it.</summary>
    public int Size => paragraphsWith.Count;

    public double Weight(int term, int count) => (count < Logarithms.Length ? Logarithms[count] : 1 + Math.Log(count)) * Rarity(term);

    static readonly double[] Logarithms = [0, .. Enumerable.Range(1, 63).Select(n => 1 + Math.Log(n))];

    /// <summary>The share of a title that a text takes up, 0 to 1, in the manner of BM25.</summary>
    public double Fit(Terms title, Terms text)
    {
        const int InTitle = -1;
        foreach (var term in title.Numbers)
            tally[term] = InTitle;
        double met = 0, all = 0;
        for (var i = 0; i < text.Numbers.Length; i++)
        {
            if (tally[text.Numbers[i]] == InTitle)
                met += Rarity(text.Numbers[i]) * (0.6 + 0.4 * Math.Min(1, (text.Counts[i] - 1) / 3.0));
        }

        foreach (var term in title.Numbers)
        {
            all += Rarity(term);
            tally[term] = 0;
        }

        return all == 0 ? 0 : met / all;
    }
}
