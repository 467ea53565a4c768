namespace SiteGen.Rendering;

/// <summary>Articles that hold a term or a pair of terms, and where; as they are written to a piece of its list.</summary>
sealed class Piece
{
    int[] numbers = new int[64];
    int[] ends = new int[64];
    int[] places = new int[256];

    public int Count { get; private set; }

    public int Last => numbers[Count - 1];

    /// <summary>How many places of all its articles.</summary>
    public int Places => Count > 0 ? ends[Count - 1] : 0;

    public void Clear() => Count = 0;

    public void Add(int number)
    {
        if (Count == numbers.Length)
        {
            Array.Resize(ref numbers, Count * 2);
            Array.Resize(ref ends, Count * 2);
        }

        numbers[Count] = number;
        ends[Count] = Places;
        Count++;
    }

    /// <summary>One more place of the article that was added last.</summary>
    public void AddPlace(int place)
    {
        ref var end = ref ends[Count - 1];
        if (end == places.Length)
            Array.Resize(ref places, end * 2);
        places[end++] = place;
    }

    /// <summary>Adds an article of another piece.</summary>
    public void Add(int number, Piece from, int index)
    {
        Add(number);
        for (var i = index > 0 ? from.ends[index - 1] : 0; i < from.ends[index]; i++)
            AddPlace(from.places[i]);
    }

    public int Number(int index) => numbers[index];

    /// <param name="from">The number that the first step is counted from.</param>
    /// <param name="isSingle">Of one term, which has no places: only whether it stands in the headline.</param>
    public void Write(BitWriter bits, int from, bool isSingle, IndexShape shape)
    {
        bits.Gamma(Count);
        if (Count == 1)
        {
            bits.Bits((uint)(Last - from), shape.NumberBits);
        }
        else
        {
            var k = Math.Min(31, BitWriter.RiceBits((Last - from + 1) / Count));
            bits.Bits((uint)k, 5);
            for (var i = 0; i < Count; i++)
            {
                bits.Rice(numbers[i] - from, k);
                from = numbers[i] + 1;
            }
        }

        for (int i = 0, at = 0; i < Count; i++)
        {
            if (isSingle)
            {
                bits.Bits(places[at++] < ArticleTerms.HeadlinePlaces ? 1u : 0, 1);
                continue;
            }

            bits.Gamma(ends[i] - at);
            for (var next = 0; at < ends[i]; at++)
            {
                bits.Rice(places[at] - next, shape.PlaceBits);
                next = places[at] + 1;
            }
        }
    }

    public void Read(ReadOnlySpan<byte> bytes, int from, bool isSingle, IndexShape shape)
    {
        var bits = new BitReader(bytes);
        var count = bits.Gamma();
        Clear();
        if (count == 1)
        {
            Add(from + bits.Bits(shape.NumberBits));
        }
        else
        {
            var k = bits.Bits(5);
            for (var i = 0; i < count; i++)
            {
                from += bits.Rice(k);
                Add(from++);
            }
        }

        var end = 0;
        for (var i = 0; i < count; i++)
        {
            if (isSingle)
            {
                Reserve(end + 1);
                places[end++] = bits.Bits(1) == 1 ? 0 : ArticleTerms.HeadlinePlaces;
            }
            else
            {
                var times = bits.Gamma();
                Reserve(end + times);
                for (var next = 0; times > 0; times--)
                {
                    places[end] = next + bits.Rice(shape.PlaceBits);
                    next = places[end++] + 1;
                }
            }

            ends[i] = end;
        }
    }

    void Reserve(int length)
    {
        if (length > places.Length)
            Array.Resize(ref places, Math.Max(length, places.Length * 2));
    }
}
