using System.Globalization;
using System.Text;

namespace SiteGen.Text;

/// <summary>Unicode normalization form KC (Unicode Standard Annex 15), the same on every machine. The runtime's own needs ICU
/// and does nothing without it.</summary>
public static class Nfkc
{
    const int HangulBase = 0xAC00, LBase = 0x1100, VBase = 0x1161, TBase = 0x11A7, VCount = 21, TCount = 28, LCount = 19;

    static readonly Lazy<NfkcTable> Table = new(NfkcTable.Load);

    public static string Normalize(string text)
    {
        if (IsSurelySimple(text, out var isNormal))
            return isNormal ? text : string.Create(text.Length, text, Narrow);
        var runes = Decompose(text);
        Order(runes);
        Compose(runes);
        var result = new StringBuilder(runes.Count);
        foreach (var code in runes)
            result.Append(char.ConvertFromUtf32(code));
        return result.ToString();
    }

    // A Chinese page hardly ever needs the table: ideographs, ASCII and the common marks stand for themselves, and wide forms for ASCII.
    static bool IsSurelySimple(string text, out bool isNormal)
    {
        isNormal = true;
        foreach (var c in text)
        {
            if (IsWide(c))
                isNormal = false;
            else if (c is not (< '\u00A0' or (>= '\u4E00' and <= '\u9FA5') or (>= '\u2010' and <= '\u2016' and not '\u2011') or (>= '\u2018' and <= '\u201F')
                or '\u3001' or '\u3002' or (>= '\u3008' and <= '\u3011')))
                return false;
        }

        return true;
    }

    static bool IsWide(char c) => c is (>= '\uFF01' and <= '\uFF5E') or '\u3000';

    static void Narrow(Span<char> narrow, string text)
    {
        for (var i = 0; i < text.Length; i++)
            narrow[i] = !IsWide(text[i]) ? text[i] : text[i] == '\u3000' ? ' ' : (char)(text[i] - 0xFEE0);
    }

    static List<int> Decompose(string text)
    {
        var codes = new List<int>(text.Length + 8);
        foreach (var rune in text.EnumerateRunes())
        {
            var code = rune.Value;
            if (code is >= HangulBase and < HangulBase + (LCount * VCount * TCount))
            {
                var index = code - HangulBase;
                codes.Add(LBase + (index / (VCount * TCount)));
                codes.Add(VBase + (index % (VCount * TCount) / TCount));
                if (index % TCount != 0)
                    codes.Add(TBase + (index % TCount));
            }
            else if (code >= 0xA0 && Table.Value.Decompositions.TryGetValue(code, out var parts))
            {
                codes.AddRange(parts);
            }
            else
            {
                codes.Add(code);
            }
        }

        return codes;
    }

    // A stable sort of each run of combining marks by class.
    static void Order(List<int> codes)
    {
        for (var i = 1; i < codes.Count; i++)
        {
            var mark = codes[i];
            var combining = Class(mark);
            var at = i;
            while (combining != 0 && at > 0 && Class(codes[at - 1]) > combining)
            {
                codes[at] = codes[at - 1];
                at--;
            }

            codes[at] = mark;
        }
    }

    static void Compose(List<int> codes)
    {
        var starter = -1;
        var lastClass = 0;
        var write = 0;
        for (var read = 0; read < codes.Count; read++)
        {
            var code = codes[read];
            var combining = Class(code);
            var isAdjacent = starter == write - 1;
            if (starter >= 0 && (isAdjacent || (lastClass != 0 && lastClass < combining)) && Pair(codes[starter], code) is { } composed)
            {
                codes[starter] = composed;
                continue;
            }

            if (combining == 0)
                starter = write;
            lastClass = combining;
            codes[write++] = code;
        }

        codes.RemoveRange(write, codes.Count - write);
    }

    static int? Pair(int first, int second)
    {
        if (first is >= LBase and < LBase + LCount && second is >= VBase and < VBase + VCount)
            return HangulBase + ((((first - LBase) * VCount) + second - VBase) * TCount);
        if (first is >= HangulBase and < HangulBase + (LCount * VCount * TCount) && (first - HangulBase) % TCount == 0 && second is > TBase and < TBase + TCount)
            return first + second - TBase;
        return first >= 0x80 || second >= 0x80
            ? Table.Value.Pairs.TryGetValue((first, second), out var composed) ? composed : null
            : null;
    }

    static int Class(int code) => code < 0x300 ? 0 : Table.Value.Classes.GetValueOrDefault(code);

    sealed class NfkcTable
    {
        public Dictionary<int, int[]> Decompositions { get; } = [];

        public Dictionary<int, int> Classes { get; } = [];

        public Dictionary<(int, int), int> Pairs { get; } = [];

        public static NfkcTable Load()
        {
            using var stream = typeof(Nfkc).Assembly.GetManifestResourceStream("Nfkc.table")!; // embedded by the project file
            using var reader = new StreamReader(stream, Encoding.UTF8);
            var table = new NfkcTable();
            while (reader.ReadLine() is { } line)
                table.Add(line);
            return table;
        }

        void Add(string line)
        {
            var fields = line.Split(' ');
            switch (fields[0])
            {
                case "d" when fields[2] == "=":
                    Decompositions.Add(Hex(fields[1]), [.. fields.Skip(3).Select(Hex)]);
                    break;
                case "d":
                    for (var code = Hex(fields[1]); code <= Hex(fields[2]); code++)
                        Decompositions.Add(code, [Hex(fields[3]) + code - Hex(fields[1])]);
                    break;
                case "c":
                    for (var code = Hex(fields[1]); code <= Hex(fields[2]); code++)
                        Classes.Add(code, int.Parse(fields[3], CultureInfo.InvariantCulture));
                    break;
                case "p":
                    Pairs.Add((Hex(fields[1]), Hex(fields[2])), Hex(fields[3]));
                    break;
            }
        }

        static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }
}
