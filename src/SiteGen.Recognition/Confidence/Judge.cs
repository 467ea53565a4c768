using System.Collections.Immutable;
using SiteGen.Editions;

namespace SiteGen.Recognition;

/// <summary>How sure each decision of a reading is, why, and what else it might have been.</summary>
/// <param name="saysWhy">Reasons are for an editor who looks at a page; whoever builds thousands only needs to know how sure.</param>
sealed class Judge(bool saysWhy)
{
    /// <param name="parts">The elements that the block is made of; the most doubtful of them speaks for all.</param>
    public Block Decide(Block block, ReadOnlySpan<Placement> parts) => block with
    {
        Reading = MostDoubtful(parts, RoleSigns.All, Calibration.Role, saysWhy ? RulesOf(parts) : [], Otherwise.Role),
        Membership = MostDoubtful(parts, MembershipSigns.All, Calibration.Membership, [], Otherwise.Article),
        Extent = parts[0].IsText ? Decide(ExtentSigns.All, parts[0], Calibration.Extent, [], Otherwise.Extent) : Decision.Certain,
    };

    /// <summary>The rules that made its longest piece what it is.</summary>
    static ImmutableArray<Evidence> RulesOf(ReadOnlySpan<Placement> parts) =>
        parts.ToArray().SelectMany(p => p.Element.Pieces).MaxBy(p => p.Lines.Sum(l => l.Text.Length))!.Evidence;

    Decision MostDoubtful(ReadOnlySpan<Placement> parts, Sign<Placement>[] signs, Calibration calibration, ImmutableArray<Evidence> rules, Func<Placement, string?> otherwise)
    {
        var least = Decide(signs, parts[0], calibration, rules, otherwise);
        foreach (var part in parts[1..])
        {
            var decision = Decide(signs, part, calibration, rules, otherwise);
            least = decision.Score < least.Score ? decision : least;
        }

        return least;
    }

    Decision Decide<T>(Sign<T>[] signs, T place, Calibration calibration, ImmutableArray<Evidence> rules, Func<T, string?> otherwise)
    {
        var evidence = saysWhy ? new List<Evidence>() : null;
        var score = signs.Weigh(place, evidence);
        var confidence = calibration.Of(score);
        return new Decision
        {
            Score = Math.Round(score, 3),
            Confidence = confidence,
            Evidence = evidence is null ? [] : [.. rules, .. evidence],
            // What may belong to another article is one question for each such article, also where the questions are only counted.
            Otherwise = saysWhy || confidence < Decision.Doubtful ? otherwise(place) : null,
        };
    }

    public Decision Headline(ImmutableArray<Block> blocks, Standing article)
    {
        var titles = new Entitled(article, [.. blocks.Where(b => b.Role is Role.Headline or Role.Kicker or Role.Deck)]);
        return Decide(HeadlineSigns.All, titles, Calibration.Headline, [], _ => null);
    }

    /// <summary>How much of an article's text is likely to belong to it.</summary>
    public static double Share(ImmutableArray<Block> blocks)
    {
        var (ink, own) = (0.0, 0.0);
        foreach (var block in blocks)
        {
            ink += block.Text.Length;
            own += block.Membership.Confidence * block.Text.Length;
        }

        return ink == 0 ? 1 : Math.Round(own / ink, 3);
    }

    public static Decision Furniture(FurnitureKind kind, ImmutableArray<Piece> pieces) => new()
    {
        Evidence = pieces[0].Evidence,
        Score = kind == FurnitureKind.Banner ? 0 : 3,
        Confidence = Calibration.Furniture.Of(kind == FurnitureKind.Banner ? 0 : 3),
        Otherwise = kind == FurnitureKind.Banner ? "kicker" : null,
    };
}
