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

    public static ArticleNames Of(ImmutableArray<Piece> pieces, IEnumerable<Block> blocks)
    {
        var found = pieces.Where(p => p.Byline is not null).Select(p => p.Byline!).ToList();
        foreach (var block in blocks.Where(b => b.Role is Role.Body or Role.Lead or Role.Caption))
        {
            if (ChineseBylines.InOpening(block.Text) is { } opening)
                found.Insert(0, opening);
            if (ChineseBylines.AtEnd(block.Text) is { IsCredit: true } credit)
                found.Add(credit);
        }

        return new ArticleNames
        {
            Reporters = [.. found.Where(b => !b.IsBare).SelectMany(b => b.Reporters).Distinct()],
            Correspondents = [.. found.Where(b => !b.IsBare).SelectMany(b => b.Correspondents).Distinct()],
            Photographers = [.. found.SelectMany(b => b.Photographers).Distinct()],
            AuthorIsBare = found.Any(b => b is { IsBare: true, IsCredit: false, Bare.Length: > 0 }),
        };
    }
}
