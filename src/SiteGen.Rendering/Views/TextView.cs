using SiteGen.Templating;

namespace SiteGen.Rendering;

/// <summary>Templates <c>pages/text.sbnhtml</c>, a hand-written page, and <c>pages/not-found.sbnhtml</c>.</summary>
sealed class TextView : SitePageView
{
    static readonly MemberTable<TextView> Table = Shared(new MemberTable<TextView>
    {
        { "title", "string", "its title", v => v.Head.Title },
        { "written", "markup", "its text, made from Markdown: print it as it is", v => Value.Markup(v.Html) },
    });

    public static MemberTable Shape => Table;

    public override MemberTable Members => Table;

    public string Html { get; init; } = "";
}
