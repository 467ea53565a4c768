using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Templating;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>What leads from one article to another, and why.</summary>
sealed class JumpView(Link link, Routes routes, Words words) : View
{
    static readonly MemberTable<JumpView> Table = new()
    {
        { "kind", "string", "continued_from, continued_on, chosen, same_story, series, person, topic, organisation, place or related", v => Name(v.Link.Kind) },
        { "url", "string?", "its address; null when what it speaks of is not in this archive", v => v.Url },
        { "title", "string", "the title of what it leads to, or the page that the paper names", v => VisibleText.Of(v.Link.Title) },
        { "text", "string", "the whole in words; without an address it says that it leads nowhere", v => v.Text },
        { "reason", "string", "why the two belong together, in words", v => ReasonWords.Of(v.Link.Reasons, v.words) },
        { "score", "number", "how sure that is", v => v.Link.Score },
        { "evidence", "[string]", "sentences or terms that prove it", v => Value.List([.. v.Link.Evidence.Select(proof => VisibleText.Of(proof.Text)).Distinct()]) },
        { "is_printed", "bool", "a jump note in the text carries it already", v => v.IsPrinted },
    };

    readonly Words words = words;

    public static MemberTable Shape => Table;

    public override MemberTable Members => Table;

    public Link Link { get; } = link;

    public string? Url { get; } = link.Target is null ? null : routes.Href(link.Target);

    public bool IsPrinted { get; init; }

    string Text => Link.Kind is LinkKind.ContinuedFrom or LinkKind.ContinuedOn
        ? words.Fill(Name(Link.Kind) + (Url is null ? "_missing" : ""), ("title", VisibleText.Of(Link.Title)))
        : VisibleText.Of(Link.Title);

    public static string Name(LinkKind kind) => Names[(int)kind];

    static readonly ImmutableArray<string> Names = ["continued_from", "continued_on", "chosen", "same_story", "series", "person", "topic", "organisation", "place", "related"];
}
