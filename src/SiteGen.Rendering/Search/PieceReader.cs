namespace SiteGen.Rendering;

/// <summary>A piece as it was written: its articles, and where the bits of each one's places are. The places are gone through only as far
/// as somebody asks.</summary>
sealed class PieceReader
{
    int[] numbers = new int[64];
    // Before each article: places and bits.
    int[] places = new int[65];
    int[] bits = new int[65];
    int known;
    bool isSingle;
    int placeBits;

    public int Count { get; private set; }

    public int Number(int index) => numbers[index];

    /// <param name="packed">With eight bytes behind those that count.</param>
    /// <param name="length">In bits.</param>
    /// <param name="from">The number that the first step is counted from.</param>
    /// <param name="ofSingle">Of one term, which has no places: only whether it stands in the headline.</param>
    public void Read(ReadOnlySpan<byte> packed, int length, int allPlaces, int from, bool ofSingle, IndexShape shape)
    {
        var reader = new BitReader(packed);
        Count = reader.Gamma();
        if (Count > numbers.Length)
        {
            numbers = new int[Count * 2];
            places = new int[(Count * 2) + 1];
            bits = new int[(Count * 2) + 1];
        }

        if (Count == 1)
        {
            numbers[0] = from + reader.Bits(shape.NumberBits);
        }
        else
        {
            var k = reader.Bits(5);
            for (var i = 0; i < Count; i++)
            {
                from += reader.Rice(k);
                numbers[i] = from++;
            }
        }

        (isSingle, placeBits, known) = (ofSingle, shape.PlaceBits, 0);
        (places[0], bits[0]) = (0, reader.Place);
        (places[Count], bits[Count]) = (allPlaces, length);
    }

    /// <summary>How many places the articles before this one have.</summary>
    public int PlacesBefore(ReadOnlySpan<byte> packed, int index)
    {
        Know(packed, index);
        return places[index];
    }

    /// <summary>Where the bits of an article's places begin.</summary>
    public int BitsBefore(ReadOnlySpan<byte> packed, int index)
    {
        Know(packed, index);
        return bits[index];
    }

    void Know(ReadOnlySpan<byte> packed, int index)
    {
        if (index <= known || index == Count)
            return;
        var reader = new BitReader(packed) { Place = bits[known] };
        for (; known < index; known++)
        {
            var times = 1;
            if (isSingle)
            {
                reader.Skip(1);
            }
            else
            {
                times = reader.Gamma();
                for (var left = times; left > 0; left--)
                    reader.SkipRice(placeBits);
            }

            places[known + 1] = places[known] + times;
            bits[known + 1] = reader.Place;
        }
    }
}
