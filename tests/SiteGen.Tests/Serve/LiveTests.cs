using System.Globalization;
using System.Net;

namespace SiteGen.Tests.Serve;

public sealed class LiveTests
{
    const string Second = "渡口补灯\n\n本报讯（记者 许知秋）昨日，北渡口的路灯全部补齐，行人不再摸黑。\n";

    [Fact]
    public async Task A_saved_page_is_loaded_again_and_says_what_was_saved()
    {
        await using var site = await ServedSite.StartAsync();
        using var tab = await (await site.OpenAsync("/")).ListenAsync();
        site.Site.Write("seeds/p.txt", ServedSite.Story.Replace("三百人", "四百人", StringComparison.Ordinal));
        Assert.Equal("reload", (await tab.NextAsync()).Name);
        Assert.Contains("四百人", await site.ReadAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_open_tab_is_told_and_only_those_whose_page_has_changed()
    {
        await using var site = await ServedSite.StartAsync(SiteTest.With(seeds: [("2031-02-01.txt", "2031年2月1日 第02版\n\n" + ServedSite.Story), ("2031-02-02.txt", "2031年2月2日 第02版\n\n" + Second)]));
        using var first = await (await site.OpenAsync("/2031-02-01/02/")).ListenAsync();
        using var again = await (await site.OpenAsync("/2031-02-01/02/")).ListenAsync();
        using var other = await (await site.OpenAsync("/2031-02-02/02/")).ListenAsync();
        site.Site.Write("seeds/2031-02-01.txt", "2031年2月1日 第02版\n\n" + ServedSite.Story.Replace("三百人", "四百人", StringComparison.Ordinal));
        Assert.Equal("reload", (await first.NextAsync()).Name);
        Assert.Equal("reload", (await again.NextAsync()).Name);
        await other.HearsNothingAsync();
    }

    [Fact]
    public async Task Style_sheets_are_taken_on_without_loading_the_page_again()
    {
        await using var site = await ServedSite.StartAsync();
        using var tab = await (await site.OpenAsync("/")).ListenAsync();
        var styles = await site.ReadAsync("/assets/broadsheet.css");
        site.Site.Write("templates/broadsheet/assets/broadsheet.css", styles + "\nbody { color: teal; }\n");
        Assert.Equal("styles", (await tab.NextAsync()).Name);
        Assert.EndsWith("color: teal; }\n", await site.ReadAsync("/assets/broadsheet.css"), StringComparison.Ordinal);
        await tab.HearsNothingAsync();
    }

    [Fact]
    public async Task Another_asset_is_loaded_with_its_page()
    {
        await using var site = await ServedSite.StartAsync();
        using var tab = await (await site.OpenAsync("/")).ListenAsync();
        site.Site.Write("templates/broadsheet/assets/broadsheet.js", "// nothing\n");
        Assert.Equal("reload", (await tab.NextAsync()).Name);
    }

    [Fact]
    public async Task A_broken_template_lies_over_the_last_good_page_until_it_is_mended()
    {
        await using var site = await ServedSite.StartAsync();
        var good = await site.ReadAsync("/");
        using var tab = await (await site.OpenAsync("/")).ListenAsync();
        site.Site.Write("templates/broadsheet/pages/home.sbnhtml", "one\n{{ if }}\n");
        var (name, data) = await tab.NextAsync();
        Assert.Equal("problems", name);
        Assert.Contains("pages/home.sbnhtml(2,", data, StringComparison.Ordinal);
        Assert.Contains("2 | {{ ", data, StringComparison.Ordinal);
        Assert.Contains("^</pre>", data, StringComparison.Ordinal);
        Assert.Equal(good, await site.ReadAsync("/"));

        // What is written goes on meanwhile.
        site.Site.Write("seeds/p.txt", ServedSite.Story.Replace("三百人", "四百人", StringComparison.Ordinal));
        Assert.Equal("reload", (await tab.NextAsync()).Name);
        Assert.Contains("四百人", await site.ReadAsync("/"), StringComparison.Ordinal);
        using var again = await (await site.OpenAsync("/")).ListenAsync();
        Assert.Equal(("problems", data), await again.NextAsync());

        site.Site.Delete("templates/broadsheet/pages/home.sbnhtml");
        Assert.Equal(("problems", "\n"), await again.NextAsync());
        Assert.Contains("2 |", site.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_that_fails_only_when_it_is_run_leaves_the_last_good_page_too()
    {
        await using var site = await ServedSite.StartAsync();
        var good = await site.FileAsync("/index.html");
        using var tab = await (await site.OpenAsync("/")).ListenAsync();
        site.Site.Write("templates/broadsheet/pages/home.sbnhtml", "{{ nobody_knows_this }}\n");
        var (name, data) = await tab.NextAsync();
        Assert.Equal("problems", name);
        Assert.Contains("nobody_knows_this", data, StringComparison.Ordinal);
        Assert.Equal(good, await site.FileAsync("/index.html"));
        // A page that was never good shows what is wrong.
        site.Site.Write("templates/broadsheet/pages/archive.sbnhtml", "{{ nobody_knows_this }}\n");
        await WaitForAsync(() => Task.FromResult(site.Errors.Contains("archive.sbnhtml: ", StringComparison.Ordinal)));
        var archive = await site.GetAsync("/archive/");
        Assert.Equal(HttpStatusCode.InternalServerError, archive.StatusCode);
        Assert.Contains("nobody_knows_this", await archive.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_broken_page_does_not_hold_up_the_others()
    {
        await using var site = await ServedSite.StartAsync(SiteTest.With(seeds: [("a.txt", ServedSite.Story), ("b.txt", Second)]));
        using var tab = await (await site.OpenAsync("/")).ListenAsync();
        site.Site.Write("seeds/a.corrections.json", """{ "moves": [ { "lines": [{ "line": 99, "begins": "无" }], "role": "kicker" } ] }""");
        var (name, data) = await tab.NextAsync();
        Assert.Equal("problems", name);
        Assert.Contains("seeds/a.corrections.json(1,", data, StringComparison.Ordinal);
        Assert.Contains("SG1501", data, StringComparison.Ordinal);

        site.Site.Write("seeds/b.txt", Second.Replace("摸黑", "害怕", StringComparison.Ordinal));
        Assert.Equal("reload", (await tab.NextAsync()).Name);
        using var again = await (await site.OpenAsync("/")).ListenAsync();
        Assert.Equal("problems", (await again.NextAsync()).Name);
        Assert.Contains("社区食堂开张", await site.ReadAsync("/"), StringComparison.Ordinal);
        site.Site.Delete("seeds/a.corrections.json");
        Assert.Equal(("problems", "\n"), await again.NextAsync());
    }

    [Fact]
    public async Task A_broken_config_leaves_the_site_as_it_is_and_a_mended_one_changes_it()
    {
        await using var site = await ServedSite.StartAsync();
        using var tab = await (await site.OpenAsync("/")).ListenAsync();
        site.Site.Write("site.config.json", """{ "newspaper": "青禾晚报", "language": 5 }""");
        var (name, data) = await tab.NextAsync();
        Assert.Equal("problems", name);
        Assert.Contains("site.config.json(1,", data, StringComparison.Ordinal);
        Assert.Contains("青禾日报", await site.ReadAsync("/"), StringComparison.Ordinal);
        site.Site.Write("site.config.json", """{ "newspaper": "青禾晚报", "language": "zh-CN", "baseUrl": "/evening/" }""");
        Assert.Equal("reload", (await tab.NextAsync()).Name);
        Assert.Equal("/evening/", (await site.GetAsync("/")).Headers.Location?.OriginalString);
        Assert.Contains("青禾晚报", await site.ReadAsync("/evening/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_with_errors_from_the_start_shows_them_and_recovers()
    {
        await using var site = await ServedSite.StartAsync(SiteTest.With());
        using var tab = await (await site.OpenAsync("/")).ListenAsync();
        var (name, data) = await tab.NextAsync();
        Assert.Equal("problems", name);
        Assert.Contains("SG6011", data, StringComparison.Ordinal);
        site.Site.Write("seeds/p.txt", ServedSite.Story);
        Assert.Equal("reload", (await tab.NextAsync()).Name);
        Assert.Contains("社区食堂开张", await site.ReadAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_there_never_was_a_good_site_the_page_says_what_is_wrong()
    {
        await using var site = await ServedSite.StartAsync(SiteTest.With(seeds: ("p.txt", ServedSite.Story)).Write("templates/broadsheet/pages/home.sbnhtml", "{{ if }}"));
        var answer = await site.GetAsync("/");
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("pages/home.sbnhtml(1,", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var tab = await (await site.OpenAsync("/")).ListenAsync();
        Assert.Equal("problems", (await tab.NextAsync()).Name);
        site.Site.Delete("templates/broadsheet/pages/home.sbnhtml");
        Assert.Equal("reload", (await tab.NextAsync()).Name);
    }

    [Fact]
    public async Task Whoever_reads_an_article_whose_headline_is_changed_is_led_to_its_new_address()
    {
        await using var site = await ServedSite.StartAsync();
        var address = Between(await site.ReadAsync("/"), "href=\"/undated/p/", "\"");
        using var tab = await (await site.OpenAsync("/undated/p/" + address)).ListenAsync();
        for (var i = 0; i < 2; i++)
        {
            site.Site.Write("seeds/p.txt", ServedSite.Story.Replace("开张\n", $"开门{i}\n", StringComparison.Ordinal));
            await WaitForAsync(async () => (await site.GetAsync("/undated/p/" + address)).Headers.Location is { } moved
                && (await site.ReadAsync(moved.OriginalString)).Contains($"开门{i}", StringComparison.Ordinal));
        }

        Assert.Equal("reload", (await tab.NextAsync()).Name);
    }

    [Fact]
    public async Task However_a_program_saves_the_page_is_shown_once_and_whole()
    {
        await using var site = await ServedSite.StartAsync();
        var seed = site.Site.At("seeds/p.txt");
        foreach (var (save, number) in Saves().Select((save, i) => (save, i)))
        {
            using var tab = await (await site.OpenAsync("/")).ListenAsync();
            save(seed, ServedSite.Story.Replace("三百", $"{number}千", StringComparison.Ordinal));
            var told = await tab.NextAsync();
            Assert.Equal("reload", told.Name);
            Assert.Contains($"{number}千人", await site.ReadAsync("/"), StringComparison.Ordinal);
            using var after = await (await site.OpenAsync("/")).ListenAsync();
            await after.HearsNothingAsync();
        }

        static IEnumerable<Action<string, string>> Saves()
        {
            yield return File.WriteAllText;
            // A new file over the old one.
            yield return (path, text) =>
            {
                File.WriteAllText(path + "~", text);
                File.Move(path + "~", path, overwrite: true);
            };
            // The old one out of the way first, and a new one after a while.
            yield return (path, text) =>
            {
                File.Move(path, path + ".bak");
                Thread.Sleep(30);
                File.WriteAllText(path, text);
                File.Delete(path + ".bak");
            };
            // Emptied, and written after a while.
            yield return (path, text) =>
            {
                File.WriteAllText(path, "");
                Thread.Sleep(30);
                File.WriteAllText(path, text);
            };
        }
    }

    [Fact]
    public async Task What_is_saved_as_it_was_changes_nothing()
    {
        await using var site = await ServedSite.StartAsync();
        using var tab = await (await site.OpenAsync("/")).ListenAsync();
        site.Site.Write("seeds/p.txt", ServedSite.Story);
        File.SetLastWriteTimeUtc(site.Site.At("site.config.json"), DateTime.UtcNow);
        await tab.HearsNothingAsync();
        Assert.DoesNotContain(" ms", site.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thousand_messages_of_one_change_are_one()
    {
        await using var site = await ServedSite.StartAsync();
        using var tab = await (await site.OpenAsync("/")).ListenAsync();
        site.Site.Write("seeds/p.txt", ServedSite.Story.Replace("三百人", "四百人", StringComparison.Ordinal));
        for (var i = 0; i < 1000; i++)
            File.SetLastWriteTimeUtc(site.Site.At("seeds/p.txt"), DateTime.UtcNow);
        Assert.Equal("reload", (await tab.NextAsync()).Name);
        await Task.Delay(500, TestContext.Current.CancellationToken);
        Assert.Single(site.Errors.Split('\n'), line => line.EndsWith(" ms", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_thousand_changes_are_few_and_the_last_one_counts()
    {
        await using var site = await ServedSite.StartAsync();
        for (var i = 0; i < 1000; i++)
            site.Site.Write($"seeds/{i % 40:00}.txt", Second.Replace("北渡口", $"第{i:0000}渡口", StringComparison.Ordinal));
        await WaitForAsync(async () => (await site.ReadAsync("/undated/39/")).Contains("0999", StringComparison.Ordinal));
        await Task.Delay(500, TestContext.Current.CancellationToken);
        // A busy machine may pause in the middle.
        Assert.InRange(site.Errors.Split('\n').Count(line => line.EndsWith(" ms", StringComparison.Ordinal)), 1, 5);
    }

    [Fact]
    public async Task What_editors_leave_beside_a_file_is_nothing_to_the_site()
    {
        await using var site = await ServedSite.StartAsync();
        using var tab = await (await site.OpenAsync("/")).ListenAsync();
        foreach (var name in (string[])["p.txt~", "4913", ".p.txt.swp", "#p.txt#", "p.txt.tmp"])
            site.Site.Write("seeds/" + name, "scrap");
        await tab.HearsNothingAsync();
        Assert.DoesNotContain(" ms", site.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seeds_folder_that_goes_and_comes_back_is_found_again()
    {
        await using var site = await ServedSite.StartAsync();
        using var tab = await (await site.OpenAsync("/")).ListenAsync();
        Directory.Move(site.Site.At("seeds"), site.Site.At("elsewhere"));
        Assert.Equal("problems", (await tab.NextAsync()).Name);
        Assert.Contains("社区食堂开张", await site.ReadAsync("/"), StringComparison.Ordinal);
        Directory.Move(site.Site.At("elsewhere"), site.Site.At("seeds"));
        Assert.Equal(("problems", "\n"), await tab.NextAsync());
        site.Site.Write("seeds/p.txt", ServedSite.Story.Replace("三百人", "四百人", StringComparison.Ordinal));
        Assert.Equal("reload", (await tab.NextAsync()).Name);
    }

    [Fact]
    public async Task Pages_come_and_go_with_their_files()
    {
        await using var site = await ServedSite.StartAsync();
        site.Site.Write("seeds/new/q.txt", Second);
        await WaitForAsync(async () => (await site.GetAsync("/undated/new-q/")).IsSuccessStatusCode);
        site.Site.Delete("seeds/new/q.txt");
        await WaitForAsync(async () => (await site.GetAsync("/undated/new-q/")).StatusCode == HttpStatusCode.NotFound);
        site.Site.Write("seeds/about.md", "---\ntitle: 关于本报\n---\n\n一份小报。\n");
        await WaitForAsync(async () => (await site.ReadAsync("/about/")).Contains("一份小报", StringComparison.Ordinal));
        site.Site.Write("seeds/p.pdf", "%PDF-1.4");
        await WaitForAsync(async () => (await site.ReadAsync("/undated/p/")).Contains("p.pdf", StringComparison.Ordinal));
        Assert.Equal("%PDF-1.4", await site.ReadAsync("/undated/p/p.pdf"));
    }

    [Fact]
    public async Task A_change_that_the_system_does_not_tell_is_found_all_the_same()
    {
        // A folder that comes later than the program is one whose changes nobody was asked to tell.
        await using var site = await ServedSite.StartAsync();
        var styles = await site.ReadAsync("/assets/broadsheet.css");
        using var tab = await (await site.OpenAsync("/")).ListenAsync();
        site.Site.Write("templates/broadsheet/assets/broadsheet.css", styles + "/* one */");
        Assert.Equal("styles", (await tab.NextAsync()).Name);
        Directory.Delete(site.Site.At("templates"), recursive: true);
        Assert.Equal("styles", (await tab.NextAsync()).Name);
        site.Site.Write("templates/broadsheet/assets/broadsheet.css", styles + "/* two */");
        Assert.Equal("styles", (await tab.NextAsync()).Name);
        site.Site.Write("templates/broadsheet/assets/broadsheet.css", styles + "/* three */");
        Assert.Equal("styles", (await tab.NextAsync()).Name);
    }

    [Fact]
    public async Task An_old_address_leads_to_the_new_one_as_soon_as_the_table_says_so()
    {
        await using var site = await ServedSite.StartAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/before/")).StatusCode);
        site.Site.Write("redirects.json", """{ "before/": "archive/" }""");
        await WaitForAsync(async () => (await site.ReadAsync("/before/")).Contains("/archive/", StringComparison.Ordinal) && (await site.GetAsync("/before/")).IsSuccessStatusCode);
    }

    [Fact]
    public async Task The_index_of_search_is_that_of_the_present_site()
    {
        await using var site = await ServedSite.StartAsync();
        var before = await site.ReadAsync("/search/data/terms-0.bin");
        site.Site.Write("seeds/q.txt", Second);
        await WaitForAsync(async () => (await site.ReadAsync("/search/data/terms-0.bin")) != before);
    }

    static string Between(string text, string start, string end)
    {
        var at = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[at..text.IndexOf(end, at, StringComparison.Ordinal)];
    }

    static async Task WaitForAsync(Func<Task<bool>> isThere)
    {
        for (var i = 0; i < 400; i++)
        {
            if (await isThere())
                return;
            await Task.Delay(25, TestContext.Current.CancellationToken);
        }

        Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"It did not come about within ten seconds."));
    }
}
