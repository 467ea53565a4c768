namespace SiteGen.Tests.Search;

/// <summary>Numbers from bits, as docs/search.md describes them.</summary>
sealed class BitReader(ReadOnlyMemory<byte> bytes)
{
    int place;

    public bool Bit() => (bytes.Span[place >> 3] >> (7 - (place++ & 7)) & 1) == 1;

    public int Bits(int count)
    {
        var value = 0;
        for (; count > 0; count--)
            value = (value * 2) + (Bit() ? 1 : 0);
        return value;
    }

    public int Gamma()
    {
        var length = 0;
        while (!Bit())
            length++;
        return (1 << length) + Bits(length);
    }

    public int Rice(int k)
    {
        var ones = 0;
        while (Bit())
            ones++;
        return (ones << k) + Bits(k);
    }

    public string Text(string before)
    {
        var text = before[..(Gamma() - 1)];
        for (var count = Gamma(); count > 1; count--)
            text += (char)(Bit() ? Bits(16) : Bits(7));
        return text;
    }
}
