using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace SiteGen.Rendering;

/// <summary>A headline's own spaces mark its rhythm in Chinese; a narrow screen should break there and nowhere else.</summary>
static class Phrases
{
    /// <param name="joints">Places where a line may begin when there is no room for a phrase.</param>
    public static ImmutableArray<PhraseView> Of(string headline, ImmutableArray<int> joints)
    {
        var phrases = ImmutableArray.CreateBuilder<PhraseView>(1);
        var start = 0;
        for (var i = 1; i < headline.Length - 1; i++)
        {
            // A space beside a Latin word or a figure is only a gap between words.
            if (headline[i] is not (' ' or '\u3000') || !IsChinese(headline[i - 1]) || !IsChinese(headline[i + 1]))
                continue;
            phrases.Add(new PhraseView(Cut(headline, start, i, joints)));
            start = i + 1;
        }

        phrases.Add(new PhraseView(Cut(headline, start, headline.Length, joints)));
        return phrases.DrainToImmutable();
    }

    static ImmutableArray<string> Cut(string headline, int start, int end, ImmutableArray<int> joints)
    {
        var (first, last) = (0, joints.Length);
        while (first < last && joints[first] <= start)
            first++;
        while (last > first && joints[last - 1] >= end)
            last--;
        var words = new string[last - first + 1];
        for (var i = first; i < last; i++)
        {
            words[i - first] = headline[start..joints[i]];
            start = joints[i];
        }

        words[^1] = headline[start..end];
        return ImmutableCollectionsMarshal.AsImmutableArray(words);
    }

    public static bool IsChinese(char c) => c is (>= '\u2e80' and <= '\u9fff') or (>= '\uf900' and <= '\ufaff') or (>= '\uff00' and <= '\uffef')
        or '“' or '”' or '‘' or '’' or '—' or '…' or '·' || char.IsSurrogate(c);
}
