using System.Collections.Immutable;
using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>Which articles share a name that few have: of an organisation, a meeting, a place, a person, or a quoted term.</summary>
sealed class NameIndex
{
    readonly int rare;
    readonly Dictionary<string, List<(int Article, TextSpan Source)>> postings = new(StringComparer.Ordinal);

    /// <param name="rare">How many articles may have it.</param>
    public NameIndex(ImmutableArray<LinkedArticle> articles, int rare)
    {
        this.rare = rare;
        foreach (var article in articles)
        {
            foreach (var (text, _, source) in Names(article))
            {
                if (!postings.TryGetValue(text, out var posting))
                    postings[text] = posting = [];
                // One more than is rare is enough to know that it is not.
                if (posting.Count <= rare)
                    posting.Add((article.Order, source));
            }
        }
    }

    public Dictionary<int, List<SharedName>> SharedWith(LinkedArticle article)
    {
        var shared = new Dictionary<int, List<SharedName>>();
        foreach (var (text, isPlace, source) in Names(article))
        {
            var posting = postings[text];
            if (posting.Count > rare)
                continue;
            foreach (var (other, otherSource) in posting.Where(p => p.Article != article.Order))
            {
                if (!shared.TryGetValue(other, out var names))
                    shared[other] = names = [];
                names.Add(new SharedName(text, isPlace, source, otherSource));
            }
        }

        return shared;
    }

    static IEnumerable<(string Text, bool IsPlace, TextSpan Source)> Names(LinkedArticle article) =>
        article.Profile.Keys.Where(k => k.Kind is not (StoryKeyKind.Figure or StoryKeyKind.LongFigure)).Select(k => (k.Text, k.Kind == StoryKeyKind.Place, k.Source))
            .Concat(article.Profile.Offices.DistinctBy(o => o.Name).Select(o => (o.Name, false, o.Source)))
            .DistinctBy(n => n.Item1);
}

sealed record SharedName(string Text, bool IsPlace, TextSpan Source, TextSpan OtherSource);
