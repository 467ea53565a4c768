using SiteGen.Editions;

namespace SiteGen.Linking;

/// <summary>Where a Chinese name ends. Nothing in the script says it, so only a name that something known follows counts.</summary>
static class NameGrammar
{
    /// <summary>The length of the name that begins at <paramref name="start"/>, or 0 when it cannot be told for sure.</summary>
    /// <param name="all">The whole article: two readings are weighed by how often each stands in it.</param>
    public static int Length(string text, int start, string all)
    {
        var found = 0;
        foreach (var length in (ReadOnlySpan<int>)[2, 3, 4])
        {
            if (start + length > text.Length)
                break;
            var name = text.AsSpan(start, length);
            if (!Surnames.OpenName(name) || ChineseOffices.NoNameEnd.Contains(name[^1]) || IsNoName(name) || !IsFollowed(text, start + length))
                continue;
            if (found > 0 && Count(all, text.AsSpan(start, found)) > Count(all, name))
                continue;
            found = length;
        }

        return found > 0 && ChineseOffices.WordSurnames.Contains(text[start]) && Count(all, text.AsSpan(start, found)) < 2 ? 0 : found;
    }

    static bool IsNoName(ReadOnlySpan<char> name) =>
        ChineseOffices.NoNames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name) || ChineseOffices.Honorifics.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name[1..]);

    static bool IsFollowed(string text, int at)
    {
        if (at == text.Length || text[at] is '、' or '，' or ',' or '。' or '；' or ';' or '：' or ':' or '）' or ')' or '（' or '(' or ' ' or '”' or '！' or '？' or '\n')
            return true;
        for (var length = 1; length <= ChineseOffices.LongestAfter && at + length <= text.Length; length++)
        {
            if (ChineseOffices.After.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(at, length)))
                return true;
        }

        return false;
    }

    // The longer reading holds the shorter one: what counts for the shorter is where it stands without the longer's last character.
    static int Count(string all, ReadOnlySpan<char> name)
    {
        var count = 0;
        for (var at = 0; (at = all.AsSpan(at).IndexOf(name) is >= 0 and var next ? at + next : -1) >= 0; at += name.Length)
            count += IsFollowed(all, at + name.Length) ? 1 : 0;
        return count;
    }
}
