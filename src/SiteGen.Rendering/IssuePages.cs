using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>An issue, its pages and its articles.</summary>
static class IssuePages
{
    // A thousand undated pages that all list each other would be a million links.
    const int PagesInMenu = 48;

    public static IEnumerable<PlannedFile> Of(Site site, ShelvedIssue issue)
    {
        yield return new(Routes.FileOf(issue.Card.Address), () => site.Themed("pages/issue.sbnhtml", IssueOf(site, issue))) { Template = "pages/issue.sbnhtml", Since = issue.Card.Date.Fact, MadeFrom = () => new(issue.Print, Listed: OnFront(site, issue)) };
        // A page's own file shows what those of its articles show; nothing is remembered longer than the reading.
        var views = new ConditionalWeakTable<Page, ArticleText?[]>();
        Func<Fingerprint, ArticleCard, Fingerprint> addLinks = (p, article) => p.With(site.Links.Index.FingerprintOf(article.Entry.Address));
        var place = 0;
        for (var i = 0; i < issue.Pages.Length; i++)
        {
            var (contents, at) = (issue.Pages[i], i);
            var entry = contents.Page.Entry;
            var since = contents.Page.Date.Fact;
            yield return new(Routes.FileOf(entry.Address), entry.Source, reading => WithArticles(contents.Articles, reading)
                .Then(texts => site.Themed("pages/page.sbnhtml", PageOf(site, issue, at, texts, reading!))))
            { Template = "pages/page.sbnhtml", Since = since, IsHidden = IsHidden(contents), MadeFrom = () => new(new Fingerprint().With(issue.PageCards.Nearest(at, PagesInMenu), static (p, page) => p.With(page.Print)), LinksOf(contents.Articles)) };
            foreach (var article in contents.Articles)
            {
                var nth = place++;
                yield return new(Routes.FileOf(article.Entry.Address), entry.Source, reading => WithArticles([article], reading)
                    .Then(texts => site.Themed("pages/article.sbnhtml", ArticleOf(site, issue, nth, texts[0]))))
                { Template = "pages/article.sbnhtml", Since = since, IsHidden = article.Entry.Word.IsHidden, MadeFrom = () => new(Around(nth), LinksOf([article])) };
                // It reads no text, but is made with what does: whoever writes the files fetches a text once for all that stand together.
                yield return new(Routes.DataOf(article.Entry.Address), entry.Source, _ => Outcome.Of(ArticleJson.Write(site, article))) { MadeFrom = () => new(article.Print, LinksOf([article])) };
            }

            foreach (var withheld in entry.Articles.Where(article => article.Word.IsWithheld))
                yield return new(Routes.FileOf(withheld.Address), () => site.Themed("pages/text.sbnhtml", WithheldOf(site, contents.Page, withheld.Address))) { Template = "pages/text.sbnhtml", IsHidden = true, MadeFrom = () => new(contents.Page.Print) };
            foreach (var file in Files(contents.Page))
                yield return file;
        }

        Fingerprint Around(int nth)
        {
            var (previous, next) = issue.Articles.Around(nth);
            return issue.Articles[nth].Print.With(previous?.Print ?? default).With(next?.Print ?? default);
        }

        Fingerprint LinksOf(ImmutableArray<ArticleCard> articles) => new Fingerprint().With(articles, addLinks);

        Outcome<ImmutableArray<ArticleText>> WithArticles(ImmutableArray<ArticleCard> cards, Page? reading)
        {
            if (cards.FirstOrDefault(card => card.Entry.Index >= (reading?.Articles.Length ?? 0)) is { } lost)
                return Outcome.Fail<ImmutableArray<ArticleText>>(RenderDiagnostics.ArticleMissing(lost.Entry.Address, lost.Page.Entry.Source));
            return Outcome.Of<ImmutableArray<ArticleText>>([.. cards.Select(card => TextOf(card, reading!))]);
        }

        ArticleText TextOf(ArticleCard card, Page reading) =>
            views.GetValue(reading, page => new ArticleText?[page.Articles.Length])[card.Entry.Index] ??= new ArticleText(card, reading, site);
    }

    static Fingerprint OnFront(Site site, ShelvedIssue issue) => new Fingerprint()
        .With(site.Links.Sums.GetValueOrDefault(issue.Card.Issue.Segment, []), static (p, sum) => p.With(sum))
        .With(TimelinePages.OnThisDay(site, issue.Card.Date.Value), static (p, dated) => p.With(dated.Print));

    // On the page's view an article stands in full, too.
    static bool IsHidden(PageContents contents) => contents.Articles.Any(article => article.Entry.Word.IsHidden);

    static IEnumerable<PlannedFile> Files(PageCard page) =>
        page.Entry.Scans.Concat(page.Entry.Photos.Select(photo => photo.Picture)).DistinctBy(picture => picture.Path)
            .Select(picture => PlannedFile.CopyOf(picture.Path, Routes.Picture(page.Entry, picture)));

    static IssueView IssueOf(Site site, ShelvedIssue issue) => new()
    {
        Site = site,
        Head = Heads.Of(site, issue.Card.Address, issue.Card.Title, Descriptions.Issue(site, issue), issue.Previous?.Url, issue.Next?.Url, JsonLd.OfIssue(site, issue.Card)),
        Trail = [site.Home, new(issue.Card.Title, null)],
        Issue = issue,
    };

    static NewspaperPageView PageOf(Site site, ShelvedIssue issue, int i, ImmutableArray<ArticleText> articles, Page reading)
    {
        var page = issue.Pages[i].Page;
        var (previous, next) = issue.PageCards.Around(i);
        return new NewspaperPageView
        {
            Site = site,
            Head = Heads.Of(
                site, page.Entry.Address, $"{page.Name} · {issue.Card.Title}", Descriptions.Page(site, issue.Pages[i]), previous?.Url, next?.Url,
                isHidden: IsHidden(issue.Pages[i])),
            Trail = [site.Home, new(issue.Card.Title, issue.Card.Url), new(page.Name, null)],
            Issue = issue,
            Page = page,
            Pages = issue.PageCards.Nearest(i, PagesInMenu),
            Articles = articles,
            Folio = Furniture(FurnitureKind.Folio),
            Furniture = Furniture(FurnitureKind.Other),
            Previous = previous,
            Next = next,
        };

        ImmutableArray<string> Furniture(FurnitureKind kind) => [.. reading.Furniture.Where(item => item.Kind == kind).Select(item => VisibleText.Of(item.Text))];
    }

    static TextView WithheldOf(Site site, PageCard page, string address) => new()
    {
        Site = site,
        Head = Heads.Of(site, address, site.Words["withheld_title"], site.Words["withheld_title"], isHidden: true),
        Trail = [site.Home, new(page.Issue.Title, page.Issue.Url), new(page.Name, page.Url)],
        Html = $"<p>{System.Net.WebUtility.HtmlEncode(site.Words["withheld_text"])}</p>\n",
    };

    static ArticleView ArticleOf(Site site, ShelvedIssue issue, int nth, ArticleText article)
    {
        var page = article.Card.Page;
        var (previous, next) = issue.Articles.Around(nth);
        return new ArticleView
        {
            Site = site,
            Head = Heads.OfArticle(site, article.Card, previous, next),
            Trail = [site.Home, new(issue.Card.Title, issue.Card.Url), new(page.Name, page.Url)],
            Article = article,
            Previous = previous,
            Next = next,
            Citation = Citations.Of(site, article.Card),
            Ris = References.Carried("application/x-research-info-systems", References.Ris(site, article.Card)),
            BibTex = References.Carried("application/x-bibtex", References.BibTex(site, article.Card)),
        };
    }
}
