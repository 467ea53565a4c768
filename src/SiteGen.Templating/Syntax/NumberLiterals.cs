using System.Globalization;
using System.Numerics;

namespace SiteGen.Templating.Syntax;

/// <summary>The values of numbers as they are written, without their underscores.</summary>
static class NumberLiterals
{
    public static Value Whole(string digits)
    {
        var exponent = digits.IndexOfAny(['e', 'E']);
        var power = 0;
        if (exponent >= 0)
        {
            power = int.Parse(digits.AsSpan(exponent + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            digits = digits[..exponent];
            if (power is < 0 or > 1000)
                throw new FormatException();
        }

        if (digits.Length > 1000)
            throw new FormatException();
        return Narrow(BigInteger.Parse(digits, CultureInfo.InvariantCulture) * BigInteger.Pow(10, power));
    }

    public static Value Fraction(string digits)
    {
        var number = digits.TrimEnd('f', 'F', 'd', 'D', 'm', 'M');
        const NumberStyles Style = NumberStyles.Float;
        return digits[^1] switch
        {
            'f' or 'F' => Value.Single(float.Parse(number, Style, CultureInfo.InvariantCulture)),
            'm' or 'M' => new Value(decimal.Parse(number, Style, CultureInfo.InvariantCulture)),
            _ => double.Parse(number, Style, CultureInfo.InvariantCulture),
        };
    }

    // Without the u, a number that fills its 32 or 64 bits is negative.
    public static Value Hex(string digits)
    {
        var unsigned = digits[^1] is 'u' or 'U';
        var number = digits.AsSpan(2).TrimEnd('u').TrimEnd('U');
        if (number.Length > 250)
            throw new FormatException();
        return Wrap(BigInteger.Parse(string.Concat("0", number), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture), unsigned);
    }

    public static Value Binary(string digits)
    {
        var unsigned = digits[^1] is 'u' or 'U';
        var number = digits[2..].TrimEnd('u', 'U');
        var point = number.IndexOf('.', StringComparison.Ordinal);
        if (number.Length > 1000)
            throw new FormatException();
        if (point >= 0)
            return (double)Bits(number[..point]) + ((double)Bits(number[(point + 1)..]) / Math.Pow(2, number.Length - point - 1));
        return Wrap(Bits(number), unsigned);
    }

    static BigInteger Bits(string digits)
    {
        var number = BigInteger.Zero;
        foreach (var digit in digits)
            number = (number << 1) + (digit - '0');
        return number;
    }

    static Value Wrap(BigInteger number, bool unsigned)
    {
        if (unsigned)
            return Narrow(number);
        if (number <= uint.MaxValue)
            return unchecked((int)(uint)number);
        return number <= ulong.MaxValue ? unchecked((long)(ulong)number) : new Value(number);
    }

    static Value Narrow(BigInteger number)
    {
        if (number <= int.MaxValue)
            return (int)number;
        return number <= long.MaxValue ? (long)number : new Value(number);
    }
}
