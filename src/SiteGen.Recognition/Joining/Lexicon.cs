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

    public Terms Learn(string text)
    {
        var terms = Read(text);
        foreach (var (term, _) in terms.Counts)
            paragraphsWith[term]++;
        paragraphs++;
        rarities = [];
        return terms;
    }

    public Terms Read(string text)
    {
        var all = new List<int>(text.Length * 2);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c.IsCjk)
            {
                all.Add(NumberOf(c, single: true));
                if (i + 1 < text.Length && text[i + 1].IsCjk)
                    all.Add(NumberOf((c << 16) | text[i + 1], single: false));
                continue;
            }

            if (!c.IsLatin && !char.IsDigit(c))
                continue;
            var start = i;
            while (i + 1 < text.Length && (text[i + 1].IsLatin || char.IsDigit(text[i + 1])))
                i++;
            if (i - start >= 2)
                all.Add(NumberOf(text.AsSpan(start, i + 1 - start)));
        }

        return Terms.Of(all);
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

    /// <summary>Cosine of two texts, 0 to 1; rare terms weigh more.</summary>
    public double Likeness(Terms a, Terms b)
    {
        double dot = 0, ofA = 0, ofB = 0;
        var j = 0;
        foreach (var (term, count) in a.Counts)
        {
            var weight = Weight(term, count);
            ofA += weight * weight;
            while (j < b.Counts.Length && b.Counts[j].Term < term)
                j++;
            if (j < b.Counts.Length && b.Counts[j].Term == term)
                dot += weight * Weight(term, b.Counts[j].Count);
        }

        foreach (var (term, count) in b.Counts)
        {
            var weight = Weight(term, count);
            ofB += weight * weight;
        }

        return dot == 0 ? 0 : dot / Math.Sqrt(ofA * ofB);
    }

    double Weight(int term, int count) => (count < Logarithms.Length ? Logarithms[count] : 1 + Math.Log(count)) * Rarity(term);

    static readonly double[] Logarithms = [0, .. Enumerable.Range(1, 63).Select(n => 1 + Math.Log(n))];

    /// <summary>The share of a title that a text takes up, 0 to 1, in the manner of BM25.</summary>
    public double Fit(Terms title, Terms text)
    {
        double met = 0, all = 0;
        foreach (var (term, _) in title.Counts)
        {
            var rarity = Rarity(term);
            all += rarity;
            var at = CountOf(text, term);
            if (at > 0)
                met += rarity * (0.6 + 0.4 * Math.Min(1, (at - 1) / 3.0));
        }

        return all == 0 ? 0 : met / all;
    }

    static int CountOf(Terms text, int term)
    {
        var (low, high) = (0, text.Counts.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            var found = text.Counts[middle].Term;
            if (found == term)
                return text.Counts[middle].Count;
            if (found < term)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return 0;
    }
}
