using System.Collections.Immutable;

namespace SiteGen.Recognition;

/// <summary>From a score to the share of decisions with such a score that are right: a rising line through a few points, found by
/// isotonic regression on scored pages (pool adjacent violators; Zadrozny and Elkan, Transforming Classifier Scores into Accurate
/// Multiclass Probability Estimates, 2002). It can only stretch and squeeze: what scores higher is never less sure.</summary>
sealed record Calibration(ImmutableArray<(double Score, double Right)> Points)
{
    public static readonly Calibration Role = new(CalibrationPoints.Role);
    public static readonly Calibration Membership = new(CalibrationPoints.Membership);
    public static readonly Calibration Extent = new(CalibrationPoints.Extent);
    public static readonly Calibration Headline = new(CalibrationPoints.Headline);
    public static readonly Calibration Furniture = new(CalibrationPoints.Furniture);

    public double Of(double score)
    {
        if (Points.IsEmpty)
            return 1 / (1 + Math.Exp(-score));
        var next = 0;
        while (next < Points.Length && Points[next].Score < score)
            next++;
        if (next == 0 || next == Points.Length)
            return Points[Math.Min(next, Points.Length - 1)].Right;
        var (a, b) = (Points[next - 1], Points[next]);
        return Math.Round(a.Right + (b.Right - a.Right) * (score - a.Score) / (b.Score - a.Score), 3);
    }
}
