using SiteGen.Text;

namespace SiteGen.Templating.Tests;

/// <summary>Random and mutated templates, the same at every run: whatever stands in a template, there comes a text or an error.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    // FUZZ_SECONDS makes a long run of it, with other templates each time round.
    static readonly int Seconds = int.TryParse(Environment.GetEnvironmentVariable("FUZZ_SECONDS"), out var seconds) ? seconds : 0;
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    static readonly TemplateOptions Options = TemplateOptions.Default with
    {
        StrictVariables = false,
        Limits = new Limits { Loop = 2000, Work = 100_000, Text = 100_000, AllText = 5_000_000, Regex = TimeSpan.FromMilliseconds(100) },
    };

    [Fact]
    public void A_template_gives_a_text_or_an_error_whatever_stands_in_it()
    {
        var seeds = Seeds();
        var end = DateTime.UtcNow.AddSeconds(Seconds);
        var tried = 0;
        var errors = 0;
        for (var seed = 0; seed < 4000 || DateTime.UtcNow < end; seed++)
        {
            var template = new TemplateMutation(seed, seeds).Template;
            var started = System.Diagnostics.Stopwatch.GetTimestamp();
            var rendered = Try(seed, template);
            Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(started) < Patience, $"Seed {seed} took too long:\n{template}");
            if (rendered.HasErrors)
                errors++;
            else
                Assert.True(rendered.Value.Length <= Options.Limits.Text, $"Seed {seed} printed too much:\n{template}");
            tried++;
        }

        output.WriteLine($"{tried} templates, {errors} with errors");
    }

    static Outcome<string> Try(int seed, string template)
    {
        try
        {
            var set = TemplateSet.Parse([new SourceText("page", template), new SourceText("part", "<{{ $1 }}>")], Options);
            // Also where a mistake stands: the check speaks of all files at once.
            Assert.All(set.Value.Unescaped([]), found => Assert.InRange(found.Span.End, found.Span.Start, found.Source!.Text.Length));
            return set.HasErrors ? Outcome.Fail<string>(set.Diagnostics) : set.Value.Render("page", NoModel.Instance);
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"Seed {seed}:\n{template}", failure);
        }
    }

    static string[] Seeds()
    {
        var folder = Path.Combine(SiteGen.Tests.Repository.Root, "tests", "SiteGen.Templating.Tests", "spec");
        return [.. Directory.GetFiles(folder, "*.md").Order(StringComparer.Ordinal)
            .SelectMany(path => ManualExample.Read(Path.GetFileName(path), File.ReadAllText(path))).Select(example => example.Template)];
    }
}
