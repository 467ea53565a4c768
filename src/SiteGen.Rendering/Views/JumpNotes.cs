using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>Brings an article's jump notes and its links together.</summary>
static class JumpNotes
{
    public static (ImmutableArray<BlockView> Blocks, ImmutableArray<JumpView> Jumps) Place(Article article, ArticleCard card, Page reading, Site site)
    {
        var links = Links(card.Entry, site.LinksOf(card.Entry.Address));
        var printed = new bool[links.Length];
        var blocks = ImmutableArray.CreateBuilder<BlockView>(article.Blocks.Length);
        var begun = false;
        var mentions = new FirstMentions(links, site.Routes);
        foreach (var block in article.Blocks)
        {
            begun |= block.Role is Role.Body or Role.Lead;
            if (block.Role is Role.Kicker or Role.Headline or Role.Deck)
                continue;
            var at = block.Role == Role.Jump ? Find(links, printed, begun ? LinkKind.ContinuedOn : LinkKind.ContinuedFrom) : -1;
            if (at >= 0)
                printed[at] = true;
            var text = VisibleText.Of(block.Text);
            blocks.Add(new BlockView(
                block,
                text,
                at < 0 ? null : new JumpView(links[at], site.Routes, site.Words),
                block.Picture is null ? null : new PictureView(block.Picture, card.Page.Entry, site.Routes),
                PrintedOn.Lines(block.Source, reading.LineStarts),
                block.Role is Role.Lead or Role.Body ? mentions.Next(text) : []));
        }

        return (blocks.DrainToImmutable(), [.. links.Select((link, i) => new JumpView(link, site.Routes, site.Words) { IsPrinted = printed[i] })]);
    }

    // A note above the text says where it comes from, one below it where it goes on; of the two kinds a page may have lost one.
    static int Find(ImmutableArray<Link> links, bool[] printed, LinkKind kind)
    {
        var spare = -1;
        for (var i = 0; i < links.Length; i++)
        {
            if (printed[i] || links[i].Kind > LinkKind.ContinuedOn)
                continue;
            if (links[i].Kind == kind)
                return i;
            spare = i;
        }

        return spare;
    }

    // What the paper itself says of another page is kept also where no linking was done.
    static ImmutableArray<Link> Links(ArticleEntry entry, ImmutableArray<Link> found)
    {
        if (entry.ContinuedFrom is { } from && found.All(link => link.Kind != LinkKind.ContinuedFrom))
            found = found.Add(new Link { Kind = LinkKind.ContinuedFrom, Target = null, Title = from });
        if (entry.ContinuedOn is { } on && found.All(link => link.Kind != LinkKind.ContinuedOn))
            found = found.Add(new Link { Kind = LinkKind.ContinuedOn, Target = null, Title = on });
        return found;
    }
}
