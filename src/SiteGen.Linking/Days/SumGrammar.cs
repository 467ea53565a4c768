using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>Sums of money that an article names, the largest; each once.</summary>
static partial class SumGrammar
{
    const int Most = 4;

    public static ImmutableArray<SumMention> Find(Article article)
    {
        var found = new Dictionary<double, SumMention>();
        foreach (var block in article.Blocks)
        {
            if (block.Role is not (Role.Lead or Role.Body))
                continue;
            for (var from = 0; Sums.Next(block.Text, from) is { } sum; from = sum.End)
            {
                var words = block.Text[sum.Start..sum.End];
                var amount = Amount(words);
                // Without the beginning of its sentence nobody knows whether a sum was spent or is hoped for.
                if (!found.ContainsKey(amount) && Sentences.Around(block.Text, sum.Start, sum.End) is [not '…', ..] sentence)
                    found.Add(amount, new SumMention(words, amount, sentence, Sentences.Hull(block)));
            }
        }

        return found.Count == 0 ? [] : [.. found.Values.OrderByDescending(s => s.Amount).Take(Most)];
    }

    static double Amount(string sum)
    {
        var number = sum.AsSpan().TrimStart("$£€");
        var unit = number[Figures.LengthOf(number)..].TrimStart(' ');
        return double.Parse(Digits.ToAscii(number[..Figures.LengthOf(number)].ToString()).Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) * Unit(unit);
    }

    static double Unit(ReadOnlySpan<char> unit) => unit switch
    {
        ['万', '亿', ..] or "trillion" => 1e12,
        ['亿', ..] => 1e8,
        "billion" => 1e9,
        "million" => 1e6,
        _ => 1e4,
    };

    static readonly Landmark Sums = new(Sum, 20, new("元", "万亿余", -1, -1), "million", "billion", "trillion");

    // Digits are listed where a match begins: from one to the next the engine jumps. Of smaller sums there are too many to tell anything of an issue.
    [GeneratedRegex(@"(?<![\d.,])[0-9０-９][\d,]*(?:\.\d+)?\ ?(?:万亿|亿|万)余?元(?!以[上下内]|左右|级)|[$£€][0-9０-９][\d,]*(?:\.\d+)?\ ?(?:million|billion|trillion)", RegexOptions.IgnorePatternWhitespace)]
    static partial Regex Sum { get; }
}
