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
    readonly List<int> otherMet = [];
    int[] tally = new int[1024];
    int[] otherTally = new int[1024];

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
        {
            Array.Resize(ref tally, tally.Length * 2);
            Array.Resize(ref otherTally, tally.Length);
        }

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

    public void Count(Terms terms) => Tally(terms, tally, met);

    void Count(int term, int times)
    {
        if (tally[term] == 0)
            met.Add(term);
        tally[term] += times;
    }

    static void Tally(Terms terms, int[] tally, List<int> met)
    {
        var numbers = terms.Numbers;
        var counts = terms.Counts;
        for (var i = 0; i < numbers.Length; i++)
        {
            ref var count = ref tally[numbers[i]];
            if (count == 0)
                met.Add(numbers[i]);
            count += counts[i];
        }
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

    public double Likeness(Terms a, Terms b) => Likeness([a], [b]);

    /// <summary>Cosine of two texts, each the sum of its parts, 0 to 1; rare terms weigh more.</summary>
    public double Likeness(ReadOnlySpan<Terms> a, ReadOnlySpan<Terms> b)
    {
        foreach (var part in a)
            Count(part);
        foreach (var part in b)
            Tally(part, otherTally, otherMet);
        double dot = 0, ofA = 0, ofB = 0;
        foreach (var term in met)
        {
            var weight = Weight(term, tally[term]);
            ofA += weight * weight;
            if (otherTally[term] > 0)
                dot += weight * Weight(term, otherTally[term]);
            tally[term] = 0;
        }

        foreach (var term in otherMet)
        {
            var weight = Weight(term, otherTally[term]);
            ofB += weight * weight;
            otherTally[term] = 0;
        }

        met.Clear();
        otherMet.Clear();
        return dot == 0 ? 0 : dot / Math.Sqrt(ofA * ofB);
    }

    /// <summary>How many terms there are; each has a number below it.</summary>
    public int Size => paragraphsWith.Count;

    public double Weight(int term, int count) => (count < Logarithms.Length ? Logarithms[count] : 1 + Math.Log(count)) * Rarity(term);

    static readonly double[] Logarithms = [0, .. Enumerable.Range(1, 63).Select(n => 1 + Math.Log(n))];

    public double Fit(Terms title, Terms text) => Fit(title, [text]);

    /// <summary>The share of a title that a text, the sum of its parts, takes up, 0 to 1, in the manner of BM25.</summary>
    public double Fit(Terms title, ReadOnlySpan<Terms> text)
    {
        const int InTitle = 1;
        foreach (var term in title.Numbers)
            tally[term] = InTitle;
        foreach (var part in text)
        {
            for (var i = 0; i < part.Numbers.Length; i++)
            {
                if (tally[part.Numbers[i]] > 0)
                    tally[part.Numbers[i]] += part.Counts[i];
            }
        }

        double met = 0, all = 0;
        foreach (var term in title.Numbers)
        {
            var rarity = Rarity(term);
            all += rarity;
            if (tally[term] - InTitle is > 0 and var count)
                met += rarity * (0.6 + 0.4 * Math.Min(1, (count - 1) / 3.0));
            tally[term] = 0;
        }

        return all == 0 ? 0 : met / all;
    }
}
