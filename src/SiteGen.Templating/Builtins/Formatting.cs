using System.Globalization;
using SiteGen.Templating.Runtime;

namespace SiteGen.Templating.Builtins;

/// <summary>The .NET formats of numbers and times, under the invariant culture unless another is named.</summary>
static class Formatting
{
    // A precision such as N999999999 would write that many digits.
    const int LongestFormat = 200;

    public static Value Format(in BuiltinCall call, Value value, string format, string? culture)
    {
        if (format.Length > LongestFormat || (format.Length > 4 && char.IsAsciiLetter(format[0]) && int.TryParse(format.AsSpan(1), out _)))
            throw call.Fail(Messages.FormatTooLong(LongestFormat));
        try
        {
            var provider = string.IsNullOrEmpty(culture) ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(culture);
            return Formattable(value)?.ToString(format, provider) ?? throw call.Fail(Messages.NotFormattable(Printing.ToText(call.Context, value)));
        }
        catch (Exception failure) when (failure is FormatException or CultureNotFoundException)
        {
            throw call.Fail(failure.Message);
        }
    }

    static IFormattable? Formattable(Value value) => value.Kind switch
    {
        ValueKind.Int => value.Int,
        ValueKind.Long => value.Long,
        ValueKind.Double => value.Double,
        ValueKind.Float => (float)value.Double,
        ValueKind.Decimal => value.Decimal,
        ValueKind.BigInteger => value.BigInteger,
        ValueKind.Date or ValueKind.DateTime => Conversion.ToDateTime(value),
        ValueKind.DateTimeOffset => value.DateTimeOffset,
        ValueKind.TimeSpan => value.TimeSpan,
        _ => null,
    };
}
