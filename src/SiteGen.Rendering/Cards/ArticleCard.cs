using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Templating;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>An article as lists and links show it, without its text.</summary>
sealed class ArticleCard(ArticleEntry entry, PageCard page, Routes routes, Words words) : View
{
    static readonly ImmutableArray<string> KindNames = [.. Enum.GetNames<ArticleKind>().Select(name => name.ToLowerInvariant())];

    static readonly MemberTable<ArticleCard> Table = new()
    {
        { "url", "string", "its address", v => v.Url },
        { "anchor", "string", "its id on the page view", v => v.Anchor },
        { "title", "string", "its headline, or a label where the paper printed none; only has_headline tells which", v => v.Title },
        { "has_headline", "bool", "the paper printed a headline; without one, never set the title as if it were one", v => v.HasHeadline },
        { "phrases", "[phrase]", "the title, cut where a narrow screen should break it", v => Value.List(v.Phrases) },
        { "kicker", "string?", "the line above the headline", v => VisibleText.OrNull(v.Entry.Kicker) },
        { "deck", "string?", "the line below the headline", v => VisibleText.OrNull(v.Entry.Deck) },
        { "opening", "string?", "its first sentences, if it has text", v => v.Opening },
        { "kind", "string", "news, feature, commentary, interview, notice, photo, brief, continuation or promo", v => v.Kind },
        { "length_text", "string?", "how long it is, in words; null in a language that does not count by characters", v => VisibleText.OrNull(v.words.Count("characters", v.Entry.Length)) },
        { "weight", "number", "how large to set its title: 3 for a page's main story, 2, or 1 for a brief", v => FrontRule.Size(v) },
        { "is_hidden", "bool", "search engines should have no words of it; readers may", v => v.Entry.Word.IsHidden },
        { "has_photo", "bool", "a photo stood with it in print", v => v.Entry.HasPhoto },
        { "picture", "picture?", "its first photo, where the editor has it", v => v.Picture },
        { "reporters", "[author]", "its reporters", v => Value.List(v.Reporters) },
        { "correspondents", "[author]", "its correspondents", v => Value.List(v.Correspondents) },
        { "photographers", "[author]", "its photographers", v => Value.List(v.Photographers) },
        { "place", "string", "its issue and page in words", v => v.Page.Place },
        { "page", "page", "its page", v => v.Page },
        { "issue", "issue", "its issue", v => v.Page.Issue },
    };

    readonly Words words = words;

    public static MemberTable Shape => Table;

    public override MemberTable Members => Table;

    public ArticleEntry Entry { get; } = entry;

    public PageCard Page { get; } = page;

    public Fingerprint Print => Page.Print.With(Entry.Address);

    public string Url { get; } = routes.Href(entry.Address);

    // An id may begin with a digit, a CSS selector for it may not.
    public string Anchor => "a-" + Entry.Slug;

    public string Title { get; } = VisibleText.OrNull(entry.Label) ?? words["no_headline"];

    // Where a sign was made visible, the places have moved.
    public ImmutableArray<PhraseView> Phrases => Rendering.Phrases.Of(Title, Title == Entry.Label ? Entry.Joints : []);

    public bool HasHeadline => Entry.Headline is not null;

    public string? Opening => VisibleText.OrNull(Entry.Opening);

    public PictureView? Picture { get; } =
        page.Entry.Photos.FirstOrDefault(photo => photo.Article == entry.Index) is { } photo ? new PictureView(photo.Picture, page.Entry, routes) : null;

    public string Kind => KindNames[(int)Entry.Kind];

    public required ImmutableArray<AuthorCard> Reporters { get; init; }

    public required ImmutableArray<AuthorCard> Correspondents { get; init; }

    public required ImmutableArray<AuthorCard> Photographers { get; init; }
}
