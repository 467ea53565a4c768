using System.Collections.Immutable;

namespace SiteGen.Recognition;

/// <summary>What parts two texts that follow each other in a stream, and how much speaks for two articles.</summary>
/// <param name="Boundary">Positive: the articles differ; negative: one article.</param>
readonly record struct Gap(double Boundary)
{
    public static Gap Measure(ImmutableArray<Element> run, int before, int after, double likeness, PageProfile profile)
    {
        var (a, b) = (run[before], run[after]);
        var score = Math.Clamp((0.065 - likeness) * 50, -2.5, 2);
        if (b.First.IsDateline)
            score += 7;
        if (profile.IsWrapped && a.Column > 0 && b.Column > 0 && Math.Min(a.LineCount, b.LineCount) >= profile.Slack)
            score += Math.Abs(a.Column - b.Column) <= profile.Slack ? -1.8 : 2;
        var titles = 0;
        for (var i = before + 1; i < after; i++)
        {
            score += run[i].Kind switch
            {
                PieceKind.JumpFrom => 5,
                PieceKind.JumpOn => 2.5,
                PieceKind.Note => 2,
                PieceKind.Credit => 2,
                PieceKind.Byline => 0.8,
                PieceKind.LeadLabel => 1.5,
                _ => 0,
            };
            if (run[i].IsDisplay)
                titles++;
        }

        if (titles == 0 && before + 1 == after && !b.First.IsDateline)
            score -= 3;
        return new Gap(score);
    }
}
