using System.Collections.Immutable;
using System.Text;
using SiteGen.Editions;

namespace SiteGen.Linking;

/// <summary>People whom an article names together with their office, each with the sentence that does so. What cannot be told for
/// sure, where a name ends or which of two people holds the office, is left out.</summary>
static class OfficeGrammar
{
    /// <param name="all">The whole text of the article.</param>
    public static ImmutableArray<OfficeMention> Find(Article article, string all)
    {
        var found = new List<OfficeMention>();
        var heading = "";
        foreach (var block in article.Blocks)
        {
            if (block.Role is Role.Headline or Role.Subheading)
                heading = block.Text;
            if (block.Role is Role.Byline or Role.Credit or Role.Jump)
                continue;
            ChineseTitles.Find(block, all, found);
            found.AddRange(EnglishTitles.Find(block));
            found.AddRange(Appointments.Find(block, heading, all));
        }

        // One of each wording is enough, the first.
        return found.Count == 0 ? [] : [.. found.DistinctBy(m => (m.Name, m.Office, m.Standing))];
    }

    /// <summary>White space that a line's end left inside a name is none of its letters.</summary>
    public static string Tidy(ReadOnlySpan<char> text)
    {
        var tidy = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
                tidy.Append(c switch { ',' => '，', '(' => '（', ')' => '）', _ => c });
        }

        return tidy.ToString();
    }
}
