using System.Collections.Immutable;

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
        var words = ImmutableArray.CreateBuilder<string>(1);
        foreach (var joint in joints)
        {
            if (joint <= start || joint >= end)
                continue;
            words.Add(headline[start..joint]);
            start = joint;
        }

        words.Add(headline[start..end]);
        return words.DrainToImmutable();
    }

    public static bool IsChinese(char c) => c is (>= '\u2e80' and <= '\u9fff') or (>= '\uf900' and <= '\ufaff') or (>= '\uff00' and <= '\uffef')
        or '“' or '”' or '‘' or '’' or '—' or '…' or '·' || char.IsSurrogate(c);
}
