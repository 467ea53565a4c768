using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace SiteGen.Browser.Tests;

/// <summary>The site of the seeds as its readers use it.</summary>
public sealed class ReadingTests(SeedsEdition edition) : IClassFixture<SeedsEdition>
{
    static readonly BrowserNewContextOptions Phone = new() { ViewportSize = new() { Width = 390, Height = 844 } };

    [Fact]
    public async Task The_lead_of_the_front_opens_and_is_read_to_its_end()
    {
        var page = await edition.OpenAsync(Phone);
        var title = await page.Locator(".lead-story .title").InnerTextAsync();
        await page.Locator(".lead-story .title a").ClickAsync();
        await page.Locator("body.article").WaitForAsync();
        Assert.Equal(Dense(title), Dense(await page.Locator("h1").InnerTextAsync()));
        Assert.True(await page.Locator(".prose p").CountAsync() > 3);
        await page.Locator(".sequence .after").ScrollIntoViewIfNeededAsync();
        var promised = await page.Locator(".sequence .after .where").InnerTextAsync();
        await Leave(page, () => page.Locator(".sequence .after").ClickAsync());
        Assert.Equal(Dense(promised), Dense(await page.Locator("h1").InnerTextAsync()));
    }

    [Fact]
    public async Task The_table_of_contents_of_a_page_leads_to_its_articles()
    {
        var page = await edition.OpenAsync(Phone);
        await page.Locator("nav.sheets a").First.ClickAsync();
        await page.Locator("body.page").WaitForAsync();
        var last = page.Locator("nav.titles a").Last;
        var anchor = await last.GetAttributeAsync("href");
        await last.ClickAsync();
        Assert.EndsWith(anchor!, page.Url, StringComparison.Ordinal);
        Assert.InRange((await page.Locator(anchor!).BoundingBoxAsync())!.Y, -50, 844);
    }

    [Fact]
    public async Task The_size_of_the_type_is_remembered_on_the_next_page()
    {
        var page = await edition.OpenAsync();
        var before = await Size(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "特大", Exact = true }).ClickAsync();
        var after = await Size(page);
        Assert.True(after > before * 1.3, $"{before} px became {after} px");
        await page.Locator(".lead-story .title a").ClickAsync();
        await page.Locator("body.article").WaitForAsync();
        Assert.Equal(after, await Size(page));
        Assert.Equal("true", await page.GetByRole(AriaRole.Button, new() { Name = "特大", Exact = true }).GetAttributeAsync("aria-pressed"));

        static Task<double> Size(IPage page) => page.EvaluateAsync<double>("parseFloat(getComputedStyle(document.documentElement).fontSize)");
    }

    [Fact]
    public async Task Dark_follows_the_system_until_the_reader_chooses()
    {
        var page = await edition.OpenAsync(new() { ColorScheme = ColorScheme.Dark });
        var dark = await Paper(page);
        await page.Locator(".themes summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "浅色" }).ClickAsync();
        var light = await Paper(page);
        Assert.True(Brightness(dark) < 60 && Brightness(light) > 220, $"{dark} became {light}");
        await page.ReloadAsync();
        Assert.Equal(light, await Paper(page));

        static Task<string> Paper(IPage page) => page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
        static double Brightness(string color) => Regex.Matches(color, @"\d+").Take(3).Average(match => double.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task An_article_prints_to_pages_of_A4_with_its_place_and_address_and_without_the_chrome()
    {
        var page = await edition.OpenLeadAsync();
        var pdf = await page.PdfAsync(new() { PreferCSSPageSize = true });
        Assert.Equal("%PDF"u8.ToArray(), pdf[..4]);
        var boxes = Regex.Matches(System.Text.Encoding.Latin1.GetString(pdf), @"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]");
        Assert.NotEmpty(boxes);
        Assert.All(boxes, box => Assert.Equal((595, 842), (Points(box.Groups[1]), Points(box.Groups[2]))));
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await page.Locator("main .print-line").IsVisibleAsync());
        Assert.True(await page.Locator(".colophon .print-line").IsVisibleAsync());
        Assert.False(await page.Locator(".menu").IsVisibleAsync());
        Assert.False(await page.Locator(".tools").IsVisibleAsync());

        static double Points(Group number) => Math.Round(double.Parse(number.Value, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_whole_issue_can_be_read_with_the_keyboard_alone()
    {
        var page = await edition.OpenLeadAsync();
        await page.GotoAsync(page.Url.Split('/')[..4] is var parts ? string.Join('/', parts) + "/" : "");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("#text", await Focused(page, "getAttribute('href')"));
        await page.Keyboard.PressAsync("Enter");
        var first = await page.Locator(".lead-story .title a").GetAttributeAsync("href");
        await TabTo(page, first!);
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("body.article").WaitForAsync();

        // The lead is not always the first; from the first on, “next” leads through everything.
        while (await page.Locator(".sequence .before").CountAsync() > 0)
            await page.GotoAsync(new Uri(new Uri(edition.Address), await page.Locator(".sequence .before").GetAttributeAsync("href")).ToString());
        var read = new HashSet<string> { page.Url };
        while (await page.Locator(".sequence .after").CountAsync() > 0)
        {
            await TabTo(page, (await page.Locator(".sequence .after").GetAttributeAsync("href"))!);
            Assert.True(await page.EvaluateAsync<bool>("getComputedStyle(document.activeElement).outlineStyle !== 'none'"), "the focus is not seen");
            await Leave(page, () => page.Keyboard.PressAsync("Enter"));
            Assert.True(read.Add(page.Url), "the way leads in a circle");
        }

        await page.Locator(".end").WaitForAsync();
        Assert.Equal(await Articles(page), read.Count);
    }

    [Fact]
    public async Task What_is_selected_can_be_copied_with_its_source()
    {
        var page = await edition.OpenLeadAsync(new() { Permissions = ["clipboard-read", "clipboard-write"] });
        await page.EvaluateAsync("() => { const range = document.createRange(); range.selectNodeContents(document.querySelector('.prose p')); getSelection().removeAllRanges(); getSelection().addRange(range); }");
        await page.Locator(".quote button").ClickAsync();
        await page.GetByText("已复制").WaitForAsync();
        var copied = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.Contains(await page.Locator(".prose p").First.InnerTextAsync(), copied, StringComparison.Ordinal);
        Assert.Contains("#:~:text=", copied, StringComparison.Ordinal);
    }

    static async Task<int> Articles(IPage page)
    {
        var issue = await page.Locator(".trail a").Nth(1).GetAttributeAsync("href");
        await page.GotoAsync(new Uri(new Uri(page.Url), issue).ToString());
        var words = await page.Locator(".dateline .facts").InnerTextAsync();
        return int.Parse(Regex.Match(words, @"(\d+) 篇").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
    }

    static async Task Leave(IPage page, Func<Task> act)
    {
        await page.EvaluateAsync("window.isLeft = false");
        await act();
        await page.WaitForFunctionAsync("window.isLeft === undefined && document.readyState === 'complete'");
    }

    static async Task TabTo(IPage page, string href)
    {
        for (var i = 0; i < 400; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await Focused(page, "getAttribute('href')") == href)
                return;
        }

        Assert.Fail($"The keyboard does not reach {href} on {page.Url}.");
    }

    static Task<string?> Focused(IPage page, string member) => page.EvaluateAsync<string?>($"document.activeElement.{member}");

    static string Dense(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
