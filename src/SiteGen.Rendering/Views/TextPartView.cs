using SiteGen.Templating;

namespace SiteGen.Rendering;

/// <summary>A piece of a paragraph; all pieces together are its text.</summary>
sealed class TextPartView(string text, string? url) : View
{
    static readonly MemberTable<TextPartView> Table = new()
    {
        { "text", "string", "the piece, as printed", v => v.text },
        { "url", "string?", "where it leads: to the page of the person or topic that it names; null for what leads nowhere", v => v.url },
    };

    readonly string text = text;
    readonly string? url = url;

    public static MemberTable Shape => Table;

    public override MemberTable Members => Table;
}
