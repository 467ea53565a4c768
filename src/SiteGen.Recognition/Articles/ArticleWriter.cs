using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Editions;

namespace SiteGen.Recognition;

/// <summary>A draft as the article that is printed: blocks in reading order, with roles, names and kind.</summary>
static class ArticleWriter
{
    public static Article Write(Draft draft, int number, SecondLook look, Judge judge, Lexicon lexicon, PageProfile profile, FrozenSet<string> words)
    {
        var titles = TitleRoles.Assign(draft.Titles, draft.Terms, draft.Titles.Length > 1 ? string.Concat(draft.Texts.Select(t => t.Text)) : "", lexicon, profile);
        var body = BodyRoles.Assign(draft);
        var placements = look.Place(number - 1, [.. titles, .. body]);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var made = ImmutableArray.CreateBuilder<ImmutableArray<Piece>>();
        void Add(Role role, ImmutableArray<Placement> parts)
        {
            ImmutableArray<Piece> whole = [.. parts.SelectMany(p => p.Element.Pieces)];
            var block = judge.Decide(Make(whole, role, words), parts);
            foreach (var its in UnsureJoins.Part(whole, block))
            {
                blocks.Add(its.Length == whole.Length ? block : UnsureJoins.Mark(Make(its, role, words), block));
                made.Add(its);
            }
        }

        var heads = placements[..titles.Length];
        foreach (var role in (ReadOnlySpan<Role>)[Role.Kicker, Role.Headline])
        {
            if (heads.RemoveAll(p => p.Role != role) is { IsEmpty: false } parts)
                Add(role, parts);
        }

        foreach (var role in (ReadOnlySpan<Role>)[Role.Deck, Role.Byline, Role.Lead])
        {
            foreach (var placement in heads.RemoveAll(p => p.Role != role))
                Add(role, [placement]);
        }

        foreach (var placement in placements.Skip(titles.Length))
            Add(placement.Role, [placement]);
        var pieces = placements.SelectMany(p => p.Element.Pieces).ToImmutableArray();
        var names = ArticleNames.Of(pieces, blocks);
        return new Article
        {
            Id = $"a{number}",
            Kind = ArticleKinds.Of(blocks, draft, names),
            Blocks = BrokenOff.Mark(blocks.ToImmutable(), made.ToImmutable()),
            Reporters = names.Reporters,
            Correspondents = names.Correspondents,
            Photographers = names.Photographers,
            ContinuedFrom = pieces.FirstOrDefault(p => p.Kind == PieceKind.JumpFrom)?.JumpPage,
            ContinuedOn = pieces.LastOrDefault(p => p.Kind == PieceKind.JumpOn && p.JumpPage is { Length: > 0 })?.JumpPage,
            Headline = judge.Headline(blocks, look[number - 1]),
            Confidence = Judge.Share(blocks),
        };
    }

    public static Block Make(ImmutableArray<Piece> pieces, Role role, FrozenSet<string> words)
    {
        var (text, source) = role is Role.Kicker or Role.Headline or Role.Subheading ? Reflow.Title(pieces, words) : Reflow.Paragraph(pieces, words);
        return new Block(role, text, source);
    }
}
