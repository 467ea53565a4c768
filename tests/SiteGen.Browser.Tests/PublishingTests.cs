using System.Diagnostics;
using SiteGen.Tests;

namespace SiteGen.Browser.Tests;

/// <summary>The site of the seeds as its host has it: published to a bare repository, cloned, and served as plain files.</summary>
public sealed class PublishingTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task What_was_published_is_walked_from_link_to_link_under_its_path()
    {
        var browser = chromium.Browser;
        var root = Directory.CreateTempSubdirectory("sitegen-published-").FullName;
        try
        {
            var paper = Path.Combine(root, "sources");
            await PublishAsync(paper, Path.Combine(root, "remote.git"));
            var host = Directory.CreateDirectory(Path.Combine(root, "host")).FullName;
            Git(host, "clone", "--quiet", "--branch", "gh-pages", Path.Combine(root, "remote.git"), "paper");
            await File.WriteAllTextAsync(Path.Combine(host, "404.html"), "<!DOCTYPE html><title>Another site</title>", TestContext.Current.CancellationToken);
            using var server = new FolderServer(host);

            var page = await browser.NewPageAsync();
            var errors = new List<string>();
            page.PageError += (_, error) => errors.Add($"{page.Url}: {error}");
            page.Response += (_, answer) => errors.AddRange(answer.Ok ? [] : [$"{page.Url}: {answer.Url} answers {answer.Status}"]);
            var anchors = new HashSet<(string Page, string Id)>();
            var ids = new Dictionary<string, string[]>(StringComparer.Ordinal);
            var left = new Queue<string>([server.Address + "paper/"]);
            while (left.TryDequeue(out var address))
            {
                if (ids.ContainsKey(address))
                    continue;
                Assert.StartsWith(server.Address + "paper/", address, StringComparison.Ordinal);
                await page.GotoAsync(address);
                ids[address] = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('[id]')].map(e => e.id)");
                foreach (var link in await page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href]:not([download])')].map(a => a.href)"))
                {
                    if (!link.StartsWith(server.Address, StringComparison.Ordinal))
                        continue;
                    var parts = link.Split('#');
                    if (parts is [_, { Length: > 0 } id])
                        anchors.Add((parts[0], Uri.UnescapeDataString(id)));
                    if (!parts[0].EndsWith(".xml", StringComparison.Ordinal))
                        left.Enqueue(parts[0]);
                }
            }

            Assert.Empty(errors);
            Assert.DoesNotContain(anchors, anchor => ids.TryGetValue(anchor.Page, out var known) && !known.Contains(anchor.Id));
            var pages = Directory.GetFiles(Path.Combine(host, "paper"), "index.html", SearchOption.AllDirectories).Length;
            Assert.Equal(pages, ids.Count);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    static async Task PublishAsync(string paper, string remote)
    {
        foreach (var file in Directory.GetFiles(Repository.Seeds).Append(Path.Combine(Repository.Root, "site.config.json")))
        {
            var target = Path.Combine(paper, Path.GetRelativePath(Repository.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        Git(paper, "init", "--quiet", "--bare", remote);
        Git(paper, "init", "--quiet", "--initial-branch=main");
        Git(paper, "config", "user.name", "Ruth Calloway");
        Git(paper, "config", "user.email", "ruth@gazette.example");
        var errors = new StringWriter();
        var exit = await CommandLine.RunAsync(["publish", "--remote", remote, "--base-url", "/paper/"], new Terminal(new StringWriter(), errors, paper), TestContext.Current.CancellationToken);
        Assert.True(exit == ExitCode.Good, errors.ToString());
    }

    static void Git(string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder })!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
