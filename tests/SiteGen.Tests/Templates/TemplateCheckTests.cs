using SiteGen.Rendering;

namespace SiteGen.Tests.Templates;

public sealed class TemplateCheckTests
{
    static readonly string[] Modules = ["array", "date", "html", "math", "object", "regex", "string", "timespan"];

    [Fact]
    public async Task The_theme_that_comes_with_the_program_is_good()
    {
        using var site = SiteTest.With();
        await site.RunAsync("template", "--check", "--strict");
        Assert.Equal((ExitCode.Good, "The templates are good.\n"), (site.Exit, site.Errors.ReplaceLineEndings("\n")));
    }

    [Fact]
    public async Task All_that_is_wrong_with_all_files_is_said_at_once()
    {
        using var site = SiteTest.With()
            .Write("templates/broadsheet/partials/jump.sbnhtml", "<p>{{ $1.text }}</p>\n{{ if }}")
            .Write("templates/broadsheet/partials/date.sbnhtml", "<p>{{ $1.name }}</p>\n")
            .Write("templates/broadsheet/pages/text.sbnhtml", "{{ for x }}\n");
        await site.RunAsync("template", "--check");
        Assert.Equal(ExitCode.ContentErrors, site.Exit);
        Golden.Match(site.Errors.ReplaceLineEndings("\n"), "check.txt");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1, "--strict")]
    public async Task A_value_without_escaping_is_a_warning(int expected, params string[] options)
    {
        using var site = SiteTest.With().Write("mine/a.sbnhtml", "{{ title }}");
        await site.RunAsync(["template", "--check", "mine", .. options]);
        Assert.Equal(expected, (int)site.Exit);
        Assert.Contains("SG3010", site.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_single_file_only_its_own_mistakes_are_said_but_what_it_is_given_counts()
    {
        using var site = SiteTest.With().Write("mine/part.sbnhtml", "<{{ $1 }}>").Write("mine/page.sbnhtml", "{{ include 'part' 'h2' }}{{ title }}");
        await site.RunAsync("template", "--check", "--strict", "mine/part.sbnhtml");
        Assert.Equal(ExitCode.Good, site.Exit);
        await site.RunAsync("template", "--check", "--strict", "mine/page.sbnhtml");
        Assert.Contains("page.sbnhtml(1,29)", site.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_inside_a_theme_stands_for_its_files()
    {
        using var site = SiteTest.With().Write("templates/tiny/partials/a.sbnhtml", "{{ title }}").Write("templates/tiny/pages/b.sbnhtml", "{{ title }}");
        await site.RunAsync("template", "--check", "templates/tiny/partials");
        Assert.Contains("partials/a.sbnhtml", site.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("pages/b.sbnhtml", site.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_theme_that_escapes_by_itself_need_not_say_so_at_every_value()
    {
        using var site = SiteTest.With().Write("templates/tiny/theme.json", """{ "autoEscape": true }""").Write("templates/tiny/a.sbnhtml", "{{ title }}");
        await site.RunAsync("template", "--check", "templates/tiny");
        Assert.Equal((ExitCode.Good, "The templates are good.\n"), (site.Exit, site.Errors.ReplaceLineEndings("\n")));
    }

    [Fact]
    public async Task Messages_are_json_on_demand()
    {
        using var site = SiteTest.With().Write("mine/a.sbnhtml", "{{ title }}");
        await site.RunAsync("template", "--check", "mine", "--json");
        Assert.StartsWith("{\"code\":\"SG3010\",\"severity\":\"warning\"", site.Errors, StringComparison.Ordinal);
    }

    // Members of views further down, such as `issue.date`, are asked by their owner and hide nothing.
    [Fact]
    public void No_global_name_of_a_page_hides_a_module_of_the_language() =>
        Assert.Empty(ViewCatalogue.All.Where(view => view.Name.StartsWith("pages/", StringComparison.Ordinal)).SelectMany(view => view.Members.Where(member => Modules.Contains(member.Name)).Select(member => $"{view.Name}: {member.Name}")));
}
