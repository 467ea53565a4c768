using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Editions;

namespace SiteGen.Recognition;

/// <summary>A draft as the article that is printed: blocks in reading order, with roles, names and kind.</summary>
static class ArticleWriter
{
    public static Article Write(Draft draft, int number, Lexicon lexicon, PageProfile profile, FrozenSet<string> words)
    {
        var titles = TitleRoles.Assign(draft.Titles, draft.Terms, draft.Titles.Length > 1 ? string.Concat(draft.Texts.Select(t => t.Text)) : "", lexicon, profile);
        var body = BodyRoles.Assign(draft);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        AddTitle(blocks, [.. titles.Where(t => t.Role == Role.Kicker)], Role.Kicker, words);
        AddTitle(blocks, [.. titles.Where(t => t.Role == Role.Headline)], Role.Headline, words);
        foreach (var role in (ReadOnlySpan<Role>)[Role.Deck, Role.Byline, Role.Lead])
        {
            foreach (var (element, _) in titles.Where(t => t.Role == role))
                blocks.Add(Make(element.Pieces, role, words));
        }

        foreach (var (element, role) in body)
            blocks.Add(Make(element.Pieces, role, words));
        var pieces = titles.Select(t => t.Element).Concat(body.Select(b => b.Element)).SelectMany(e => e.Pieces).ToImmutableArray();
        var names = ArticleNames.Of(pieces, blocks);
        return new Article
        {
            Id = $"a{number}",
            Kind = ArticleKinds.Of(blocks, draft, names),
            Blocks = blocks.ToImmutable(),
            Reporters = names.Reporters,
            Correspondents = names.Correspondents,
            Photographers = names.Photographers,
            ContinuedFrom = pieces.FirstOrDefault(p => p.Kind == PieceKind.JumpFrom)?.JumpPage,
            ContinuedOn = pieces.LastOrDefault(p => p.Kind == PieceKind.JumpOn && p.JumpPage is { Length: > 0 })?.JumpPage,
            Confidence = Math.Round(draft.Confidence, 3),
        };
    }

    static void AddTitle(ImmutableArray<Block>.Builder blocks, ImmutableArray<(Element Element, Role Role)> parts, Role role, FrozenSet<string> words)
    {
        if (!parts.IsEmpty)
            blocks.Add(Make([.. parts.SelectMany(p => p.Element.Pieces)], role, words));
    }

    public static Block Make(ImmutableArray<Piece> pieces, Role role, FrozenSet<string> words)
    {
        var lines = pieces.SelectMany(p => p.Lines);
        var (text, source) = role is Role.Kicker or Role.Headline or Role.Subheading ? Reflow.Title(lines, words) : Reflow.Paragraph(lines, words);
        return new Block(role, text, source)
        {
            Confidence = Math.Round(pieces.Min(p => p.Confidence), 3),
            Evidence = pieces.MaxBy(p => p.Lines.Sum(l => l.Text.Length))!.Evidence,
        };
    }
}
