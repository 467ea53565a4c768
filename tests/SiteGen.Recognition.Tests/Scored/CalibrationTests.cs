using System.Globalization;
using System.Text;
using SiteGen.Tests;

namespace SiteGen.Recognition.Tests.Scored;

/// <summary>Of the decisions that say 90 %, nine in ten are to be right. UPDATE_CALIBRATION=1 fits the tables anew, after the rules of
/// recognition have changed; without it what is claimed is held against the scored pages.</summary>
public sealed class CalibrationTests(ITestOutputHelper output)
{
    static readonly string[] Kinds = ["role", "membership", "extent", "headline", "furniture"];
    static readonly double[] Steps = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01];

    // The mean difference between what is claimed and what is right, over the bins.
    const double Tolerance = 0.06;

    [Fact]
    public void Confidence_says_how_often_a_decision_is_right()
    {
        if (!Directory.Exists(ScoredPage.Folder))
            Assert.Skip($"There are no scored pages here ({ScoredPage.Folder}).");
        var decisions = ScoredPage.All().SelectMany(p => p.Decisions).ToList();
        var isUpdate = Environment.GetEnvironmentVariable("UPDATE_CALIBRATION") == "1";
        if (isUpdate)
        {
            File.WriteAllText(Path.Combine(Repository.Root, "src", "SiteGen.Recognition", "Confidence", "CalibrationPoints.cs"), PointsFile(decisions));
            output.WriteLine("The tables are written. Build again, and run this test once more.");
        }

        foreach (var kind in Kinds)
        {
            var its = decisions.Where(d => d.Kind == kind).ToList();
            output.WriteLine($"\n{kind}: {its.Count} decisions, {its.Count(d => !d.IsRight)} wrong");
            Print("as shipped", its, d => d.Decision.Confidence);
            var apart = its.GroupBy(d => d.Page).ToDictionary(g => g.Key, g => new Calibration(Isotonic.Fit(its.Where(d => d.Page != g.Key))));
            Print("fitted without the page it judges", its, d => apart[d.Page].Of(d.Decision.Score));
            Doubts(its);
            Assert.True(isUpdate || Error(its, d => d.Decision.Confidence) <= Tolerance, $"{kind}: confidence and truth differ. Fit the tables anew (UPDATE_CALIBRATION=1), and read what changed.");
        }
    }

    void Print(string title, List<ScoredDecision> decisions, Func<ScoredDecision, double> confidence)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {title}: mean difference {Error(decisions, confidence):0.000}, Brier score {decisions.Average(d => Math.Pow(confidence(d) - (d.IsRight ? 1 : 0), 2)):0.000}"));
        output.WriteLine("    bin        claimed  right  count");
        foreach (var (from, to, bin) in Bins(decisions, confidence))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {from:0.00}–{Math.Min(1, to):0.00}  {bin.Average(confidence),7:0.00}  {bin.Average(d => d.IsRight ? 1.0 : 0),5:0.00}  {bin.Count,5}"));
    }

    void Doubts(List<ScoredDecision> decisions)
    {
        var doubtful = decisions.Where(d => d.Decision.IsDoubtful).ToList();
        var caught = doubtful.Count(d => !d.IsRight);
        var worst = decisions.OrderBy(d => d.Decision.Confidence).Take(20).Count(d => !d.IsRight);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  doubtful: {doubtful.Count}, of these wrong {caught} (precision {(double)caught / Math.Max(1, doubtful.Count):0.00}); of all wrong ones {(double)caught / Math.Max(1, decisions.Count(d => !d.IsRight)):0.00} (recall); wrong among the 20 most doubtful: {worst}"));
    }

    static double Error(List<ScoredDecision> decisions, Func<ScoredDecision, double> confidence) =>
        Bins(decisions, confidence).Sum(b => Math.Abs(b.Bin.Average(confidence) - b.Bin.Average(d => d.IsRight ? 1.0 : 0)) * b.Bin.Count) / decisions.Count;

    static IEnumerable<(double From, double To, List<ScoredDecision> Bin)> Bins(List<ScoredDecision> decisions, Func<ScoredDecision, double> confidence) =>
        Steps.Zip(Steps.Skip(1)).Select(s => (s.First, s.Second, decisions.Where(d => confidence(d) >= s.First && confidence(d) < s.Second).ToList())).Where(b => b.Item3.Count > 0);

    static string PointsFile(List<ScoredDecision> decisions)
    {
        var text = new StringBuilder("""
            using System.Collections.Immutable;

            namespace SiteGen.Recognition;

            /// <summary>Written by the test of calibration (UPDATE_CALIBRATION=1), not by hand.</summary>
            static class CalibrationPoints
            {

            """);
        foreach (var kind in Kinds)
        {
            var points = Isotonic.Fit(decisions.Where(d => d.Kind == kind));
            var name = char.ToUpperInvariant(kind[0]) + kind[1..];
            text.Append(CultureInfo.InvariantCulture, $"    public static readonly ImmutableArray<(double Score, double Right)> {name} = [{string.Join(", ", points.Select(p => string.Create(CultureInfo.InvariantCulture, $"({p.Score}, {p.Right})")))}];\n");
        }

        return text.Append("}\n").ToString();
    }
}
