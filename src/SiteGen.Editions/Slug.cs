using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using SiteGen.Text;

namespace SiteGen.Editions;

/// <summary>The last part of an article's address: it depends on the text alone, so that it stays when the order or the number of
/// articles on a page changes.</summary>
public static class Slug
{
    const int ShortLength = 8;
    const int LengthStep = 4;

    /// <summary>One slug an article, in their order; where two begin alike both grow until they differ.</summary>
    public static ImmutableArray<string> ForAll(ImmutableArray<Article> articles)
    {
        var hashes = articles.Select(Hash).ToArray();
        var lengths = Enumerable.Repeat(ShortLength, hashes.Length).ToArray();
        var maximum = hashes.Length == 0 ? 0 : hashes[0].Length;
        for (var grown = true; grown;)
        {
            grown = false;
            foreach (var alike in Enumerable.Range(0, hashes.Length).GroupBy(i => hashes[i][..lengths[i]], StringComparer.Ordinal).Where(g => g.Count() > 1))
            {
                foreach (var i in alike.Where(i => lengths[i] < maximum))
                {
                    lengths[i] = Math.Min(maximum, lengths[i] + LengthStep);
                    grown = true;
                }
            }
        }

        return Number([.. hashes.Select((hash, i) => hash[..lengths[i]])]);
    }

    // The same text twice on a page has the same hash at full length; only its place tells them apart.
    static ImmutableArray<string> Number(string[] slugs)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. slugs.Select(slug => (seen[slug] = seen.GetValueOrDefault(slug) + 1) is > 1 and var n ? $"{slug}-{n}" : slug)];
    }

    static string Hash(Article article)
    {
        var headline = article.Blocks.FirstOrDefault(b => b.Role == Role.Headline)?.Text;
        var paragraph = article.Blocks.FirstOrDefault(b => b.Role == Role.Body)
            ?? article.Blocks.FirstOrDefault(b => b.Role is Role.Lead or Role.Caption)
            ?? article.Blocks.FirstOrDefault(b => b.Role != Role.Headline);
        var key = new StringBuilder();
        foreach (var c in Nfkc.Normalize(headline + paragraph?.Text))
        {
            if (!char.IsWhiteSpace(c))
                key.Append(c);
        }

        return Hash(key.ToString());
    }

    /// <summary>A name for a text that no other text has: SHA-256 over its UTF-8, in base 32. A beginning of it is enough where few meet.</summary>
    public static string Hash(string text) => Base32(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>RFC 4648, lower case, without padding.</summary>
    public static string Base32(ReadOnlySpan<byte> bytes)
    {
        const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";
        var text = new StringBuilder((bytes.Length * 8 / 5) + 1);
        var buffer = 0;
        var bits = 0;
        foreach (var b in bytes)
        {
            buffer = (buffer << 8) | b;
            for (bits += 8; bits >= 5; bits -= 5)
                text.Append(Alphabet[(buffer >> (bits - 5)) & 31]);
            buffer &= (1 << bits) - 1;
        }

        if (bits > 0)
            text.Append(Alphabet[(buffer << (5 - bits)) & 31]);
        return text.ToString();
    }
}
