using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace SiteGen.Browser.Tests;

/// <summary>An editor's day before anything is published. Each test has the paper for itself.</summary>
public sealed partial class EditingTests : IAsyncLifetime
{
    readonly ServedSeeds paper = new();

    public ValueTask InitializeAsync() => paper.InitializeAsync();

    public ValueTask DisposeAsync() => paper.DisposeAsync();

    [Fact]
    public async Task What_is_saved_shows_in_every_open_page_where_the_editor_had_scrolled_to()
    {
        var window = await paper.WindowAsync();
        var page = await OpenPageOfPaperAsync(window);
        var other = await window.NewPageAsync();
        await other.GotoAsync(page.Url);
        await page.EvaluateAsync("scrollTo(0, 1200)");
        var at = await page.EvaluateAsync<double>("scrollY");
        Assert.True(at > 500);

        await ReplaceAsync(await SeedOfAsync(page), text => text.Replace('。', '！'));
        foreach (var open in (IPage[])[page, other])
        {
            // While the page loads anew there is no main element for a moment.
            await open.WaitForFunctionAsync("document.readyState === 'complete' && document.querySelector('main')?.innerText.includes('！') && !document.querySelector('main').innerText.includes('。')");
        }

        await page.WaitForFunctionAsync($"Math.abs(scrollY - {at.ToString(System.Globalization.CultureInfo.InvariantCulture)}) < 60");
    }

    [Fact]
    public async Task Style_sheets_change_under_the_page_without_loading_it()
    {
        var page = await OpenPageOfPaperAsync(await paper.WindowAsync());
        await page.EvaluateAsync("window.isTheSame = true");
        var styles = await page.EvaluateAsync<string>("fetch(document.querySelector('link[rel=stylesheet]').href).then(r => r.text())");
        await WriteAsync("templates/broadsheet/assets/broadsheet.css", styles + "\nbody { background-color: rgb(1, 2, 3) !important; }\n");
        await page.WaitForFunctionAsync("getComputedStyle(document.body).backgroundColor === 'rgb(1, 2, 3)'");
        await WriteAsync("templates/broadsheet/assets/broadsheet.css", styles + "\nbody { background-color: rgb(4, 5, 6) !important; }\n");
        await page.WaitForFunctionAsync("getComputedStyle(document.body).backgroundColor === 'rgb(4, 5, 6)'");
        await page.WaitForFunctionAsync("document.querySelectorAll('link[rel=stylesheet]').length === 1");
        Assert.True(await page.EvaluateAsync<bool>("window.isTheSame"));
    }

    [Fact]
    public async Task A_broken_template_is_shown_over_the_page_and_goes_when_it_is_mended()
    {
        var page = await OpenPageOfPaperAsync(await paper.WindowAsync());
        var title = await page.Locator("h1").InnerTextAsync();
        await WriteAsync("templates/broadsheet/pages/page.sbnhtml", "first line\n{{ for article in }}\n");
        var overlay = page.GetByRole(AriaRole.Alertdialog);
        await overlay.WaitForAsync();
        var said = await overlay.InnerTextAsync();
        Assert.Contains("pages/page.sbnhtml(2,", said, StringComparison.Ordinal);
        Assert.Contains("{{ for article in }}", said, StringComparison.Ordinal);
        Assert.Contains("^", said, StringComparison.Ordinal);
        Assert.Equal(title, await page.Locator("h1:visible").First.InnerTextAsync());

        await page.ReloadAsync();
        await overlay.WaitForAsync();
        Assert.Equal("Close", await Focusable(page));
        await page.Keyboard.PressAsync("Escape");
        await overlay.WaitForAsync(new() { State = WaitForSelectorState.Detached });

        File.Delete(paper.At("templates/broadsheet/pages/page.sbnhtml"));
        await page.ReloadAsync();
        await Task.Delay(1500, TestContext.Current.CancellationToken);
        Assert.Equal(0, await overlay.CountAsync());

        // The button is the first thing in the sheet that the keyboard reaches.
        static async Task<string> Focusable(IPage page)
        {
            await page.Keyboard.PressAsync("Tab");
            return await page.EvaluateAsync<string>("document.activeElement.shadowRoot.activeElement.textContent");
        }
    }

    [Fact]
    public async Task A_block_is_put_right_in_the_review_and_the_page_shows_it()
    {
        var window = await paper.WindowAsync();
        var page = await OpenPageOfPaperAsync(window);
        var seed = await SeedOfAsync(page);
        var corrections = Path.ChangeExtension(seed, null) + ".corrections.json";
        var before = await File.ReadAllTextAsync(corrections, TestContext.Current.CancellationToken);

        var review = await window.NewPageAsync();
        await review.GotoAsync(new Uri(new Uri(page.Url), await page.Locator("sitegen-preview a").GetAttributeAsync("href")).ToString());
        var line = review.Locator("table.lines tr.first").Filter(new() { Has = review.Locator(".role", new() { HasTextRegex = BodyRole }) }).First;
        var text = await line.Locator(".text").InnerTextAsync();
        await line.Locator(".text").ClickAsync();
        Assert.Equal("One line is marked.", await review.Locator("#marked").InnerTextAsync());
        await review.GetByLabel("as what").SelectOptionAsync("subheading");
        await review.Locator("button[value=place]").ClickAsync();
        await review.Locator("main > [role=status]").WaitForAsync();
        Assert.Contains("subheading", await review.Locator("tr:target .role").InnerTextAsync(), StringComparison.Ordinal);
        Assert.NotEqual(before, await File.ReadAllTextAsync(corrections, TestContext.Current.CancellationToken));
        await page.WaitForFunctionAsync("text => [...document.querySelectorAll('h2, h3, h4')].some(title => title.textContent.includes(text))", text[..Math.Min(8, text.Length)]);
    }

    [Fact]
    public async Task With_the_keyboard_and_shift_a_stretch_of_lines_is_marked()
    {
        var window = await paper.WindowAsync();
        var page = await OpenPageOfPaperAsync(window);
        var review = await window.NewPageAsync();
        await review.GotoAsync(new Uri(new Uri(page.Url), await page.Locator("sitegen-preview a").GetAttributeAsync("href")).ToString());
        var boxes = review.Locator("table.lines input[type=checkbox]");
        await boxes.Nth(2).FocusAsync();
        await review.Keyboard.PressAsync("Space");
        await boxes.Nth(6).ClickAsync(new() { Modifiers = [KeyboardModifier.Shift] });
        Assert.Equal(5, await review.Locator("table.lines input:checked").CountAsync());
        Assert.Equal("5 lines are marked.", await review.Locator("#marked").InnerTextAsync());
    }

    async Task<IPage> OpenPageOfPaperAsync(IBrowserContext window)
    {
        var page = await window.NewPageAsync();
        await page.GotoAsync(paper.Address);
        await page.Locator("nav.sheets a, .sheets a").First.ClickAsync();
        await page.Locator("body.page").WaitForAsync();
        return page;
    }

    async Task<string> SeedOfAsync(IPage page)
    {
        var review = await page.Locator("sitegen-preview a").GetAttributeAsync("href");
        return paper.At("seeds/" + Uri.UnescapeDataString(review![(review!.IndexOf('=', StringComparison.Ordinal) + 1)..]));
    }

    static async Task ReplaceAsync(string path, Func<string, string> change) =>
        await File.WriteAllTextAsync(path, change(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)), TestContext.Current.CancellationToken);

    async Task WriteAsync(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(paper.At(path))!);
        await File.WriteAllTextAsync(paper.At(path), text, TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("body")]
    static partial Regex BodyRole { get; }
}
