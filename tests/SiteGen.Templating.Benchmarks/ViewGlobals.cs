using System.Collections.Immutable;

namespace SiteGen.Templating.Benchmarks;

/// <summary>The page as views, as the themes of the program get it.</summary>
sealed class ViewGlobals(ArticlePage page) : View
{
    static readonly MemberTable<ViewGlobals> Table = new()
    {
        { "site", "site", "the site", globals => globals.Site },
        { "page", "page", "the page", globals => globals.Page },
    };

    SiteView Site { get; } = new(page);

    PageView Page { get; } = new(page);

    public override MemberTable Members => Table;

    sealed class SiteView(ArticlePage page) : View
    {
        static readonly MemberTable<SiteView> Table = new()
        {
            { "lang", "string", "language", site => site.Source.Lang },
            { "title", "string", "name of the site", site => site.Source.SiteTitle },
            { "base_url", "string", "address", site => site.Source.BaseUrl },
            { "year", "number", "year of the copyright", site => site.Source.Year },
            { "author", "string", "whose it is", site => site.Source.Author },
            { "analytics", "string?", "address of a script", site => site.Source.Analytics },
            { "nav", "[link]", "links", site => Value.List(site.Links) },
        };

        ArticlePage Source => page;

        ImmutableArray<LinkView> Links { get; } = [.. page.Nav.Select(link => new LinkView(link))];

        public override MemberTable Members => Table;
    }

    sealed class LinkView(NavLink link) : View
    {
        static readonly MemberTable<LinkView> Table = new()
        {
            { "url", "string", "where to", view => view.Link.Url },
            { "title", "string", "text", view => view.Link.Title },
        };

        NavLink Link => link;

        public override MemberTable Members => Table;
    }

    sealed class PageView(ArticlePage page) : View
    {
        static readonly MemberTable<PageView> Table = new()
        {
            { "title", "string", "headline", view => view.Source.Title },
            { "summary", "string", "HTML", view => view.Source.Summary },
            { "url", "string", "address", view => view.Source.Url },
            { "section", "string", "section", view => view.Source.Section },
            { "date", "string?", "date", view => view.Source.Date },
            { "words", "number", "length", view => view.Source.Words },
            { "tags", "[string]", "tags", view => Value.List(view.Source.Tags) },
            { "paragraphs", "[paragraph]", "text", view => Value.List(view.Texts) },
        };

        ArticlePage Source => page;

        ImmutableArray<ParagraphView> Texts { get; } = [.. page.Paragraphs.Select(paragraph => new ParagraphView(paragraph))];

        public override MemberTable Members => Table;
    }

    sealed class ParagraphView(Paragraph paragraph) : View
    {
        static readonly MemberTable<ParagraphView> Table = new()
        {
            { "heading", "string?", "heading", view => view.Source.Heading },
            { "text", "string", "text", view => view.Source.Text },
        };

        Paragraph Source => paragraph;

        public override MemberTable Members => Table;
    }
}
