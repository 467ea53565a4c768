namespace SiteGen.Tests.Templates;

public sealed class TemplateCommandTests
{
    [Fact]
    public async Task A_template_is_rendered_with_a_model_of_ones_own()
    {
        using var site = SiteTest.With().Write("card.sbnhtml", "<h2>{{ page.title | html.escape }}</h2>{{ for n in numbers }}{{ n }} {{ end }}\n")
            .Write("model.json", """{ "page": { "title": "Tea & time" }, "numbers": [1, 2.5] }""");
        await site.RunAsync("template", "card.sbnhtml", "--data", "model.json");
        Assert.Equal((ExitCode.Good, "<h2>Tea &amp; time</h2>1 2.5 \n", ""), (site.Exit, site.Output, site.Errors));
    }

    [Fact]
    public async Task A_template_without_data_has_no_names()
    {
        using var site = SiteTest.With().Write("a.sbnhtml", "<p>\n{{ 1 + 1 }} {{ title }}");
        await site.RunAsync("template", "a.sbnhtml");
        Assert.Equal((ExitCode.ContentErrors, ""), (site.Exit, site.Output));
        Assert.Contains("a.sbnhtml(2,16): error SG3003", site.Errors, StringComparison.Ordinal);
        Assert.Contains("^^^^^", site.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_include_finds_the_files_of_its_theme_and_those_that_came_with_the_program()
    {
        using var site = SiteTest.With().Write("templates/broadsheet/partials/own.sbnhtml", "own {{ include 'partials/jump' jump }}")
            .Write("templates/broadsheet/pages/deep/a.sbnhtml", "{{ include 'partials/own' }}")
            .Write("model.json", """{ "jump": { "text": "<on>" } }""");
        await site.RunAsync("template", "templates/broadsheet/pages/deep/a.sbnhtml", "--data", "model.json");
        Assert.Equal("own <p class=\"jump missing\">&lt;on&gt;</p>\n", site.Output);
    }

    [Theory]
    [InlineData("../secret.sbnhtml")]
    [InlineData("../secret")]
    [InlineData("sub/../../secret.sbnhtml")]
    public async Task An_include_never_leads_out_of_the_folder(string name)
    {
        using var site = SiteTest.With().Write("secret.sbnhtml", "secret").Write("mine/a.sbnhtml", $"{{{{ include '{name}' }}}}").Write("mine/sub/b.sbnhtml", "");
        await site.RunAsync("template", "mine/a.sbnhtml");
        Assert.Equal((ExitCode.ContentErrors, ""), (site.Exit, site.Output));
        Assert.Contains("SG3006", site.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_theme_that_escapes_by_itself_does_so_for_a_single_template()
    {
        using var site = SiteTest.With().Write("templates/tiny/theme.json", """{ "autoEscape": true }""").Write("templates/tiny/a.sbnhtml", "{{ '<' }}{{ '<br>' | html.raw }}");
        await site.RunAsync("template", "templates/tiny/a.sbnhtml");
        Assert.Equal("&lt;<br>", site.Output);
    }

    [Theory]
    [InlineData("SG6010", "template", "none.sbnhtml")]
    [InlineData("SG6010", "template", "a.sbnhtml", "--data", "none.json")]
    [InlineData("SG6010", "template", "seeds")]
    [InlineData("SG6010", "template", "--check", "none")]
    [InlineData("SG5002", "template", "a.sbnhtml", "--data", "broken.json")]
    [InlineData("SG5002", "template", "a.sbnhtml", "--data", "list.json")]
    [InlineData("SG5001", "template", "--check", "--config", "none.json")]
    [InlineData("Name one template", "template")]
    [InlineData("Name one template", "template", "a.sbnhtml", "b.sbnhtml")]
    public async Task What_is_missing_or_no_json_is_wrong_usage(string said, params string[] args)
    {
        using var site = SiteTest.With().Write("a.sbnhtml", "a").Write("broken.json", "{ \"a\": }").Write("list.json", "[1]");
        await site.RunAsync(args);
        Assert.Equal((ExitCode.WrongUsage, ""), (site.Exit, site.Output));
        Assert.Contains(said, site.Errors, StringComparison.Ordinal);
    }
}
