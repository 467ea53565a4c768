using SiteGen.Templating;

namespace SiteGen.Rendering;

/// <summary>Template <c>pages/search.sbnhtml</c>.</summary>
sealed class SearchView : SitePageView
{
    static readonly MemberTable<SearchView> Table = Shared(new MemberTable<SearchView>
    {
        { "title", "string", "its title", v => v.Head.Title },
        { "data_url", "string", "the folder of the index, with a slash at the end", v => v.Site.Routes.Href(Routes.SearchData) },
        { "index", "markup", "what the index of the search is read by, as JSON: print it as it is, in a script element that nobody runs", v => Value.Markup(v.Index) },
        { "host", "string?", "the site's host and path, as search engines know it; null while nobody knows where the site will stand", v => v.Site.Routes.Host },
    });

    public static MemberTable Shape => Table;

    public override MemberTable Members => Table;

    public required string Index { get; init; }
}
