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
        foreach (var block in article.Blocks.Where(b => b.Role is Role.Lead or Role.Body))
        {
            foreach (var match in Sums.Matches(block.Text))
            {
                var amount = double.Parse(Digits.ToAscii(match.Groups["n"].Value).Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) * Unit(match.Groups["unit"].Value);
                // Without the beginning of its sentence nobody knows whether a sum was spent or is hoped for.
                if (Sentences.Around(block.Text, match.Index, match.Index + match.Length) is [not '…', ..] sentence)
                    found.TryAdd(amount, new SumMention(match.Value, amount, sentence, Sentences.Hull(block)));
            }
        }

        return [.. found.Values.OrderByDescending(s => s.Amount).Take(Most)];
    }

    static double Unit(string unit) => unit.Trim() switch
    {
        "万亿" or "trillion" => 1e12,
        "亿" => 1e8,
        "billion" => 1e9,
        "million" => 1e6,
        _ => 1e4,
    };

    static readonly Landmark Sums = new(Sum, 20, new("元", "万亿余", -1, -1), "million", "billion", "trillion");

    // Digits are named where a match begins: from one to the next the engine jumps. Of smaller sums there are too many to tell anything of an issue.
    [GeneratedRegex(@"(?<![\d.,])(?<n>[0-9０-９][\d,]*(?:\.\d+)?)\ ?(?<unit>万亿|亿|万)(?:余)?元(?!以[上下内]|左右|级)|[$£€](?<n>[0-9０-９][\d,]*(?:\.\d+)?)\ ?(?<unit>million|billion|trillion)", RegexOptions.IgnorePatternWhitespace)]
    static partial Regex Sum { get; }
}
