using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace SiteGen.Tests.Serve;

public sealed class ServeTests
{
    [Fact]
    public async Task The_site_is_served_under_its_path_as_a_static_host_serves_it()
    {
        await using var site = await ServedSite.StartAsync("--base-url", "/paper/");
        Assert.Equal("/paper/", site.Address.AbsolutePath);

        var home = await site.GetAsync("/paper/");
        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
        Assert.Equal("text/html; charset=utf-8", home.Content.Headers.ContentType?.ToString());

        var folder = await site.GetAsync("/paper/archive?from=here");
        Assert.Equal(HttpStatusCode.MovedPermanently, folder.StatusCode);
        Assert.Equal("/paper/archive/?from=here", folder.Headers.Location?.OriginalString);
        Assert.Equal("/paper/", (await site.GetAsync("/")).Headers.Location?.OriginalString);
        Assert.Equal("/paper/", (await site.GetAsync("/paper")).Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/elsewhere/")).StatusCode);
    }

    [Fact]
    public async Task Every_file_is_the_one_that_a_build_writes_and_no_other_is_written()
    {
        using var built = new SeedsFolder();
        await built.Paper.BuildAsync("--base-url", "/paper/");
        using var copy = new SeedsFolder();
        var before = copy.Paper.Files(".");
        await using var site = await ServedSite.StartAsync(copy.Paper, "--base-url", "/paper/");
        var files = Directory.GetFiles(built.Paper.At("_site"), "*", SearchOption.AllDirectories);
        Assert.True(files.Length > 100);
        foreach (var file in files)
        {
            var path = Path.GetRelativePath(built.Paper.At("_site"), file).Replace('\\', '/');
            var served = await site.FileAsync("/paper/" + path);
            var written = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
            Assert.True(served.SequenceEqual(written), path);
            Assert.DoesNotContain("_preview", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
            Assert.DoesNotContain("_review", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        // But for what it remembers of readings.
        Assert.Equal(before.Keys, copy.Paper.Files(".").Keys.Where(path => !path.StartsWith(".sitegen/readings/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_is_not_there_gets_the_page_that_says_so()
    {
        await using var site = await ServedSite.StartAsync();
        var missing = await site.GetAsync("/nowhere/");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Equal("text/html; charset=utf-8", missing.Content.Headers.ContentType?.ToString());
        Assert.Contains("<h1", await missing.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(await site.FileAsync("/404.html"), await site.FileAsync("/nowhere.html"));
    }

    [Theory]
    [InlineData("/../site.config.json")]
    [InlineData("/%2e%2e/site.config.json")]
    [InlineData("/..%2fsite.config.json")]
    [InlineData("/archive/..%5c..%5csite.config.json")]
    [InlineData("//site.config.json")]
    [InlineData("/./../seeds/p.txt")]
    [InlineData("/seeds/p.txt")]
    [InlineData("/_review/page?seed=../site.config.json")]
    [InlineData("/_review/page?seed=/etc/hosts")]
    public async Task No_path_leads_out_of_the_site(string path)
    {
        await using var site = await ServedSite.StartAsync();
        var answer = await site.GetRawAsync(path);
        Assert.DoesNotContain("newspaper", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("localhost", answer, StringComparison.Ordinal);
        Assert.Matches("^HTTP/1.1 (400|404) ", answer);
    }

    [Fact]
    public async Task A_file_that_is_known_already_is_not_sent_again_and_a_part_of_it_can_be_asked_for()
    {
        await using var site = await ServedSite.StartAsync();
        foreach (var path in (string[])["/", "/assets/broadsheet.css"])
        {
            var whole = await site.GetAsync(path);
            var tag = Assert.IsType<EntityTagHeaderValue>(whole.Headers.ETag);
            Assert.False(tag.IsWeak);
            var again = await site.SendAsync(HttpMethod.Get, path, headers => headers.IfNoneMatch.Add(tag));
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            var part = await site.SendAsync(HttpMethod.Get, path, headers => headers.Range = new RangeHeaderValue(5, 14));
            Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
            Assert.Equal((await site.ReadAsync(path))[5..15], await part.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            var beyond = await site.SendAsync(HttpMethod.Get, path, headers => headers.Range = new RangeHeaderValue(10_000_000, null));
            Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, beyond.StatusCode);
        }
    }

    [Fact]
    public async Task A_head_is_the_answer_without_its_body_and_nothing_can_be_written()
    {
        await using var site = await ServedSite.StartAsync();
        foreach (var path in (string[])["/", "/nowhere/", "/assets/broadsheet.css"])
        {
            var head = await site.SendAsync(HttpMethod.Head, path);
            var whole = await site.GetAsync(path);
            Assert.Equal(whole.StatusCode, head.StatusCode);
            Assert.Equal((await whole.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length, head.Content.Headers.ContentLength);
            Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }

        var put = await site.SendAsync(HttpMethod.Put, "/index.html", content: new StringContent("x"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, put.StatusCode);
        Assert.Equal(["GET", "HEAD"], put.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("/assets/broadsheet.css", "text/css; charset=utf-8")]
    [InlineData("/assets/broadsheet.js", "text/javascript; charset=utf-8")]
    [InlineData("/assets/icon.svg", "image/svg+xml")]
    [InlineData("/robots.txt", "text/plain; charset=utf-8")]
    [InlineData("/search/data/authors.json", "application/json; charset=utf-8")]
    [InlineData("/search/data/terms-0.bin", "application/octet-stream")]
    public async Task Each_file_says_what_it_is(string path, string type)
    {
        await using var site = await ServedSite.StartAsync();
        var answer = await site.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.ToString());
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
    }

    [Fact]
    public async Task A_page_with_another_script_than_ours_is_only_added_to_at_its_end()
    {
        await using var site = await ServedSite.StartAsync();
        var page = await site.ReadAsync("/");
        Assert.EndsWith("</script>\n</body>\n</html>\n", page, StringComparison.Ordinal);
        Assert.Equal(page.Length, Encoding.UTF8.GetString(await site.FileAsync("/index.html")).Length + page[page.IndexOf("<script src=\"/_preview", StringComparison.Ordinal)..page.LastIndexOf("</body>", StringComparison.Ordinal)].Length);
    }

    [Fact]
    public async Task A_browser_is_opened_at_the_site_when_it_is_asked_for()
    {
        await using var site = await ServedSite.StartAsync("--open", "--base-url", "/paper/");
        for (var i = 0; i < 100 && site.Opened.Count == 0; i++)
            await Task.Delay(20, TestContext.Current.CancellationToken);
        Assert.Equal([site.Address], site.Opened);
    }

    [Fact]
    public async Task It_ends_within_a_second_although_pages_are_open()
    {
        await using var site = await ServedSite.StartAsync();
        using var first = await (await site.OpenAsync("/")).ListenAsync();
        using var second = await (await site.OpenAsync("/archive/")).ListenAsync();
        Assert.InRange((await site.StopAsync()).TotalSeconds, 0, 1);
    }

    [Fact]
    public async Task A_name_that_somebody_lets_lead_to_this_machine_gets_no_draft_to_read()
    {
        await using var site = await ServedSite.StartAsync();
        var answer = await site.SendAsync(HttpMethod.Get, "/", headers => headers.Host = "paper.example.org");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        await using var open = await ServedSite.StartAsync("--host", "0.0.0.0");
        answer = await open.SendAsync(HttpMethod.Get, "/", headers => headers.Host = "paper.example.org");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("data-review", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/报纸/")]
    [InlineData("https://example.org/%E6%8A%A5%E7%BA%B8/")]
    public async Task The_path_of_the_site_may_be_in_any_script(string address)
    {
        await using var site = await ServedSite.StartAsync("--base-url", address);
        Assert.Equal("/%E6%8A%A5%E7%BA%B8/", (await site.GetAsync("/")).Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/%E6%8A%A5%E7%BA%B8/")).StatusCode);
        Assert.Equal("/%E6%8A%A5%E7%BA%B8/archive/", (await site.GetAsync("/%E6%8A%A5%E7%BA%B8/archive")).Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync((await site.GetAsync("/_review/page?seed=p.txt")).RequestMessage!.RequestUri!.PathAndQuery)).StatusCode);
    }

    [Fact]
    public async Task Whoever_lets_other_machines_in_is_told()
    {
        await using var site = await ServedSite.StartAsync("--host", "0.0.0.0");
        Assert.Contains("Whoever reaches this machine", site.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_one_clear_message()
    {
        await using var first = await ServedSite.StartAsync();
        using var second = SiteTest.With(seeds: ("p.txt", ServedSite.Story));
        await second.RunAsync("serve", "--port", first.Address.Port.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(ExitCode.WorldFailed, second.Exit);
        Assert.Contains("error SG6030", second.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SG5020", "--host", "nowhere")]
    [InlineData("SG5021", "--port", "70000")]
    public async Task An_address_that_is_none_is_wrong_usage(string code, params string[] options)
    {
        using var site = SiteTest.With(seeds: ("p.txt", ServedSite.Story));
        await site.RunAsync(["serve", .. options]);
        Assert.Equal(ExitCode.WrongUsage, site.Exit);
        Assert.Contains(code, site.Errors, StringComparison.Ordinal);
        Assert.False(site.Has("_site"));
    }

    [Fact]
    public async Task A_config_that_cannot_be_read_at_the_start_is_wrong_usage()
    {
        using var site = SiteTest.With(config: "{");
        await site.RunAsync("serve", "--port", "0");
        Assert.Equal(ExitCode.WrongUsage, site.Exit);
        Assert.Contains("site.config.json(1,", site.Errors, StringComparison.Ordinal);
        site.Delete("site.config.json");
        await site.RunAsync("serve", "--port", "0");
        Assert.Equal(ExitCode.WrongUsage, site.Exit);
        Assert.Contains("site.config.json", site.Errors, StringComparison.Ordinal);
    }
}
