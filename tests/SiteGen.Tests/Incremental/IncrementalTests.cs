namespace SiteGen.Tests.Incremental;

public class IncrementalTests
{
    const int Steps = 8;

    /// <summary>More of them, for a night: <c>SITEGEN_SEQUENCES=5000 dotnet test --filter After_any_sequence</c>.</summary>
    static readonly int Sequences = int.TryParse(Environment.GetEnvironmentVariable("SITEGEN_SEQUENCES"), out var number) ? number : 40;

    [Fact]
    public Task After_any_sequence_of_changes_the_site_nowthat_of_a_clean_build() =>
        Parallel.ForAsync(0, Sequences, TestContext.Current.CancellationToken, async (seed, _) => await RunAsync(seed));

    static async Task RunAsync(int seed)
    {
        using var site = SiteTest.With();
        var newsroom = new Newsroom(site, new Random(seed));
        newsroom.Open();
        await site.RunAsync("build");
        for (var step = 0; step < Steps; step++)
        {
            newsroom.DoSomething();
            var before = site.Files();
            await site.RunAsync("build");
            using var clean = Copy(site);
            await clean.RunAsync("build");

            var what = $"sequence {seed}: {string.Join(", ", newsroom.Done)}\n{site.Errors}";
            Assert.True(site.Exit == clean.Exit, $"{what}\n{clean.Errors}");
            Assert.Equal(clean.Errors, site.Errors);
            var expected = clean.Exit == ExitCode.Good ? clean.Files() : before;
            var different = expected.Except(site.Files()).Concat(site.Files().Except(expected)).Select(file => file.Key).Distinct();
            Assert.True(!different.Any(), $"{what}\n{string.Join("\n", different.Select(path => path + Difference(site, clean, "_site/" + path)))}");
        }
    }

    static string Difference(SiteTest site, SiteTest clean, string path) => !site.Has(path) || !clean.Has(path) ? ""
        : site.Read(path).Split('\n').Zip(clean.Read(path).Split('\n')).FirstOrDefault(lines => lines.First != lines.Second) is var (now, should) ? $"\n  {now}\n  {should}" : "";

    // Without what earlier builds remember or made.
    static SiteTest Copy(SiteTest site)
    {
        var copy = SiteTest.Empty();
        foreach (var file in site.Files("").Keys.Where(path => !path.StartsWith("_site", StringComparison.Ordinal) && !path.StartsWith(".sitegen", StringComparison.Ordinal)))
            copy.Write(file, File.ReadAllBytes(site.At(file)));
        return copy;
    }
}
