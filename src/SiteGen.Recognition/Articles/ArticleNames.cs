using System.Collections.Immutable;
using SiteGen.Editions;

namespace SiteGen.Recognition;

/// <summary>Who wrote and who photographed, from bylines, credits and the bracket behind the dateline.</summary>
sealed record ArticleNames
{
    public ImmutableArray<string> Reporters { get; private init; } = [];

    public ImmutableArray<string> Correspondents { get; private init; } = [];

    public ImmutableArray<string> Photographers { get; private init; } = [];

    public bool AuthorIsBare { get; private init; }

    public static ArticleNames Of(ImmutableArray<Piece> pieces, ImmutableArray<Block> blocks)
    {
        var found = new List<Byline>();
        foreach (var piece in pieces)
        {
            if (piece.Byline is { } byline)
                found.Add(byline);
        }

        foreach (var block in blocks)
        {
            if (block.Role is not (Role.Body or Role.Lead or Role.Caption))
                continue;
            if (ChineseBylines.InOpening(block.Text) is { } opening)
                found.Insert(0, opening);
            if (ChineseBylines.AtEnd(block.Text) is { IsCredit: true } credit)
                found.Add(credit);
        }

        return new ArticleNames
        {
            Reporters = Each(found, b => b.IsBare ? [] : b.Reporters),
            Correspondents = Each(found, b => b.IsBare ? [] : b.Correspondents),
            Photographers = Each(found, b => b.Photographers),
            AuthorIsBare = found.Any(b => b is { IsBare: true, IsCredit: false, Bare.Length: > 0 }),
        };
    }

    static ImmutableArray<string> Each(List<Byline> bylines, Func<Byline, ImmutableArray<string>> namesOf)
    {
        var each = ImmutableArray<string>.Empty;
        foreach (var byline in bylines)
        {
            foreach (var name in namesOf(byline))
                each = each.Contains(name) ? each : each.Add(name);
        }

        return each;
    }
}
