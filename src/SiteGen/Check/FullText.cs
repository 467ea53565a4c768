using System.Collections.Immutable;
using System.Text;

namespace SiteGen.Check;

/// <summary>Finds the paper's texts in a page, each at a place of its own: the same words in a headline and in a list are two.</summary>
static class FullText
{
    public static string WithoutSpace(string text)
    {
        var packed = new StringBuilder(text.Length);
        Append(packed, text);
        return packed.ToString();
    }

    public static void Append(StringBuilder packed, string text)
    {
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
                packed.Append(c);
        }
    }

    /// <summary>The texts that the page doesn't show.</summary>
    /// <param name="page">Its words without white space.</param>
    public static ImmutableArray<ExpectedText> Missing(string page, ImmutableArray<ExpectedText> texts)
    {
        var taken = new bool[page.Length];
        var missing = ImmutableArray.CreateBuilder<ExpectedText>();
        // The longest first: a short one has many places to stand, and would otherwise take a piece out of a long one.
        foreach (var text in texts.OrderByDescending(t => t.Text.Length))
        {
            var at = Find(page, text.Text, taken);
            if (at < 0)
                missing.Add(text);
            else
                taken.AsSpan(at, text.Text.Length).Fill(true);
        }

        return missing.Count == 0 ? [] : [.. missing.Where(text => text.Article is null || ShowsBody(texts, missing, text.Article))];
    }

    // A page may name an article without giving its text; then nothing of the text is there.
    static bool ShowsBody(ImmutableArray<ExpectedText> texts, ImmutableArray<ExpectedText>.Builder missing, string article) =>
        texts.Any(text => text.Article == article && !IsHead(text.Role) && !missing.Contains(text));

    static bool IsHead(string role) => role is "headline" or "kicker" or "deck";

    static int Find(string page, string text, bool[] taken)
    {
        for (var at = page.IndexOf(text, StringComparison.Ordinal); at >= 0; at = at + 1 < page.Length ? page.IndexOf(text, at + 1, StringComparison.Ordinal) : -1)
        {
            if (!taken.AsSpan(at, text.Length).Contains(true))
                return at;
        }

        return -1;
    }
}
