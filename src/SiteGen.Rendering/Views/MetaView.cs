using SiteGen.Templating;

namespace SiteGen.Rendering;

/// <summary>One <c>meta</c> element of the head.</summary>
sealed class MetaView(string name, string content) : View
{
    static readonly MemberTable<MetaView> Table = new()
    {
        { "name", "string", "the name or property", v => v.Name },
        { "content", "string", "its value", v => v.Content },
    };

    public static MemberTable Shape => Table;

    public override MemberTable Members => Table;

    public string Name => name;

    public string Content => content;
}
