using System.Collections.Immutable;
using SiteGen.Editions;

namespace SiteGen.Recognition;

/// <summary>What an editor should look at, most doubtful first. An article that is doubtful as a whole is one question, not one a paragraph.</summary>
public static class Review
{
    public static ImmutableArray<Doubt> Of(Page page)
    {
        var doubts = new List<Doubt>();
        foreach (var article in page.Articles)
        {
            if (article.Headline.IsDoubtful)
                doubts.Add(Ask(DoubtKind.Headline, article, article.Headline, [HeadOf(article)], HasHeadline(article) ? "its headline" : "no headline", HasHeadline(article) ? "another line" : "a headline elsewhere on the page"));
            foreach (var block in article.Blocks.Where(b => b.Reading.IsDoubtful))
                doubts.Add(Ask(DoubtKind.Role, article, block.Reading, [block], NameOf(block.Role), block.Reading.Otherwise));
            foreach (var block in article.Blocks.Where(b => b.Extent.IsDoubtful))
                doubts.Add(Ask(DoubtKind.Paragraph, article, block.Extent, [block], "a whole paragraph", block.Extent.Otherwise));
            foreach (var together in article.Blocks.Where(b => b.Membership.IsDoubtful).GroupBy(b => b.Membership.Otherwise))
                doubts.Add(Ask(DoubtKind.Article, article, together.MinBy(b => b.Membership.Confidence)!.Membership, [.. together], article.Id, together.Key));
        }

        foreach (var item in page.Furniture.Where(f => f.Reading.IsDoubtful))
        {
            doubts.Add(new Doubt
            {
                Kind = DoubtKind.Furniture,
                Confidence = item.Reading.Confidence,
                Text = item.Text,
                Source = item.Source,
                Decided = item.Kind.ToString().ToLowerInvariant(),
                Otherwise = item.Reading.Otherwise,
                Evidence = item.Reading.Evidence,
            });
        }

        return [.. doubts.OrderBy(d => d.Confidence).ThenBy(d => d.Source[0].Start)];
    }

    static Doubt Ask(DoubtKind kind, Article article, Decision decision, ImmutableArray<Block> blocks, string decided, string? otherwise) => new()
    {
        Kind = kind,
        Confidence = decision.Confidence,
        Article = article.Id,
        Blocks = blocks.Length,
        Text = blocks[0].Text,
        Source = [.. blocks.SelectMany(b => b.Source).OrderBy(s => s.Start)],
        Decided = decided,
        Otherwise = otherwise,
        Evidence = decision.Evidence,
    };

    static Block HeadOf(Article article) => article.Blocks.FirstOrDefault(b => b.Role == Role.Headline) ?? article.Blocks[0];

    static bool HasHeadline(Article article) => article.Blocks.Any(b => b.Role == Role.Headline);

    static string NameOf(Role role) => role.ToString().ToLowerInvariant();
}
