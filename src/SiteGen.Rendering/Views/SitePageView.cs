using System.Collections.Immutable;
using SiteGen.Templating;

namespace SiteGen.Rendering;

/// <summary>What every page template is given.</summary>
abstract class SitePageView : View
{
    public required Site Site { get; init; }

    public required HeadView Head { get; init; }

    /// <summary>The way to the page from the home page; empty on the home page itself.</summary>
    public ImmutableArray<LinkView> Trail { get; init; } = [];

    /// <summary>The template's own members, and those that all templates share.</summary>
    protected static MemberTable<TView> Shared<TView>(MemberTable<TView> own)
        where TView : SitePageView
    {
        own.Add("site", "site", "what all pages of the site share", v => v.Site.View);
        own.Add("words", "words", "the words of the interface in the site's language", v => v.Site.Words);
        own.Add("head", "head", "what the head of the page says", v => v.Head);
        own.Add("trail", "[link]", "the way to this page from the home page", v => Value.List(v.Trail));
        return own;
    }
}
