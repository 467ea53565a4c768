namespace SiteGen.Linking;

/// <summary>Finds the first of some words of two ideographs or more. Where their first ones are common, one look at each pair of characters is
/// several times faster than the states of Aho and Corasick, which <see cref="System.Buffers.SearchValues"/> goes through.</summary>
sealed class WordSearch
{
    const int Bits = 16;

    readonly string[] words;

    // Of each pair of characters, by its hash: a word may begin with it.
    readonly ulong[] begins = new ulong[(1 << Bits) / 64];

    public WordSearch(string[] words)
    {
        this.words = words;
        foreach (var word in words)
        {
            var hash = Hash(word[0], word[1]);
            begins[hash / 64] |= 1UL << hash;
        }
    }

    public int IndexIn(ReadOnlySpan<char> text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            var hash = Hash(text[i], text[i + 1]);
            if ((begins[hash / 64] & (1UL << hash)) != 0 && LengthAt(text, i) > 0)
                return i;
        }

        return -1;
    }

    /// <summary>How long the longest word is that begins there; 0 where none does.</summary>
    public int LengthAt(ReadOnlySpan<char> text, int at)
    {
        var longest = 0;
        foreach (var word in words)
        {
            if (word.Length > longest && text[at..].StartsWith(word, StringComparison.Ordinal))
                longest = word.Length;
        }

        return longest;
    }

    static int Hash(char first, char second) => (int)((((uint)first << 16) | second) * 0x9E3779B9u >> (32 - Bits));
}
