using System.Text;
using SiteGen.Editions;
using SiteGen.Recognition;
using SiteGen.Text;

namespace SiteGen.Tests.Building;

/// <summary>Input that must end in a clear message and lose nothing.</summary>
public sealed class BadInputTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\n\n  \n")]
    [InlineData("一")]
    [InlineData("只有一行的版面没有句号")]
    [InlineData("## ")]
    [InlineData("****")]
    [InlineData("（（（（）")]
    [InlineData("a-\nb-\n-c")]
    [InlineData("\u200b\u200b")]
    [InlineData("- - - -\n> > >\n# # #")]
    public async Task A_page_of_next_to_nothing_is_built_and_keeps_what_it_has(string page)
    {
        using var site = SiteTest.With(null, ("a.txt", page));
        await site.BuildAsync();
        Assert.True(site.Has("_site/undated/a/index.html"));
    }

    [Fact]
    public async Task An_empty_page_is_warned_of()
    {
        using var site = await SiteTest.With(null, ("a.txt", "")).BuildAsync();
        Assert.Contains("warning", site.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_five_megabytes_is_read_whole()
    {
        var text = new StringBuilder();
        while (text.Length < 2_500_000)
            text.Append(SamplePages.Bridge).Append('\n').Append(SamplePages.Canal).Append('\n');
        var source = new SourceText("big.txt", text.ToString());
        var page = PageRecognizer.Recognize(source);
        Assert.False(page.HasErrors);
        Assert.Empty(Conservation.Check(source, page.Value));
    }

    [Fact]
    public async Task The_three_line_breaks_and_a_byte_order_mark_change_nothing()
    {
        using var plain = await SiteTest.With(null, ("02.txt", SamplePages.Bridge)).BuildAsync();
        using var windows = await SiteTest.With().Write("seeds/02.txt", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(SamplePages.Bridge.ReplaceLineEndings("\r\n"))]).BuildAsync();
        using var utf16 = await SiteTest.With().Write("seeds/02.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(SamplePages.Bridge.ReplaceLineEndings("\r"))]).BuildAsync();
        Assert.Equal(plain.Files(), windows.Files());
        Assert.Equal(plain.Files(), utf16.Files());
    }

    [Fact]
    public async Task Gb18030_is_read_and_said_so()
    {
        using var utf8 = await SiteTest.With(null, ("02.txt", SamplePages.Bridge)).BuildAsync();
        using var site = await SiteTest.With().Write("seeds/02.txt", CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(SamplePages.Bridge)).BuildAsync();
        Assert.Contains("GB18030", site.Errors, StringComparison.Ordinal);
        Assert.Equal(utf8.Files(), site.Files());
    }

    [Fact]
    public async Task Half_a_surrogate_pair_is_an_error_with_its_byte()
    {
        using var site = SiteTest.With().Write("seeds/02.txt", [0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8, 0x42, 0x00]);
        await site.RunAsync("build");
        Assert.Equal(ExitCode.ContentErrors, site.Exit);
        Assert.Contains("offset 4", site.Errors, StringComparison.Ordinal);
        Assert.Empty(site.Files());
    }

    [Fact]
    public async Task Control_characters_are_kept_and_shown_as_pictures()
    {
        using var site = await SiteTest.With(null, ("02.txt", SamplePages.Bridge.Replace("步道", "步\a道", StringComparison.Ordinal))).BuildAsync();
        Assert.Contains("步␇道", site.Read("_site/2031-02-01/02/index.html"), StringComparison.Ordinal);
        Assert.Contains("02.txt(7,", site.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_from_ocr_that_begins_with_a_rule_is_a_newspaper_page()
    {
        using var site = await SiteTest.With(null, ("02.md", "---\n\n## 青禾镇新桥通车\n\n昨日上午，青禾镇新桥通车，两岸居民过河只要五分钟。\n\n---\n")).BuildAsync();
        Assert.Contains("1 pages", site.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_that_is_not_utf8_is_an_error()
    {
        using var site = SiteTest.With(null, ("02.txt", SamplePages.Bridge)).Write("templates/broadsheet/pages/home.sbnhtml", [0xFF, 0x81]);
        await site.RunAsync("build");
        Assert.Equal(ExitCode.ContentErrors, site.Exit);
        Assert.Contains("templates/broadsheet/pages/home.sbnhtml: error SG6018", site.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[x](java\tscript:alert(1))")]
    [InlineData("[x](vbscript:x)")]
    [InlineData("[x](data:text/html,x)")]
    public async Task A_hand_written_page_cannot_bring_a_script(string markdown)
    {
        using var site = await SiteTest.With(null, ("02.txt", SamplePages.Bridge), ("x.md", $"---\ntitle: X\n---\n{markdown}\n")).BuildAsync();
        Assert.DoesNotContain("href=\"java", site.Read("_site/x/index.html"), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"vbs", site.Read("_site/x/index.html"), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"data", site.Read("_site/x/index.html"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Two_seeds_that_want_one_address_are_both_named()
    {
        using var site = SiteTest.With(null, ("a.txt", SamplePages.Bridge), ("b.txt", SamplePages.Bridge));
        await site.RunAsync("build");
        Assert.Equal(ExitCode.ContentErrors, site.Exit);
        Assert.Contains("a.txt and b.txt", site.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hand_written_page_cannot_take_the_address_of_an_issue()
    {
        using var site = SiteTest.With(null, ("02.txt", SamplePages.Bridge), ("x.md", "---\ntitle: X\nslug: 2031-02-01\n---\ntext"));
        await site.RunAsync("build");
        Assert.Equal(ExitCode.ContentErrors, site.Exit);
        Assert.Contains("2031-02-01/index.html", site.Errors, StringComparison.Ordinal);
    }

    public static TheoryData<string, string, byte[]> BadPages => new()
    {
        { "not-utf8", "02.txt", [.. "青禾镇"u8, 0xFF, 0xFF, 0x0A] },
        { "binary", "02.txt", [0x89, 0x50, 0x4E, 0x47, 0x00, 0x00] },
        { "gb18030", "02.txt", CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes("青禾镇新桥通车\n\n昨日上午，青禾镇新桥通车，两岸居民过河只要五分钟。\n") },
        { "control-character", "02.txt", Encoding.UTF8.GetBytes("青禾镇新桥通车\n\n昨日上午，青禾镇\u0007新桥通车，两岸居民过河只要五分钟。\n") },
        { "empty", "02.txt", [] },
        { "bad-front-matter", "about.md", Encoding.UTF8.GetBytes("---\ntitel: 关于\n---\n正文") },
    };

    [Theory]
    [MemberData(nameof(BadPages))]
    public async Task What_is_said_of_a_bad_page_is_clear(string name, string path, byte[] page)
    {
        using var site = SiteTest.With().Write("seeds/" + path, page);
        await site.RunAsync("build");
        Golden.Match($"{site.Errors.ReplaceLineEndings("\n")}exit {(int)site.Exit}\n", name + ".txt");
    }

    [Theory]
    [InlineData("pages/article.sbnhtml", "{{ if }}", "pages/article.sbnhtml(1,")]
    [InlineData("pages/article.sbnhtml", "{{ while true }}x{{ end }}", "pages/article.sbnhtml(1,")]
    [InlineData("pages/article.sbnhtml", "{{ include 'partials/nowhere.sbnhtml' }}", "pages/article.sbnhtml(1,")]
    [InlineData("pages/article.sbnhtml", "{{ artcle.headline }}", "pages/article.sbnhtml(1,")]
    [InlineData("pages/article.sbnhtml", "{{ include 'pages/article.sbnhtml' }}", "pages/article.sbnhtml(1,")]
    public async Task A_template_that_is_broken_is_shown_with_its_place_and_nothing_is_written(string path, string template, string place)
    {
        using var site = SiteTest.With(null, ("02.txt", SamplePages.Bridge)).Write("templates/broadsheet/" + path, template);
        await site.RunAsync("build");
        Assert.Equal(ExitCode.ContentErrors, site.Exit);
        Assert.Contains(place, site.Errors, StringComparison.Ordinal);
        Assert.Empty(site.Files());
    }
}
