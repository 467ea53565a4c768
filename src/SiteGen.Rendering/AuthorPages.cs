using System.Collections.Immutable;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>The index of names and the pages of single names; long ones go on on a second page, so that none grows without end.</summary>
static class AuthorPages
{
    const int NamesOnAPage = 600;
    const int ArticlesOnAPage = 200;

    public static IEnumerable<PlannedFile> Of(Site site) =>
    [
        .. LongList.Parts(site, Routes.Authors, "authors", Names(site), NamesOnAPage, (part, head, pager) => new AuthorsView
        {
            Site = site,
            Head = head(site.Words["authors"], site.Words["authors_note"]),
            Trail = [site.Home, new(site.Words["authors"], null)],
            Part = part,
            Pager = pager,
        }, static (p, name) => p.With((long)name.Signature).With(name.Item.Print)),
        .. site.Shelf.Authors.Where(author => !author.Card.Address.StartsWith(Routes.People, StringComparison.Ordinal)).SelectMany(author => LongList.Parts(site, author.Card.Address, "author", author.All, ArticlesOnAPage, (part, head, pager) => new AuthorView
        {
            Site = site,
            Head = head(author.Card.Name, Descriptions.Author(site, author)),
            Trail = [site.Home, new(site.Words["authors"], site.View.Base + Routes.Authors), new(author.Card.Name, null)],
            Author = author,
            Part = part,
            Pager = pager,
        }, SignedLists.Print, () => new Fingerprint().With(author.Cards, static (p, card) => p.With(card.Name).With(card.Url)).With(Descriptions.Author(site, author)).With(site.Namesakes(author.Card.Name)))),
    ];

    static ImmutableArray<Signed<CountedView>> Names(Site site)
    {
        var names = site.Shelf.Authors.SelectMany(author => author.Cards).ToImmutableArray();
        return [.. By(Signature.Reporter, c => c.Reported), .. By(Signature.Correspondent, c => c.Contributed), .. By(Signature.Photographer, c => c.Photographed)];

        IEnumerable<Signed<CountedView>> By(Signature signature, Func<AuthorCounts, int> count) =>
            names.Where(name => count(name.Counts) > 0).OrderByDescending(name => count(name.Counts)).Select(name => new Signed<CountedView>(signature, new CountedView(name.Name, name.Address, "", count(name.Counts), site)));
    }
}
