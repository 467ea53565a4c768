using System.Text;
using SiteGen.Rendering;
using SiteGen.Tests.Rendering;

namespace SiteGen.Tests.Templates;

public sealed class LayoutThemeTests
{
    [Fact]
    public void A_theme_asks_for_layouts_with_blocks_in_its_settings()
    {
        var theme = ThemeFiles.Read("tiny",
        [
            new Asset("theme.json", """{ "layouts": true }"""u8.ToArray()),
            new Asset("layouts/base.sbnhtml", "<title>{{ layout.block 'title' site.title }}</title>{{ layout.block 'content' }}"u8.ToArray()),
            .. ThemeOnDisk.Broadsheet.Templates.Where(file => file.Path.StartsWith("pages/", StringComparison.Ordinal))
                .Select(file => new Asset(file.Path, Encoding.UTF8.GetBytes("{{ layout.extend 'layouts/base'; layout.fill 'title' 'Home' }}<h1>{{ site.newspaper }}</h1>"))),
        ]).Value;
        var site = new SampleArchive { Newspaper = "Tide", Theme = theme with { Words = ThemeOnDisk.Broadsheet.Words } }.Render();
        Assert.Equal("<title>Home</title><h1>Tide</h1>", site.Text("index.html"));
    }

    [Fact]
    public void The_built_in_theme_asks_for_nothing_that_the_original_does_not_have()
    {
        Assert.False(ThemeOnDisk.Broadsheet.Layouts);
        Assert.False(ThemeOnDisk.Broadsheet.AutoEscape);
    }
}
