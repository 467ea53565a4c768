using System.Text;
using System.Text.Json;

namespace SiteGen.Templating.Tests.Cases;

/// <summary>Some two thousand recorded templates. They are not ours to copy, so the tests look for them beside the repository.</summary>
public sealed class RecordedCasesTests(ITestOutputHelper output)
{
    // What has been reached; the tests fail below it.
    const double PlacesReached = 0.98;
    const double TextsReached = 0.92;

    static readonly string CasesPath = Path.GetFullPath(Environment.GetEnvironmentVariable("SCRIBAN_CASES")
        ?? Path.Combine(SiteGen.Tests.Repository.Root, "..", "shared", "scriban", "cases.jsonl"));

    [Fact]
    public void Recorded_templates_print_what_the_original_prints()
    {
        var results = Run().Where(result => !result.Case.Errors).ToList();
        Report(results, result => result.IsSame);
        var failures = results.Where(result => result.Skip is null && !result.IsSame).ToList();
        Assert.True(failures.Count == 0, Describe(failures));
    }

    [Fact]
    public void Recorded_mistakes_are_found_where_the_original_finds_them()
    {
        var results = Run().Where(result => result.Case.Errors).ToList();
        Report(results, result => result.IsSamePlace);
        var tried = results.Where(result => result.Skip is null).ToList();
        var places = tried.Count(result => result.IsSamePlace) / (double)tried.Count;
        var texts = tried.Count(result => result.IsSame) / (double)tried.Count;
        output.WriteLine($"same kind and place {places:P1}, same words {texts:P1}");
        Assert.True(places >= PlacesReached && texts >= TextsReached, Describe(tried.Where(result => !result.IsSame)));
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

    void Report(List<Result> results, Func<Result, bool> isGood)
    {
        foreach (var group in results.GroupBy(result => result.Case.Group).OrderBy(group => group.Key, StringComparer.Ordinal))
            output.WriteLine($"{group.Key,-24} {Counts([.. group], isGood)}");
        output.WriteLine(Counts(results, isGood));
    }

    static string Counts(List<Result> results, Func<Result, bool> isGood)
    {
        var skipped = results.Count(result => result.Skip is not null);
        var passed = results.Count(result => result.Skip is null && isGood(result));
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

        public bool IsSamePlace => Answer is not null && Answer.Error == Case.Error && RecordedAnswer.Place(Answer.Text) == RecordedAnswer.Place(Case.Expected);

        public override string ToString() =>
            $"{Case.Id}{(IsSamePlace ? "" : " (!)")}\n{Case.Template}\n  expected {Case.Error}: {Case.Expected}\n  got {Answer?.Error}: {Answer?.Text}\n";
    }
}
