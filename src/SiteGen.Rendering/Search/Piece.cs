namespace SiteGen.Rendering;

/// <summary>A piece in the making: articles that hold a term or a pair of terms, and where.</summary>
sealed class Piece(IndexShape shape)
{
    readonly BitWriter places = new(1 << 14);
    int[] numbers = new int[64];

    public int Count { get; private set; }

    public int Last => numbers[Count - 1];

    /// <summary>How many places of all its articles.</summary>
    public int Places { get; private set; }

    public void Clear()
    {
        (Count, Places) = (0, 0);
        places.Clear();
    }

    /// <summary>An article of a single term.</summary>
    public void AddSingle(int number, bool isHeadline)
    {
        Add(number);
        Places++;
        places.Bits(isHeadline ? 1u : 0, 1);
    }

    /// <summary>An article of a pair.</summary>
    /// <param name="own">Its places.</param>
    /// <param name="start">The first that it has.</param>
    public void AddPair(int number, ReadOnlySpan<Posting> own, int start)
    {
        Add(number);
        Places += own.Length;
        places.Gamma(own.Length);
        var from = start;
        foreach (ref readonly var posting in own)
        {
            places.Rice(posting.Place - from, shape.PlaceBits);
            from = posting.Place + 1;
        }
    }

    /// <summary>An article of another piece. Its places follow by <see cref="AddPlaces"/>, with those of others.</summary>
    public void Add(int number)
    {
        if (Count == numbers.Length)
            Array.Resize(ref numbers, Count * 2);
        numbers[Count++] = number;
    }

    /// <param name="packed">The bits of the other piece.</param>
    /// <param name="start">Its first article that was added.</param>
    /// <param name="end">Behind the last.</param>
    /// <param name="other">How the other piece was written.</param>
    public void AddPlaces(PieceReader piece, ReadOnlySpan<byte> packed, int start, int end, bool isSingle, IndexShape other)
    {
        Places += piece.PlacesBefore(packed, end) - piece.PlacesBefore(packed, start);
        if (isSingle || other.PlaceBits == shape.PlaceBits)
        {
            places.Copy(packed, piece.BitsBefore(packed, start), piece.BitsBefore(packed, end) - piece.BitsBefore(packed, start));
            return;
        }

        var reader = new BitReader(packed) { Place = piece.BitsBefore(packed, start) };
        for (; start < end; start++)
        {
            var times = reader.Gamma();
            places.Gamma(times);
            for (; times > 0; times--)
                places.Rice(reader.Rice(other.PlaceBits), shape.PlaceBits);
        }
    }

    /// <summary>All of another piece, which stands behind this one.</summary>
    public void Add(Piece other)
    {
        for (var i = 0; i < other.Count; i++)
            Add(other.numbers[i]);
        Places += other.Places;
        places.Copy(other.places.Padded.Span, 0, other.places.Length);
    }

    /// <param name="from">The number that the first step is counted from.</param>
    public void Write(BitWriter bits, int from)
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
            foreach (var number in numbers.AsSpan(0, Count))
            {
                bits.Rice(number - from, k);
                from = number + 1;
            }
        }

        bits.Copy(places.Padded.Span, 0, places.Length);
    }
}
