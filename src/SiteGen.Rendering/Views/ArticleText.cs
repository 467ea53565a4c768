using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Templating;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>An article in full. Every block of the reading is in one of its lists.</summary>
sealed class ArticleText : View
{
    static readonly MemberTable<ArticleText> Table = new()
    {
        { "card", "article", "the article as lists show it", v => v.Card },
        { "kickers", "[string]", "the lines above the headline", v => Value.List(v.kickers) },
        { "phrases", "[phrase]", "the headline, cut where a narrow screen should break it; the label where there is none", v => Value.List(v.phrases) },
        { "decks", "[string]", "the lines below the headline", v => Value.List(v.decks) },
        { "blocks", "[block]", "everything else in reading order", v => Value.List(v.blocks) },
        { "head_lines", "string", "the lines of the page's file that kickers, headline and decks were read from", v => v.headLines },
        { "notices", "[notice]", "corrections that the paper printed or wrote later, oldest first", v => Value.List(v.notices) },
        { "links", "[jump]", "what it leads to: its other part, the same story, series, people, topics, related articles", v => Value.List(v.Jumps) },
        { "is_doubtful", "bool", "where it begins and ends was hard to tell", v => v.article.Confidence < Decision.Doubtful },
    };

    readonly Article article;
    readonly ImmutableArray<BlockView> blocks;
    readonly ImmutableArray<NoticeView> notices;
    readonly ImmutableArray<string> kickers;
    readonly ImmutableArray<string> decks;
    readonly ImmutableArray<PhraseView> phrases;
    readonly string headLines;

    public ArticleText(ArticleCard card, Page reading, Site site)
    {
        (Card, article) = (card, reading.Articles[card.Entry.Index]);
        (blocks, Jumps) = JumpNotes.Place(article, card, reading, site);
        headLines = PrintedOn.Lines([.. article.Blocks.Where(block => IsHead(block.Role)).SelectMany(block => block.Source)], reading.LineStarts);
        (kickers, decks, phrases) = (Of(Role.Kicker), Of(Role.Deck), Headline());
        notices = [.. card.Entry.Word.Notices.Select(notice => new NoticeView(notice, site.Words))];
    }

    public static MemberTable Shape => Table;

    public override MemberTable Members => Table;

    public ArticleCard Card { get; }

    public ImmutableArray<JumpView> Jumps { get; }

    ImmutableArray<PhraseView> Headline() => Of(Role.Headline) switch
    {
        [] => Card.Phrases,
        [var line] when line == Card.Title => Card.Phrases,
        var lines => [.. lines.SelectMany(line => Phrases.Of(line, []))],
    };

    static bool IsHead(Role role) => role is Role.Kicker or Role.Headline or Role.Deck;

    ImmutableArray<string> Of(Role role) => [.. article.Blocks.Where(block => block.Role == role).Select(block => VisibleText.Of(block.Text))];
}
