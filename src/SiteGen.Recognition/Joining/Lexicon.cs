using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using SiteGen.Text;

namespace SiteGen.Recognition;

/// <summary>The terms of a page (single ideographs, pairs of them, words), how rare each is, and what that says of two texts. One
/// page is read by one thread.</summary>
/// <param name="length">How many characters the page has.</param>
sealed class Lexicon(int length) : IDisposable
{
    readonly Numbering<uint> ideographs = new(length * 3 / 4);
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
    int placesOfTitles;

    struct Entry
    {
        /// <summary>Of a pair: the number of its first ideograph, which is looked up no second time; else what tells why there is none.</summary>
        public int First;

        /// <summary>How many have it.</summary>
        public int Paragraphs;

        /// <summary>Paragraphs and titles that have it.</summary>
        public int Texts;

        /// <summary>How often all texts have it.</summary>
        public int Times;

        /// <summary>Zero between two calls.</summary>
        public int Tally;

        /// <summary>See <see cref="PlaceOf"/>; known once the page is read.</summary>
        public int Place;

        public readonly bool IsSingle => First == Single;

        public readonly bool IsOfTitle => Texts > Paragraphs;
    }

    // In place of a number.
    const int None = -1, Single = -2;

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
            number = Add(Single);
        return number;
    }

    int NumberOf(char ideograph, char next)
    {
        var key = ((uint)ideograph << 16) | next;
        var number = ideographs.Of(key, out var isKnown);
        if (isKnown)
            return number;
        number = Add(NumberOf(ideograph));
        ideographs.Of(key, out _) = number;
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
            lookup[lower] = number = Add(None);
        return number;
    }

    int Add(int first)
    {
        if (size == entries.Length)
            LentArray.Grow(ref entries, size, size + 1);
        entries[size] = new Entry { First = first, Place = None };
        return size++;
    }

    /// <summary>How rare a term is, when all paragraphs are learned.</summary>
    public double Rarity(int term)
    {
        if (byParagraphs.Length != paragraphs + 1)
            MeasureRarities();
        ref readonly var entry = ref entries[term];
        var rarity = byParagraphs[entry.Paragraphs];
        // A single ideograph says less than a pair.
        return entry.IsSingle ? rarity * 0.5 : rarity;
    }

    // Most terms stand in one or two paragraphs: few logarithms are needed.
    void MeasureRarities() =>
        byParagraphs = [.. Enumerable.Range(0, paragraphs + 1).Select(n => Math.Log(1 + (paragraphs - n + 0.5) / (n + 0.5)))];

    /// <summary>How rare the terms are that several texts have, by their places (<see cref="PlaceOf"/>), when all texts of the page are read.
    /// A text that is read later may have terms that no other has; these are not among them.</summary>
    public double[] Rarities
    {
        get
        {
            if (rarities is null)
                GivePlaces();
            return rarities;
        }
    }

    /// <summary>The terms that a title has, too, have the first places, so many.</summary>
    public int PlacesOfTitles
    {
        get
        {
            if (rarities is null)
                GivePlaces();
            return placesOfTitles;
        }
    }

    [MemberNotNull(nameof(rarities))]
    void GivePlaces()
    {
        var (others, most) = (0, 0);
        foreach (ref readonly var entry in entries.AsSpan(0, size))
        {
            most = Math.Max(most, entry.Times);
            placesOfTitles += entry is { Texts: > 1, IsOfTitle: true } ? 1 : 0;
            others += entry is { Texts: > 1, IsOfTitle: false } ? 1 : 0;
        }

        if (most >= damping.Length)
            damping = DampingUpTo(most);
        rarities = new double[placesOfTitles + others];
        var (ofTitle, other) = (0, placesOfTitles);
        for (var term = 0; term < size; term++)
        {
            ref var entry = ref entries[term];
            if (entry.Texts < 2)
                continue;
            entry.Place = entry.IsOfTitle ? ofTitle++ : other++;
            rarities[entry.Place] = Rarity(term);
        }
    }

    /// <summary>A term that more than one text has is known by a smaller number as well, so that tables of what texts share are small and
    /// near at hand; -1 of all others, which are most.</summary>
    public int PlaceOf(int term) => entries[term].Place;

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
        var most = 0;
        foreach (var number in met)
        {
            ref var entry = ref entries[number];
            counted[countedSize++] = new Term { Number = number, Count = entry.Tally };
            entry.Texts += texts;
            entry.Times += texts * entry.Tally;
            most = Math.Max(most, Math.Max(entry.Times, entry.Tally));
            entry.Tally = 0;
            entry.Paragraphs += paragraphs;
        }

        // What is read later may say one thing more often than all before it.
        if (rarities is not null && most >= damping.Length)
            damping = DampingUpTo(2 * most);

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
                dot += Damping[term.Count] * Rarities[term.Place] * (Damping[count] * Rarities[term.Place]);
        }

        foreach (ref readonly var term in shared)
            entries[term.Number].Tally = 0;
        return dot == 0 ? 0 : dot / Math.Sqrt(a.Square * b.Square);
    }

    /// <summary>By how often a term has been met, at most as often as in all texts of the page: it counts less the more often that was,
    /// 1 + ln n (tf in the vector space model; Salton and Buckley 1988).</summary>
    public ReadOnlySpan<double> Damping
    {
        get
        {
            if (rarities is null)
                GivePlaces();
            return damping;
        }
    }

    double[] damping = Usual;

    static readonly double[] Usual = DampingUpTo(1000);

    static double[] DampingUpTo(int most) => [0, .. Enumerable.Range(1, most).Select(n => 1 + Math.Log(n))];

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
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // asked of every term of every text: called, it took a hundredth of the time
    public static double TakenUp(int count) => Shares[Math.Clamp(count, 0, Shares.Length - 1)];

    static ReadOnlySpan<double> Shares => [0, 0.6, 0.6 + 0.4 * (1 / 3.0), 0.6 + 0.4 * (2 / 3.0), 1];
}
