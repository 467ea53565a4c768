using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace SiteGen.Tests.Serve;

public sealed class ReviewTests
{
    const string Page = """
        2031年3月4日 第02版
        青石镇换路灯
        本报讯（记者 顾小满）昨日，青石镇的路灯全部换新，夜里的街道亮了许多。
        镇里还打算在渡口补上十盏，让赶早市的人不再摸黑。
        夜校开课
        本报讯（记者 许知秋）昨晚，镇文化站的夜校开课，三十名学员来学裁缝。
        """;

    const string File = "seeds/p.corrections.json";

    static string Review => "/_review/page?seed=p.txt";

    [Fact]
    public async Task The_list_leads_to_a_page_with_all_its_lines_and_what_each_is()
    {
        await using var site = await StartAsync();
        var page = await DocumentAsync(site, Review);
        var rows = page.QuerySelectorAll("table.lines tbody tr");
        Assert.Equal(6, rows.Length);
        Assert.Equal("folio", Cell(rows[0], "role"));
        Assert.Equal("headline", Cell(rows[1], "role"));
        Assert.Equal("青石镇换路灯", Cell(rows[1], "text"));
        Assert.NotEqual(Hue(rows[1]), Hue(rows[4]));
        Assert.Equal(Hue(rows[1]), Hue(rows[2]));
        Assert.Equal("/2031-03-04/02/", page.QuerySelector("header a[target]")!.GetAttribute("href"));
        Assert.Contains("/_review/page?seed=p.txt", await site.ReadAsync("/2031-03-04/02/"), StringComparison.Ordinal);
        Assert.DoesNotContain("data-review", await site.ReadAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_most_doubtful_decision_stands_first_and_points_to_its_lines()
    {
        using var seeds = new SeedsFolder();
        foreach (var file in Directory.GetFiles(seeds.Paper.At("seeds"), "*.corrections.json"))
            System.IO.File.Delete(file);
        await using var site = await ServedSite.StartAsync(seeds.Paper);
        var list = await DocumentAsync(site, "/_review/");
        var rows = list.QuerySelectorAll("tbody tr");
        Assert.Equal(rows.Select(Doubts).OrderDescending(), rows.Select(Doubts));
        var page = await DocumentAsync(site, rows[0].QuerySelector("a")!.GetAttribute("href")!);
        var doubts = page.QuerySelectorAll(".doubts li");
        Assert.Equal(Doubts(rows[0]), doubts.Length);
        Assert.Equal(doubts.Select(Sure).Order(), doubts.Select(Sure));
        var lines = page.QuerySelectorAll("table.lines tbody tr").Select(row => row.Id).ToHashSet();
        Assert.All(doubts, doubt => Assert.Contains(doubt.QuerySelector("a")!.GetAttribute("href")![1..], lines));
        Assert.All(doubts.SelectMany(doubt => doubt.QuerySelector("a")!.GetAttribute("data-lines")!.Split(' ')), key => Assert.Contains("l" + key, lines));

        static int Doubts(IElement row) => int.Parse(row.Children[4].TextContent, System.Globalization.CultureInfo.InvariantCulture);
        static double Sure(IElement doubt) => double.Parse(doubt.QuerySelector(".sure")!.TextContent, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task A_line_that_is_given_another_role_is_a_move_in_the_corrections_and_the_site_has_it_at_once()
    {
        await using var site = await StartAsync();
        var answer = await SaveAsync(site, ("line", "4-0"), ("act", "place"), ("role", "subheading"), ("article", ""));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("/_review/page?seed=p.txt&saved=1#l4-0", answer.Headers.Location?.OriginalString);
        Assert.Equal("{\n  \"moves\": [\n    { \"lines\": [{ \"line\": 4, \"begins\": \"镇里还打\" }], \"role\": \"subheading\" }\n  ]\n}\n", site.Site.Read(File));
        var saved = await DocumentAsync(site, answer.Headers.Location!.OriginalString);
        Assert.Equal("subheading", Cell(saved.GetElementById("l4-0")!, "role"));
        Assert.Contains(File, saved.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("<h3", await site.ReadAsync("/2031-03-04/02/"), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(site.Site.At("seeds"), ".*"));
    }

    [Fact]
    public async Task Lines_go_to_another_article_join_a_paragraph_begin_an_article_or_merge_two()
    {
        await using var site = await StartAsync();
        await SavedAsync(site, ("line", "4-0"), ("act", "place"), ("role", ""), ("article", "a2"));
        Assert.Equal(Article(await DocumentAsync(site, Review), "5-0"), Article(await DocumentAsync(site, Review), "4-0"));
        await SavedAsync(site, ("line", "4-0"), ("act", "join"), ("beside", "3"));
        var joined = await DocumentAsync(site, Review);
        Assert.Equal(Article(joined, "3-0"), Article(joined, "4-0"));
        Assert.DoesNotContain("first", joined.GetElementById("l4-0")!.ClassList);
        await SavedAsync(site, ("line", "4-0"), ("act", "place"), ("role", "body"), ("article", "new"));
        Assert.Equal(3, (await DocumentAsync(site, Review)).QuerySelectorAll("table.lines .article").Select(cell => cell.TextContent).Where(id => id != "page").Distinct().Count());
        await SavedAsync(site, ("line", "4-0"), ("act", "merge"), ("into", Article(await DocumentAsync(site, Review), "2-0")));
        await SavedAsync(site, ("line", "4-0"), ("act", "split"));
        await SavedAsync(site, ("line", "1-0"), ("act", "place"), ("role", "banner"), ("article", ""));
        Assert.Equal("banner", Cell((await DocumentAsync(site, Review)).GetElementById("l1-0")!, "role"));
        await site.Site.RunAsync("inspect", "seeds/p.txt", "--corrected");
        Assert.Equal(ExitCode.Good, site.Site.Exit);
    }

    [Fact]
    public async Task What_an_editor_wrote_into_the_corrections_stays_and_each_move_can_be_taken_back()
    {
        const string Mine = "{\n  // the bridge page\n  \"moves\": [\n      { \"lines\": [{ \"line\": 3, \"begins\": \"本报\" }], \"role\": \"lead\" }, // sure\n  ],\n}\n";
        await using var site = await StartAsync(paper => paper.Write(File, Mine));
        await SavedAsync(site, ("line", "4-0"), ("act", "place"), ("role", "note"), ("article", ""));
        Assert.Contains("// the bridge page", site.Site.Read(File), StringComparison.Ordinal);
        Assert.Contains("// sure", site.Site.Read(File), StringComparison.Ordinal);
        await SavedAsync(site, ("undo", "1"));
        Assert.Equal(Mine, site.Site.Read(File));
        await SavedAsync(site, ("undo", "0"));
        Assert.False(site.Site.Has(File));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SaveAsync(site, ("undo", "0"))).StatusCode);
    }

    [Fact]
    public async Task A_list_of_no_moves_leaves_the_page_as_it_is_recognised()
    {
        await using var site = await StartAsync(paper => paper.Write(File, "{ \"moves\": [] }"));
        Assert.Empty((await DocumentAsync(site, Review)).QuerySelectorAll("[role=alert]"));
        await SavedAsync(site, ("line", "4-0"), ("act", "place"), ("role", "note"), ("article", ""));
        Assert.Contains("\"role\": \"note\"", site.Site.Read(File), StringComparison.Ordinal);
        await site.Site.BuildAsync("--strict");
    }

    [Theory]
    [InlineData("Mark the lines", "act", "place", "role", "kicker")]
    [InlineData("Say what the lines are", "line", "4-0", "act", "place")]
    [InlineData("which line the paragraph", "line", "4-0", "act", "join", "beside", "x")]
    [InlineData("SG1516", "line", "4-0", "act", "join", "beside", "4")]
    [InlineData("SG1501", "line", "4-0", "act", "join", "beside", "400")]
    [InlineData("SG1510", "line", "2-0", "act", "place", "role", "headline", "article", "")]
    [InlineData("what is to be done", "line", "4-0", "act", "sing")]
    public async Task What_the_build_would_not_take_is_not_written(string said, params string[] fields)
    {
        await using var site = await StartAsync();
        var answer = await SaveAsync(site, [.. fields.Chunk(2).Select(pair => (pair[0], pair[1]))]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.False(site.Site.Has(File));
        if (fields.Contains("4-0"))
            Assert.True(new HtmlParser().ParseDocument(page).QuerySelector("input[value='4-0']")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task A_page_that_was_changed_meanwhile_is_looked_at_again_first()
    {
        await using var site = await StartAsync();
        var form = await FormAsync(site);
        site.Site.Write("seeds/p.txt", Page.Replace("十盏", "二十盏", StringComparison.Ordinal));
        var answer = await SaveAsync(site, form, ("line", "4-0"), ("act", "place"), ("role", "note"), ("article", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("changed meanwhile", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.False(site.Site.Has(File));
    }

    [Fact]
    public async Task Corrections_that_do_not_fit_are_shown_and_left_to_the_editor()
    {
        await using var site = await StartAsync(paper => paper.Write(File, """{ "moves": [{ "split": { "line": 99, "begins": "无" } }] }"""));
        var page = await DocumentAsync(site, Review);
        Assert.Contains("SG1501", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("input[type=checkbox]"));
        Assert.Equal(6, page.QuerySelectorAll("table.lines tbody tr").Length);
    }

    [Fact]
    public async Task Corrections_that_say_all_of_the_seeds_are_rewritten_with_nothing_but_the_move()
    {
        using var seeds = new SeedsFolder();
        await using var site = await ServedSite.StartAsync(seeds.Paper);
        foreach (var file in Directory.GetFiles(seeds.Paper.At("seeds"), "*.corrections.json").Order(StringComparer.Ordinal))
        {
            var before = await System.IO.File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            var seed = Path.GetFileName(file).Replace(".corrections.json", ".txt", StringComparison.Ordinal);
            var review = "/_review/page?seed=" + seed;
            var body = (await DocumentAsync(site, review)).QuerySelectorAll("table.lines tbody tr").First(row => Cell(row, "role") == "body" && row.ClassList.Contains("first"));
            var key = body.Id![1..];
            var saved = await SaveAsync(site, await FormAsync(site, review), ("line", key), ("act", "place"), ("role", "note"), ("article", ""));
            Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
            var after = await System.IO.File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            Assert.Contains("\"note\"", after, StringComparison.Ordinal);
            Assert.InRange(Differing(before, after), 1, 6);
            Assert.Equal("note", Cell((await DocumentAsync(site, review)).GetElementById("l" + key)!, "role"));
        }

        // Lines that stand in the one and not in the other.
        static int Differing(string a, string b)
        {
            var (before, after) = (a.Split('\n').ToHashSet(), b.Split('\n').ToHashSet());
            return before.Except(after).Count() + after.Except(before).Count();
        }
    }

    [Fact]
    public async Task Photos_and_comments_of_corrections_that_say_all_are_never_lost()
    {
        const string Whole = """
            {
              "$schema": "../corrections.schema.json",
              "articles": [{ "blocks": [
                { "role": "headline", "lines": [{ "line": 2, "begins": "青石" }] },
                { "role": "body", "lines": [{ "line": 3, "to": 4, "begins": "本报" }] },
                { "role": "caption", "lines": [{ "line": 5, "begins": "夜校" }], "photo": "lamp.png", "alt": "一盏灯" },
                { "role": "body", "lines": [{ "line": 6, "begins": "本报" }] }
              ] }],
              "furniture": [{ "kind": "folio", "lines": [{ "line": 1, "begins": "2031" }] }]
            }
            """;
        await using var site = await StartAsync(paper => paper.Write(File, Whole).Write("seeds/lamp.png", Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")));
        await SavedAsync(site, ("line", "6-0"), ("act", "place"), ("role", "lead"), ("article", ""));
        var rewritten = site.Site.Read(File);
        Assert.Contains("\"photo\": \"lamp.png\", \"alt\": \"一盏灯\"", rewritten, StringComparison.Ordinal);
        Assert.Contains("\"$schema\": \"../corrections.schema.json\"", rewritten, StringComparison.Ordinal);
        var lost = await SaveAsync(site, ("line", "5-0"), ("act", "place"), ("role", "body"), ("article", ""));
        Assert.Contains("SG5022", await lost.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(rewritten, site.Site.Read(File));
        site.Site.Write(File, Whole.Replace("\"articles\"", "/* mine */ \"articles\"", StringComparison.Ordinal));
        Assert.Empty((await DocumentAsync(site, Review)).QuerySelectorAll("input[type=checkbox]"));
    }

    [Theory]
    [InlineData("Host", "paper.example.org")]
    [InlineData("Host", "paper.example.org:80")]
    public async Task A_name_that_somebody_lets_lead_to_this_machine_gets_no_review(string header, string value)
    {
        await using var site = await StartAsync();
        var answer = await site.SendAsync(HttpMethod.Get, Review, headers => headers.TryAddWithoutValidation(header, value));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.DoesNotContain("token", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Origin", "https://paper.example.org")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData(null, null)]
    public async Task Only_a_form_of_ours_changes_anything(string? header, string? value)
    {
        await using var site = await StartAsync();
        var form = await FormAsync(site);
        if (header is null)
            form["token"] = "0123456789abcdef0123456789abcdef";
        var fields = Fields(form, [("line", "4-0"), ("act", "place"), ("role", "note"), ("article", "")]);
        var answer = await site.SendAsync(HttpMethod.Post, Review, headers => { if (header is not null) headers.TryAddWithoutValidation(header, value); }, fields);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.False(site.Site.Has(File));
    }

    [Fact]
    public async Task The_pages_of_the_review_load_nothing_from_elsewhere_and_stand_in_no_frame()
    {
        await using var site = await StartAsync();
        var answer = await site.GetAsync(Review);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        foreach (var file in (string[])["/_review/review.js", "/_review/review.css"])
            Assert.Equal(HttpStatusCode.OK, (await site.GetAsync(file)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/_review/page?seed=q.txt")).StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await site.SendAsync(HttpMethod.Delete, Review)).StatusCode);
    }

    static Task<ServedSite> StartAsync(Action<SiteTest>? prepare = null)
    {
        var paper = SiteTest.With(seeds: ("p.txt", Page));
        prepare?.Invoke(paper);
        return ServedSite.StartAsync(paper);
    }

    static async Task<IDocument> DocumentAsync(ServedSite site, string path) => new HtmlParser().ParseDocument(await site.ReadAsync(path));

    static async Task<Dictionary<string, string>> FormAsync(ServedSite site, string? review = null) =>
        (await DocumentAsync(site, review ?? Review)).QuerySelectorAll("form[action] input[type=hidden]")
            .Select(input => (Name: input.GetAttribute("name")!, Value: input.GetAttribute("value")!)).Append((Name: "review", Value: review ?? Review))
            .DistinctBy(field => field.Name).ToDictionary(field => field.Name, field => field.Value);

    static async Task<HttpResponseMessage> SaveAsync(ServedSite site, params (string Name, string Value)[] fields) => await SaveAsync(site, await FormAsync(site), fields);

    static Task<HttpResponseMessage> SaveAsync(ServedSite site, Dictionary<string, string> form, params (string Name, string Value)[] fields) =>
        site.SendAsync(HttpMethod.Post, form["review"], content: Fields(form, fields));

    static async Task SavedAsync(ServedSite site, params (string Name, string Value)[] fields)
    {
        var answer = await SaveAsync(site, fields);
        Assert.True(answer.StatusCode == HttpStatusCode.SeeOther, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    static FormUrlEncodedContent Fields(Dictionary<string, string> form, (string Name, string Value)[] fields) =>
        new(form.Where(field => field.Key != "review").Concat(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    static string Article(IDocument page, string key) => Cell(page.GetElementById("l" + key)!, "article");

    static string Cell(IElement row, string kind) => row.QuerySelector("." + kind)!.TextContent.Replace("?", "", StringComparison.Ordinal).Trim();

    static string Hue(IElement row) => row.ClassList.First(name => name.StartsWith("hue-", StringComparison.Ordinal));
}
