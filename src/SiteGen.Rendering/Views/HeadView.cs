using System.Collections.Immutable;
using SiteGen.Templating;

namespace SiteGen.Rendering;

/// <summary>What the head of a page says of it to browsers, search engines and reference managers.</summary>
sealed class HeadView : View
{
    static readonly MemberTable<HeadView> Table = new()
    {
        { "title", "string", "the page's title, without the site's", v => v.Title },
        { "description", "string", "a sentence or two", v => v.Description },
        { "address", "string", "the page's address, absolute where the site's is known", v => v.Address },
        { "canonical", "string?", "the absolute address; null while nobody knows where the site will stand", v => v.Canonical },
        { "previous_url", "string?", "what comes before the page", v => v.PreviousUrl },
        { "next_url", "string?", "what comes after the page", v => v.NextUrl },
        { "metas", "[meta]", "elements with a name", v => Value.List(v.Metas) },
        { "properties", "[meta]", "elements with a property (Open Graph)", v => Value.List(v.Properties) },
        { "json_ld", "markup?", "the page as linked data; safe to print in a script element as it is", v => Value.Markup(v.JsonLd) },
        { "is_hidden", "bool", "search engines should leave the page alone", v => v.IsHidden },
    };

    public static MemberTable Shape => Table;

    public override MemberTable Members => Table;

    public required string Title { get; init; }

    public required string Description { get; init; }

    public required string Address { get; init; }

    public string? Canonical { get; init; }

    public string? PreviousUrl { get; init; }

    public string? NextUrl { get; init; }

    public ImmutableArray<MetaView> Metas { get; init; } = [];

    public ImmutableArray<MetaView> Properties { get; init; } = [];

    public string? JsonLd { get; init; }

    public bool IsHidden { get; init; }
}
