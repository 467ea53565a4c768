using System.Text;
using System.Text.Json;

namespace SiteGen.Templating.Tests.Cases;

/// <summary>Some two thousand recorded templates. They are not ours to copy, so the tests look for them beside the repository.</summary>
public sealed class RecordedCasesTests(ITestOutputHelper output)
{
    // What has been reached; the test fails below it. The wording of a mistake may be better than the original's.
    const double WordsReached = 0.86;

    static readonly string CasesPath = Path.GetFullPath(Environment.GetEnvironmentVariable("SCRIBAN_CASES")
        ?? Path.Combine(SiteGen.Tests.Repository.Root, "..", "shared", "scriban", "cases.jsonl"));

    [Fact]
    public void Recorded_templates_give_what_the_original_gives()
    {
        var results = Run();
        foreach (var group in results.GroupBy(result => result.Case.Group).OrderBy(group => group.Key, StringComparer.Ordinal))
            output.WriteLine($"{group.Key,-24} {Counts([.. group])}");
        var mistakes = results.Where(result => result.Case.Errors && result.Skip is null).ToList();
        var places = mistakes.Count(result => result.IsGood) / (double)mistakes.Count;
        var words = mistakes.Count(result => result.IsSame) / (double)mistakes.Count;
        output.WriteLine($"mistakes: the same kind and place in {places:P1}, the same words in {words:P1}");
        output.WriteLine(Counts(results));
        var bad = results.Where(result => result.Skip is null && !result.IsGood).ToList();
        Assert.True(bad.Count == 0, Describe(bad));
        Assert.True(words >= WordsReached, Describe(mistakes.Where(result => !result.IsSame)));
    }

    [Fact]
    public void The_manual_names_every_difference()
    {
        var manual = File.ReadAllText(Path.Combine(SiteGen.Tests.Repository.Root, "tests", "SiteGen.Templating.Tests", "spec", "differences.md"));
        Assert.All(Deviations.Reasons, difference => Assert.Contains($"`{difference.Key}`", manual, StringComparison.Ordinal));
        Assert.All(Deviations.Reasons.Values.Distinct(), topic => Assert.Contains($"({topic})", manual, StringComparison.Ordinal));
    }

    static List<Result> Run()
    {
        Assert.SkipUnless(File.Exists(CasesPath), $"There are no recorded cases at {CasesPath}; the environment variable SCRIBAN_CASES can say where they are.");
        var results = new List<Result>();
        foreach (var line in File.ReadLines(CasesPath))
        {
            using var json = JsonDocument.Parse(line);
            var recorded = new RecordedCase(json.RootElement);
            var skip = recorded.Environment == "icu" ? "needs the cultures of ICU" : Deviations.Reasons.GetValueOrDefault(recorded.Id);
            results.Add(new Result(recorded, skip is null ? recorded.Run() : null, skip));
        }

        return results;
    }

    static string Counts(List<Result> results)
    {
        var skipped = results.Count(result => result.Skip is not null);
        var passed = results.Count(result => result.Skip is null && result.IsGood);
        return $"{passed} passed, {results.Count - passed - skipped} failed, {skipped} skipped";
    }

    static string Describe(IEnumerable<Result> failures)
    {
        var text = new StringBuilder();
        foreach (var failure in failures)
            text.AppendLine(failure.ToString());
        return text.ToString();
    }

    sealed record Result(RecordedCase Case, RecordedAnswer? Answer, string? Skip)
    {
        public bool IsSame => Answer is not null && Answer.Error == Case.Error && Answer.Text == Case.Expected;

        /// <summary>For a text every byte counts, for a mistake its kind and its place.</summary>
        public bool IsGood => Case.Errors ? IsSamePlace : IsSame;

        bool IsSamePlace => Answer is not null && Answer.Error == Case.Error && RecordedAnswer.Place(Answer.Text) == RecordedAnswer.Place(Case.Expected);

        public override string ToString() =>
            $"{Case.Id}{(IsSamePlace ? "" : " (!)")}\n{Case.Template}\n  expected {Case.Error}: {Case.Expected}\n  got {Answer?.Error}: {Answer?.Text}\n";
    }
}
