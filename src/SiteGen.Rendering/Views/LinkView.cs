using SiteGen.Templating;

namespace SiteGen.Rendering;

/// <summary>A link of the interface.</summary>
sealed class LinkView(string title, string? url) : View
{
    static readonly MemberTable<LinkView> Table = new()
    {
        { "title", "string", "where it leads, in words", v => v.Title },
        { "url", "string?", "its address; null for the place where the reader already is", v => v.Url },
    };

    public static MemberTable Shape => Table;

    public override MemberTable Members => Table;

    public string Title => title;

    public string? Url => url;
}
