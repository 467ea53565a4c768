using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Tests.Publish;

namespace SiteGen.Tests.House;

/// <summary>What the README and the docs tell people to type does what they say.</summary>
public sealed partial class DocsTests
{
    static readonly string Readme = Path.Combine(Repository.Root, "README.md");

    public static TheoryData<string> Commands => [.. Pages.SelectMany(page => Command.Matches(File.ReadAllText(page)).Select(m => m.Groups["command"].Value.Trim())).Distinct(StringComparer.Ordinal)];

    static IEnumerable<string> Pages => new[] { Readme, Path.Combine(Repository.Root, "templates", "README.md") }
        .Concat(Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md"))
        .Concat(Directory.GetFiles(Path.Combine(Repository.Root, "src", "SiteGen", "NewPaper", "files"), "README.md", SearchOption.AllDirectories));

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_in_the_docs_works(string written)
    {
        using var paper = PublishedPaper.Create();
        paper.Site
            .Write("seeds/a7.txt", SamplePages.Bridge.Replace("第02版", "第07版", StringComparison.Ordinal))
            .Write("templates/mine/pages/card.sbnhtml", "<p>{{ title | html.escape }}</p>\n")
            .Write("a.sbnhtml", "<p>{{ 1 + 1 }}</p>\n").Write("b.sbnhtml", "<p>b</p>\n").Write("card.sbnhtml", "<p>{{ title | html.escape }}</p>\n")
            .Write("model.json", """{ "title": "A" }""");
        await paper.Site.BuildAsync();
        await paper.Site.RunAsync([.. Words(Meant(written))]);
        Assert.True(paper.Site.Exit == ExitCode.Good, $"sitegen {written}: {paper.Site.Exit}\n{paper.Site.Errors}");
    }

    [Fact]
    public void Every_command_of_the_program_stands_in_the_readme() =>
        Assert.All(Directory.GetFiles(Path.Combine(Repository.Root, "src", "SiteGen", "Commands"), "*Command.cs").Select(f => Path.GetFileName(f)[..^"Command.cs".Length].ToLowerInvariant()),
            command => Assert.Contains($"| `sitegen {command}", File.ReadAllText(Readme), StringComparison.Ordinal));

    [Fact]
    public async Task The_first_session_goes_as_the_readme_shows_it()
    {
        using var site = SiteTest.Empty();
        PublishedPaper.Git(site.Folder, "init", "--quiet", "--bare", "gazette.git");
        var readme = await File.ReadAllTextAsync(Readme, TestContext.Current.CancellationToken);
        var shown = Session.Match(readme).Groups["session"];
        var played = new StringBuilder();
        using var paper = site.Below("gazette");
        var inPaper = false;
        foreach (var line in shown.Value.Split('\n').Where(line => line.StartsWith("$ ", StringComparison.Ordinal)))
        {
            played.Append(line).Append('\n');
            var here = inPaper ? paper : site;
            switch (Words(line[2..]).ToList())
            {
                case ["sitegen", .. var arguments]:
                    await here.RunAsync([.. arguments]);
                    Assert.True(here.Exit == ExitCode.Good, here.Errors);
                    played.Append(CommitName.Replace(here.Errors + here.Output, "commit 3b8f0c92d1")).Replace("\r", "");
                    break;
                case ["git", .. var arguments]:
                    PublishedPaper.Git(here.Folder, ["-c", "user.name=Ruth Calloway", "-c", "user.email=ruth@gazette.example", .. arguments]);
                    PublishedPaper.Git(here.Folder, "config", "user.name", "Ruth Calloway");
                    PublishedPaper.Git(here.Folder, "config", "user.email", "ruth@gazette.example");
                    break;
                case ["cd", "gazette"]:
                    inPaper = true;
                    break;
                default:
                    Assert.Fail($"The session can't be played: {line}");
                    break;
            }
        }

        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            await File.WriteAllTextAsync(Readme, readme[..shown.Index] + played + readme[(shown.Index + shown.Length)..], TestContext.Current.CancellationToken);
        else
            Assert.Equal(Number.Replace(played.ToString(), "1"), Number.Replace(shown.Value, "1"));
    }

    // How many files a paper has changes more often than what is said of them.
    [GeneratedRegex(@"\d+")]
    static partial Regex Number { get; }

    // The words in capitals stand for something of one's own; a server would never end.
    static string Meant(string command) => command is "new" or "inspect" or "template" || command.StartsWith("serve", StringComparison.Ordinal) ? command.Split(' ')[0] + " --help" : Optional.Replace(command, "")
        .Replace("FILE…", "seeds/02.txt", StringComparison.Ordinal).Replace("FILE", command.StartsWith("template", StringComparison.Ordinal) ? "a.sbnhtml" : "seeds/02.txt", StringComparison.Ordinal)
        .Replace("COMMAND", "build", StringComparison.Ordinal).Replace("DIR", "gazette", StringComparison.Ordinal).Replace("../gazette.git", "origin", StringComparison.Ordinal);

    static IEnumerable<string> Words(string command) => Word.Matches(command).Select(word => word.Value.Trim('"'));

    // In a code span, or a line of a code block by itself; what follows two spaces or # explains it.
    [GeneratedRegex(@"(?:`|^ {4}|^\$ )sitegen (?<command>(?:(?!  | #)[^`\n])+)", RegexOptions.Multiline)]
    static partial Regex Command { get; }

    [GeneratedRegex(@"\[[^\]]*\]")]
    static partial Regex Optional { get; }

    [GeneratedRegex(@"""[^""]*""|\S+")]
    static partial Regex Word { get; }

    [GeneratedRegex(@"```console\n(?<session>.*?)```", RegexOptions.Singleline)]
    static partial Regex Session { get; }

    [GeneratedRegex("commit [0-9a-f]{10}")]
    static partial Regex CommitName { get; }
}
