using System.Buffers;
using SiteGen.Text;

namespace SiteGen.Recognition;

/// <summary>The terms of a page (single ideographs, pairs of them, words), how rare each is, and what that says of two texts. One
/// page is read by one thread.</summary>
/// <param name="length">How many characters the page has.</param>
sealed class Lexicon(int length) : IDisposable
{
    readonly Numbering ideographs = new(length * 3 / 4);
    readonly Dictionary<string, int> words = new(StringComparer.Ordinal);

    // Lent for the reason that the table of numbers is.
    Entry[] entries = ArrayPool<Entry>.Shared.Rent(4096);
    int size;
    // All that was counted, text after text; lent as well.
    Term[] counted = ArrayPool<Term>.Shared.Rent(16 * 1024);
    int countedSize;
    readonly List<int> met = [];
    int paragraphs;

    // The rarity of a term that so many of the paragraphs have.
    double[] byParagraphs = [];
    double[]? rarities;
    int placed;

    struct Entry
    {
        public bool IsSingle;

        /// <summary>Of a pair: the number of its first ideograph, which is looked up no second time.</summary>
        public int First;

        /// <summary>How many have it.</summary>
        public int Paragraphs;

        /// <summary>Paragraphs and titles that have it.</summary>
        public int Texts;

        /// <summary>Zero between two calls.</summary>
        public int Tally;

        /// <summary>See <see cref="PlaceOf"/>; known once the page is read.</summary>
        public int Place;
    }

    /// <summary>One for the page: whoever takes it clears it first, and it knows only texts that were learned before.</summary>
    public Balance Balance => balance ??= new Balance(this);

    Balance? balance;

    public void Dispose()
    {
        ArrayPool<Entry>.Shared.Return(entries);
        ArrayPool<Term>.Shared.Return(counted);
        ideographs.Dispose();
        balance?.Dispose();
    }

    public Terms Learn(string text)
    {
        paragraphs++;
        return Read(text, isParagraph: true);
    }

    public Terms Read(string text) => Read(text, isParagraph: false);

    Terms Read(string text, bool isParagraph)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c.IsCjk)
            {
                if (i + 1 < text.Length && text[i + 1].IsCjk)
                {
                    var pair = NumberOf(c, text[i + 1]);
                    Count(entries[pair].First, 1);
                    Count(pair, 1);
                }
                else
                {
                    Count(NumberOf(c), 1);
                }

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

        return TakeCounted(texts: 1, paragraphs: isParagraph ? 1 : 0);
    }

    int NumberOf(char ideograph)
    {
        ref var number = ref ideographs.Of(ideograph, out var isKnown);
        if (!isKnown)
            number = Add(new Entry { IsSingle = true });
        return number;
    }

    int NumberOf(char ideograph, char next)
    {
        var number = ideographs.Of(((ulong)ideograph << 16) | next, out var isKnown);
        if (isKnown)
            return number;
        number = Add(new Entry { First = NumberOf(ideograph) });
        ideographs.Of(((ulong)ideograph << 16) | next, out _) = number;
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
            lookup[lower] = number = Add(new Entry());
        return number;
    }

    int Add(Entry entry)
    {
        if (size == entries.Length)
            LentArray.Grow(ref entries, size, size + 1);
        entries[size] = entry;
        return size++;
    }

    /// <summary>How rare a term is, when all paragraphs are learned.</summary>
    public double Rarity(int term)
    {
        // Most terms stand in one or two paragraphs: few logarithms are needed.
        if (byParagraphs.Length != paragraphs + 1)
            byParagraphs = [.. Enumerable.Range(0, paragraphs + 1).Select(n => Math.Log(1 + (paragraphs - n + 0.5) / (n + 0.5)))];
        var rarity = byParagraphs[entries[term].Paragraphs];
        // A single ideograph says less than a pair.
        return entries[term].IsSingle ? rarity * 0.5 : rarity;
    }

    /// <summary>How rare the terms are that several texts have, by their places (<see cref="PlaceOf"/>), when all texts of the page are read.
    /// A text that is read later may have terms that no other has; these are not among them.</summary>
    public double[] Rarities
    {
        get
        {
            if (rarities is null)
            {
                var places = 0;
                for (var term = 0; term < size; term++)
                    entries[term].Place = entries[term].Texts > 1 ? places++ : -1;
                rarities = new double[places];
                for (var term = 0; term < size; term++)
                {
                    if (entries[term].Place is >= 0 and var place)
                        rarities[place] = Rarity(term);
                }

                placed = size;
            }

            return rarities;
        }
    }

    /// <summary>A term that more than one text has is known by a smaller number as well, so that tables of what texts share are small and
    /// near at hand; -1 of all others, which are most.</summary>
    public int PlaceOf(int term) => term < placed ? entries[term].Place : -1;

    /// <summary>A title has it.</summary>
    public bool IsOfTitle(int term) => entries[term].Texts > entries[term].Paragraphs;

    public void Count(Terms terms)
    {
        foreach (ref readonly var term in terms.All)
            Count(term.Number, term.Count);
    }

    void Count(int term, int times)
    {
        ref var tally = ref entries[term].Tally;
        if (tally == 0)
            met.Add(term);
        tally += times;
    }

    /// <summary>What was counted since the last call.</summary>
    public Terms TakeCounted() => TakeCounted(0, 0);

    Terms TakeCounted(int texts, int paragraphs)
    {
        if (countedSize + met.Count > counted.Length)
            LentArray.Grow(ref counted, countedSize, countedSize + met.Count);
        var start = countedSize;
        foreach (var number in met)
        {
            ref var entry = ref entries[number];
            counted[countedSize++] = new Term { Number = number, Count = entry.Tally };
            entry.Tally = 0;
            entry.Texts += texts;
            entry.Paragraphs += paragraphs;
        }

        met.Clear();
        return new Terms(this, start, countedSize - start);
    }

    /// <summary>To be asked for each time: it may move.</summary>
    public Span<Term> Counted(int start, int length) => counted.AsSpan(start, length);

    /// <summary>Cosine of two texts, 0 to 1; rare terms weigh more.</summary>
    public double Likeness(Terms a, Terms b)
    {
        var shared = b.Shared;
        var others = a.Shared;
        foreach (ref readonly var term in shared)
            entries[term.Number].Tally = term.Count;
        var dot = 0.0;
        foreach (ref readonly var term in others)
        {
            if (entries[term.Number].Tally is > 0 and var count)
                dot += Damped(term.Count, Damping) * Rarities[term.Place] * (Damped(count, Damping) * Rarities[term.Place]);
        }

        foreach (ref readonly var term in shared)
            entries[term.Number].Tally = 0;
        return dot == 0 ? 0 : dot / Math.Sqrt(a.Square * b.Square);
    }

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
        foreach (ref readonly var term in title.All)
            entries[term.Number].Tally = InTitle;
        foreach (var part in text)
        {
            foreach (ref readonly var term in part.All)
            {
                ref var tally = ref entries[term.Number].Tally;
                if (tally > 0)
                    tally += term.Count;
            }
        }

        double met = 0, all = 0;
        foreach (ref readonly var term in title.All)
        {
            ref var tally = ref entries[term.Number].Tally;
            var rarity = Rarity(term.Number);
            all += rarity;
            met += rarity * TakenUp(tally - InTitle);
            tally = 0;
        }

        return all == 0 ? 0 : met / all;
    }

    /// <summary>How much of a title's term a text takes up that has it so many times, 0 to 1.</summary>
    public static double TakenUp(int count) => Shares[Math.Clamp(count, 0, Shares.Length - 1)];

    static readonly double[] Shares = [0, .. Enumerable.Range(1, 4).Select(count => 0.6 + 0.4 * Math.Min(1, (count - 1) / 3.0))];
}
