using System.Collections.Immutable;

namespace SiteGen.Rendering;

/// <summary>A headline's own spaces mark its rhythm in Chinese; a narrow screen should break there and nowhere else.</summary>
static class Phrases
{
    public static ImmutableArray<string> Of(string headline)
    {
        var phrases = ImmutableArray.CreateBuilder<string>(1);
        var start = 0;
        for (var i = 1; i < headline.Length - 1; i++)
        {
            // A space beside a Latin word or a figure is only a gap between words.
            if (headline[i] is not (' ' or '\u3000') || !IsChinese(headline[i - 1]) || !IsChinese(headline[i + 1]))
                continue;
            phrases.Add(headline[start..i]);
            start = i + 1;
        }

        phrases.Add(headline[start..]);
        return phrases.DrainToImmutable();
    }

    public static bool IsChinese(char c) => c is (>= '\u2e80' and <= '\u9fff') or (>= '\uf900' and <= '\ufaff') or (>= '\uff00' and <= '\uffef')
        or '“' or '”' or '‘' or '’' or '—' or '…' or '·' || char.IsSurrogate(c);
}
