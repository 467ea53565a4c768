using System.Text;
using SiteGen.Rendering;
using SiteGen.Tests.Rendering;

namespace SiteGen.Tests.Templates;

public sealed class AutoEscapeTests
{
    [Theory]
    [InlineData("true", "<h1>Tea &amp; time</h1>Tea & time")]
    [InlineData("false", "<h1>Tea & time</h1>")]
    public void A_theme_asks_for_escaping_in_its_settings(string wanted, string expected)
    {
        var raw = wanted == "true" ? "{{ site.newspaper | html.raw }}" : "";
        var theme = ThemeFiles.Read("tiny",
        [
            new Asset("theme.json", Encoding.UTF8.GetBytes($$"""{ "autoEscape": {{wanted}} }""")),
            .. ThemeOnDisk.Broadsheet.Templates.Where(file => file.Path.StartsWith("pages/", StringComparison.Ordinal))
                .Select(file => new Asset(file.Path, Encoding.UTF8.GetBytes("<h1>{{ site.newspaper }}</h1>" + raw))),
        ]).Value;
        var site = new SampleArchive { Newspaper = "Tea & time", Theme = theme with { Words = ThemeOnDisk.Broadsheet.Words } }.Render();
        Assert.Equal(expected, site.Text("index.html"));
    }

    [Fact]
    public void A_theme_that_escapes_already_comes_out_the_same()
    {
        HandwrittenPage page = HandwrittenPages.Read(new SiteGen.Text.SourceText("about.md", "---\ntitle: A & B\n---\n**x** & y\n")).Value;
        var archive = new SampleArchive { Newspaper = "Tea & \"time\"", Handwritten = [page] };
        var plain = archive.Render();
        var escaping = (archive with { Theme = archive.Theme with { AutoEscape = true } }).Render();
        Assert.Equal(plain.Paths, escaping.Paths);
        Assert.All(plain.HtmlPaths, path => Assert.Equal(plain.Text(path), escaping.Text(path)));
    }

    [Fact]
    public void A_switch_that_is_no_switch_is_an_error()
    {
        var read = ThemeFiles.Read("tiny", [new Asset("theme.json", """{ "autoEscape": "yes" }"""u8.ToArray())]);
        Assert.Contains("“autoEscape” is neither true nor false", Assert.Single(read.Diagnostics).Message, StringComparison.Ordinal);
    }
}
