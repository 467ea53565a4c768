using System.Collections.Immutable;
using SiteGen.Editions;

namespace SiteGen.Linking;

/// <summary>What may be a person's name without an office beside it: three characters at the beginning of a clause, and what follows
/// names there. Two characters are too often a word. Only a name that an article of those days gives an office is taken for one.</summary>
static class BareNames
{
    const int NameLength = 3;

    public static ImmutableArray<Passage> Find(Article article, ImmutableArray<OfficeMention> offices)
    {
        var found = new Dictionary<string, Passage>(StringComparer.Ordinal);
        foreach (var block in article.Blocks)
        {
            if (block.Role is not (Role.Headline or Role.Deck or Role.Lead or Role.Body))
                continue;
            var text = block.Text;
            for (var i = 0; i + NameLength < text.Length; i++)
            {
                if ((i > 0 && (Ideographs.IsHan(text[i - 1]) || char.IsLetterOrDigit(text[i - 1]))) || !Ideographs.IsHan(text[i]) || ChineseOffices.WordSurnames.Contains(text[i]))
                    continue;
                // At the beginning of a clause a comma or a blank alone proves nothing.
                if (Ideographs.IsHan(text[i + NameLength]) && NameGrammar.Length(text, i, text) == NameLength)
                    found.TryAdd(text.Substring(i, NameLength), new Passage(text.Substring(i, NameLength), Sentences.Hull(block)));
            }
        }

        return found.Count == 0 ? [] : [.. found.Values.Where(p => offices.All(o => o.Name != p.Text))];
    }
}
