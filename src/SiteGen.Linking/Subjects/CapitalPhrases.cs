using System.Runtime.InteropServices;
using SiteGen.Editions;

namespace SiteGen.Linking;

/// <summary>Capitalised phrases of several words that an English article repeats. That one is neither a person's name nor an adjective, an article
/// before it and a mark behind it show; each needs to stand there only once. From the first time that it has an article it counts.</summary>
static class CapitalPhrases
{
    /// <param name="often">How often it is said at least where it is in no title.</param>
    public static List<(string Phrase, int Count, bool IsInTitle)> Find(Article article, int often)
    {
        Dictionary<string, Use>? found = null;
        foreach (var block in article.Blocks)
        {
            // Titles have capitals of their own.
            if (block.Role is Role.Lead or Role.Body && block.Text.AsSpan().ContainsAnyInRange('A', 'Z'))
                Collect(block.Text, ref found);
        }

        var phrases = new List<(string, int, bool)>();
        foreach (var (phrase, use) in found ?? [])
        {
            if (use.Count < 2 || !use.IsBeforeMark || Array.Exists(phrase.Split(' '), EnglishWords.NeverInPhrases.Contains))
                continue;
            var isInTitle = article.Blocks.Any(b => b.Role is Role.Headline or Role.Deck or Role.Kicker && b.Text.Contains(phrase, StringComparison.OrdinalIgnoreCase));
            if (isInTitle || use.Count >= often)
                phrases.Add((phrase, use.Count, isInTitle));
        }

        return phrases;
    }

    static void Collect(ReadOnlySpan<char> text, ref Dictionary<string, Use>? found)
    {
        for (int at = 0, next; (next = text[at..].IndexOfAnyInRange('A', 'Z')) >= 0;)
        {
            var start = at + next;
            var (end, words) = (EndOfWord(text, start), 1);
            // The article itself may begin a sentence.
            if (text[start..end] is "The" or "A" or "An" && IsCapital(text, end + 1) && text[end] == ' ')
                (start, end) = (end + 1, EndOfWord(text, end + 1));
            while (IsCapital(text, end + 1) && text[end] == ' ')
                (end, words) = (EndOfWord(text, end + 1), words + 1);
            at = end;
            if (words < 2)
                continue;
            // Most are people, whom no article makes known.
            var isKnown = IsAfterArticle(text[..start]);
            if (found is null && !isKnown)
                continue;
            var phrases = (found ??= new(StringComparer.Ordinal)).GetAlternateLookup<ReadOnlySpan<char>>();
            if (!isKnown && !phrases.ContainsKey(text[start..end]))
                continue;
            ref var use = ref CollectionsMarshal.GetValueRefOrAddDefault(phrases, text[start..end], out _);
            use = new Use(use.Count + 1, use.IsBeforeMark || end == text.Length || (text[end] != ' ' && text[end] != '-'));
        }
    }

    static bool IsCapital(ReadOnlySpan<char> text, int at) => at < text.Length && char.IsAsciiLetterUpper(text[at]);

    static int EndOfWord(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsLetter(text[at]))
            at++;
        return at;
    }

    static bool IsAfterArticle(ReadOnlySpan<char> before) => before is
        [.., 't' or 'T', 'h', 'e', ' '] or [.., ' ', 'a', ' '] or [.., ' ', 'a', 'n', ' '] or "A " or "An ";

    readonly record struct Use(int Count, bool IsBeforeMark);
}
