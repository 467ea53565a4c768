using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SiteGen.Editions;

namespace SiteGen.Recognition;

/// <summary>A draft as the article that is printed: blocks in reading order, with roles, names and kind.</summary>
static class ArticleWriter
{
    public static Article Write(Draft draft, int number, SecondLook look, Judge judge, Lexicon lexicon, PageProfile profile, FrozenSet<string> words)
    {
        var titles = TitleRoles.Assign(draft.Titles, draft.Terms, draft.Titles.Length > 1 ? string.Concat(draft.Texts.Select(t => t.Text)) : "", lexicon, profile);
        var body = BodyRoles.Assign(draft);
        var placements = look.Place(number - 1, [.. titles, .. body]).AsSpan();
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var made = ImmutableArray.CreateBuilder<ImmutableArray<Piece>>();
        void Add(Role role, ReadOnlySpan<Placement> parts)
        {
            var whole = PiecesOf(parts);
            var block = judge.Decide(Make(whole, role, words), parts);
            if (!UnsureJoins.IsUnsure(whole, block))
            {
                blocks.Add(block);
                made.Add(whole);
                return;
            }

            foreach (var its in UnsureJoins.Part(whole))
            {
                blocks.Add(its.Length == whole.Length ? block : UnsureJoins.Mark(Make(its, role, words), block));
                made.Add(its);
            }
        }

        var heads = placements[..titles.Length];
        var parts = new List<Placement>(heads.Length);
        foreach (var role in (ReadOnlySpan<Role>)[Role.Kicker, Role.Headline])
        {
            parts.Clear();
            foreach (var placement in heads)
            {
                if (placement.Role == role)
                    parts.Add(placement);
            }

            if (parts.Count > 0)
                Add(role, CollectionsMarshal.AsSpan(parts));
        }

        foreach (var role in (ReadOnlySpan<Role>)[Role.Deck, Role.Byline, Role.Lead])
        {
            foreach (ref readonly var placement in heads)
            {
                if (placement.Role == role)
                    Add(role, new(in placement));
            }
        }

        foreach (ref readonly var placement in placements[titles.Length..])
            Add(placement.Role, new(in placement));
        var written = blocks.DrainToImmutable();
        var pieces = PiecesOf(placements);
        var names = ArticleNames.Of(pieces, written);
        return new Article
        {
            Id = $"a{number}",
            Kind = ArticleKinds.Of(written, draft, names),
            Blocks = BrokenOff.Mark(written, made),
            Reporters = names.Reporters,
            Correspondents = names.Correspondents,
            Photographers = names.Photographers,
            ContinuedFrom = pieces.FirstOrDefault(p => p.Kind == PieceKind.JumpFrom)?.JumpPage,
            ContinuedOn = pieces.LastOrDefault(p => p.Kind == PieceKind.JumpOn && p.JumpPage is { Length: > 0 })?.JumpPage,
            Headline = judge.Headline(written, look[number - 1]),
            Confidence = Judge.Share(written),
        };
    }

    static ImmutableArray<Piece> PiecesOf(ReadOnlySpan<Placement> parts)
    {
        if (parts.Length == 1)
            return parts[0].Element.Pieces;
        var pieces = ImmutableArray.CreateBuilder<Piece>(parts.Length);
        foreach (var part in parts)
            pieces.AddRange(part.Element.Pieces);
        return pieces.DrainToImmutable();
    }

    public static Block Make(ImmutableArray<Piece> pieces, Role role, FrozenSet<string> words)
    {
        var (text, source) = role is Role.Kicker or Role.Headline or Role.Subheading ? Reflow.Title(pieces, words) : Reflow.Paragraph(pieces, words);
        return new Block(role, text, source);
    }
}
