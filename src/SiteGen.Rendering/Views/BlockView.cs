using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Templating;

namespace SiteGen.Rendering;

/// <summary>A piece of an article's text below its headline.</summary>
sealed class BlockView(Block block, string text, JumpView? jump, PictureView? picture, string lines, ImmutableArray<TextPartView> parts) : View
{
    static readonly ImmutableArray<string> RoleNames = [.. Enum.GetNames<Role>().Select(name => name.ToLowerInvariant())];

    static readonly MemberTable<BlockView> Table = new()
    {
        { "role", "string", "byline, lead, subheading, body, caption, credit, jump or note", v => RoleNames[(int)v.block.Role] },
        { "text", "string", "its text, as printed", v => v.text },
        { "parts", "[part]", "for a paragraph that names a person or topic for the first time: its text in pieces, some of which lead there; else empty", v => Value.List(v.parts) },
        { "phrases", "[phrase]", "for a subheading: its text, cut where a narrow screen should break it", v => Value.List(Phrases.Of(v.text, [])) },
        { "picture", "picture?", "for a caption: its photo, where the editor has it", v => v.picture },
        { "lines", "string", "the lines of the page's file that it was read from, such as 3–9, 30; empty where they are not known", v => v.lines },
        { "is_doubtful", "bool", "that it belongs to this article is doubtful", v => v.block.Membership.IsDoubtful || v.block.Extent.IsDoubtful },
        { "is_unfinished", "bool", "it breaks off, and the rest is not on the page", v => v.block.IsUnfinished },
        { "jump", "jump?", "for a jump note: where it leads", v => v.jump },
    };

    readonly Block block = block;
    readonly string text = text;
    readonly JumpView? jump = jump;
    readonly PictureView? picture = picture;
    readonly string lines = lines;
    readonly ImmutableArray<TextPartView> parts = parts;

    public static MemberTable Shape => Table;

    public override MemberTable Members => Table;
}
