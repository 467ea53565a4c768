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
    int weighed;
    int paragraphs;

    // The rarity of a term that so many of the paragraphs have.
    double[] byParagraphs = [];
    int byOf;

    // A tally by term, empty between two calls: one page is read by one thread.
    readonly List<int> met = [];
    readonly List<int> otherMet = [];
    int[] tally = new int[4096];
    int[] otherTally = new int[4096];

    /// <summary>One for the page: whoever takes it clears it first, and it knows only terms of texts that were learned before.</summary>
    public Balance Balance => field ??= new Balance(this);

    public Terms Learn(string text)
    {
        var terms = Read(text);
        foreach (var term in terms.Numbers)
            paragraphsWith[term]++;
        paragraphs++;
        weighed = 0;
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

    /// <summary>How rare each term is, by its number. Holds until the next text is learned or read.</summary>
    public ReadOnlySpan<double> Rarities()
    {
        if (weighed < paragraphsWith.Count)
            Weigh();
        return rarities.AsSpan(0, weighed);
    }

    void Weigh()
    {
        if (rarities.Length < paragraphsWith.Count)
            Array.Resize(ref rarities, tally.Length);
        for (; weighed < paragraphsWith.Count; weighed++)
        {
            var rarity = RarityOf(paragraphsWith[weighed]);
            // A single ideograph says less than a pair.
            rarities[weighed] = isSingle[weighed] ? rarity * 0.5 : rarity;
        }
    }

    // Most terms stand in one or two paragraphs: few logarithms are needed.
    double RarityOf(int with)
    {
        if (with >= byParagraphs.Length || byOf != paragraphs)
        {
            byParagraphs = [.. Enumerable.Range(0, paragraphs + 1).Select(n => Math.Log(1 + (paragraphs - n + 0.5) / (n + 0.5)))];
            byOf = paragraphs;
        }

        return byParagraphs[with];
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
        var rarity = Rarities();
        var damping = Damping;
        double dot = 0, ofA = 0, ofB = 0;
        foreach (var term in met)
        {
            var weight = Damped(tally[term], damping) * rarity[term];
            ofA += weight * weight;
            if (otherTally[term] > 0)
                dot += weight * (Damped(otherTally[term], damping) * rarity[term]);
            tally[term] = 0;
        }

        foreach (var term in otherMet)
        {
            var weight = Damped(otherTally[term], damping) * rarity[term];
            ofB += weight * weight;
            otherTally[term] = 0;
        }

        met.Clear();
        otherMet.Clear();
        return dot == 0 ? 0 : dot / Math.Sqrt(ofA * ofB);
    }

    /// <summary>How many terms there are; each has a number below it.</summary>
    public int Size => paragraphsWith.Count;

    /// <summary>A term counts less the more often it has been met: 1 + ln n (tf in the vector space model; Salton and Buckley 1988).</summary>
    public static double Damped(int count, ReadOnlySpan<double> damping) => (uint)count < (uint)damping.Length ? damping[count] : 1 + Math.Log(count);

    /// <summary>The first values of <see cref="Damped"/>, for a loop to look up.</summary>
    public static ReadOnlySpan<double> Damping => Logarithms;

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

        var rarities = Rarities();
        double met = 0, all = 0;
        foreach (var term in title.Numbers)
        {
            all += rarities[term];
            met += rarities[term] * TakenUp(tally[term] - InTitle);
            tally[term] = 0;
        }

        return all == 0 ? 0 : met / all;
    }

    /// <summary>How much of a title's term a text takes up that has it so many times, 0 to 1.</summary>
    public static double TakenUp(int count) => count <= 0 ? 0 : 0.6 + 0.4 * Math.Min(1, (count - 1) / 3.0);
}
