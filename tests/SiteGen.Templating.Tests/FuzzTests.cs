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
        Layouts = true,
        Limits = new Limits { Loop = 2000, Work = 100_000, Text = 100_000, AllText = 5_000_000, Regex = TimeSpan.FromMilliseconds(100) },
    };

    static readonly SourceText[] Others =
    [
        new("part", "<{{ $1 }}>"),
        new("long", new string('-', 300) + "{{ layout.append 'a' $1; layout.block 'a' }}" + new string('-', 300) + "{{ func g; $0; end }}"),
        new("base", "{{ layout.block 'title' $1 }}\n  {{ layout.block 'content' }}\n{{ wrap layout.block 'a' }}none{{ end }}"),
        new("section", "{{ layout.extend 'base' 'b'; layout.fill 'a' 'section' }}{{ layout.block 'content' }}"),
    ];

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
            var options = Options with { AutoEscape = seed % 2 == 0 };
            var set = TemplateSet.Parse([new SourceText("page", template), .. Others], options);
            // Also where a mistake stands: the check speaks of all files at once.
            Assert.All(set.Value.Unescaped([]), IsInItsFile);
            var rendered = set.HasErrors ? Outcome.Fail<string>(set.Diagnostics) : set.Value.Render("page", NoModel.Instance);
            Assert.All(rendered.Diagnostics, IsInItsFile);
            return rendered;
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"Seed {seed}:\n{template}", failure);
        }
    }

    static void IsInItsFile(Diagnostic said)
    {
        Assert.InRange(said.Span.Start, 0, said.Span.End);
        Assert.InRange(said.Span.End, said.Span.Start, said.Source!.Text.Length);
        foreach (var note in said.Notes)
            Assert.InRange(note.Span.End, note.Span.Start, note.Source!.Text.Length);
    }

    static string[] Seeds()
    {
        var folder = Path.Combine(SiteGen.Tests.Repository.Root, "tests", "SiteGen.Templating.Tests", "spec");
        return [.. Directory.GetFiles(folder, "*.md").Order(StringComparer.Ordinal)
            .SelectMany(path => ManualExample.Read(Path.GetFileName(path), File.ReadAllText(path))).Select(example => example.Template)];
    }
}
