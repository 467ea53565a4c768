namespace SiteGen.Linking;

/// <summary>A word that each match of a pattern holds, or one of a few such words.</summary>
/// <param name="Beside">One of these characters stands near it in each match; empty where any may.</param>
/// <param name="From">How far from the word's beginning the nearest place for them is; before it where negative.</param>
/// <param name="To">The last place, not nearer to the text's beginning than <paramref name="From"/>.</param>
readonly record struct LandmarkSign(string Word, string Beside = "", int From = 0, int To = 0)
{
    public static implicit operator LandmarkSign(string word) => new(word);

    /// <returns>Where the first stands that begins at or after <paramref name="from"/> and ends before <paramref name="end"/>; -1 where none does.</returns>
    public int IndexIn(string text, int from, int end)
    {
        for (int at = from, next; (next = text.AsSpan(at, end - at).IndexOf(Word)) >= 0; at++)
        {
            at += next;
            if (Beside.Length == 0 || IsBeside(text, at))
                return at;
        }

        return -1;
    }

    bool IsBeside(string text, int at)
    {
        var (low, high) = (Math.Max(0, at + From), Math.Min(text.Length, at + To + 1));
        return high > low && text.AsSpan(low, high - low).ContainsAny(Beside);
    }
}
