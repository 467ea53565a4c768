using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>Where an article's text names the people, topics, organisations and places that it leads to for the first time. A name within a
/// longer one leads nowhere.</summary>
sealed class FirstMentions
{
    readonly List<(string Name, string Url)> open;

    public FirstMentions(IEnumerable<Link> links, Routes routes) =>
        open =
        [
            .. links.Where(link => link is { Kind: LinkKind.Person or LinkKind.Topic or LinkKind.Organisation or LinkKind.Place, Target: not null })
                .Select(link => (Name: VisibleText.Of(link.Title), Url: routes.Href(link.Target!))) // only those with a target
                .Where(link => link.Name.Length > 1).DistinctBy(link => link.Name).OrderByDescending(link => link.Name.Length),
        ];

    /// <summary>The pieces of the next paragraph; none where nothing in it leads anywhere.</summary>
    public ImmutableArray<TextPartView> Next(string text) => open.Count == 0 ? [] : Parts(text);

    ImmutableArray<TextPartView> Parts(string text)
    {
        var found = new List<(int At, string Name, string Url)>();
        foreach (var (name, url) in open)
        {
            if (Find(text, name) is >= 0 and var at && found.TrueForAll(f => at + name.Length <= f.At || f.At + f.Name.Length <= at))
                found.Add((at, name, url));
        }

        if (found.Count == 0)
            return [];
        open.RemoveAll(o => found.Exists(f => f.Name == o.Name));
        found.Sort((a, b) => a.At.CompareTo(b.At));
        var parts = ImmutableArray.CreateBuilder<TextPartView>();
        var end = 0;
        foreach (var (at, name, url) in found)
        {
            if (at > end)
                parts.Add(new TextPartView(text[end..at], null));
            parts.Add(new TextPartView(name, url));
            end = at + name.Length;
        }

        if (end < text.Length)
            parts.Add(new TextPartView(text[end..], null));
        return parts.DrainToImmutable();
    }

    // A Latin name stands between what is no letter.
    static int Find(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            if (!(char.IsAsciiLetterOrDigit(name[0]) && at > 0 && char.IsAsciiLetterOrDigit(text[at - 1]))
                && !(char.IsAsciiLetterOrDigit(name[^1]) && end < text.Length && char.IsAsciiLetterOrDigit(text[end])))
                return at;
        }

        return -1;
    }
}
