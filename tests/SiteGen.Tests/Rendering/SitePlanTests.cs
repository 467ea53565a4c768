using SiteGen.Editions;
using SiteGen.Rendering;
using SiteGen.Text;

namespace SiteGen.Tests.Rendering;

public class SitePlanTests
{
    [Fact]
    public void A_site_has_a_page_for_everything_that_a_reader_may_look_for()
    {
        var site = new SampleArchive { Handwritten = [About("about")] }.Render();
        string[] wanted =
        [
            "index.html", "404.html", "about/index.html", "archive/index.html", "archive/2031/index.html", "authors/index.html", "2031-05-06/index.html",
            "2031-05-06/01/index.html", "2031-05-06/02/index.html", "2031-05-08/index.html", "undated/index.html", "undated/loose-leaf/index.html",
            "feed.xml", "sitemap.xml", "robots.txt", ".nojekyll", "assets/broadsheet.css",
        ];
        Assert.Empty(wanted.Except(site.Paths));
        Assert.Equal(6, site.HtmlPaths.Count(path => site.Html(path).Body!.ClassName == "article"));
    }

    [Fact]
    public void The_same_archive_gives_the_same_bytes()
    {
        var (first, second) = (new SampleArchive().Render(), new SampleArchive().Render());
        Assert.Equal(first.Paths, second.Paths);
        Assert.All(first.Paths, path => Assert.Equal(first.Text(path), second.Text(path)));
    }

    [Fact]
    public void Only_the_pages_of_the_paper_and_the_files_of_their_articles_are_made_with_a_reading()
    {
        var items = new SampleArchive().Plan().Value.Items;
        Assert.Equal(4 + (6 * 2), items.Count(item => item.Source is not null));
        Assert.All(items.Where(item => item.Source == "two.txt"), item => Assert.StartsWith("2031-05-06/02/", item.Path, StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_whose_page_was_not_read_is_reported()
    {
        var item = new SampleArchive().Plan().Value.Items.First(item => item.Source is not null);
        Assert.Equal("SG4003", Assert.Single(SiteRenderer.Render(item, null).Diagnostics).Code);
        var empty = new Page { Source = item.Source! };
        Assert.Equal("SG4004", Assert.Single(SiteRenderer.Render(item, empty).Diagnostics).Code);
    }

    [Theory]
    [InlineData("2031-05-06")]
    [InlineData("Archive")]
    [InlineData("authors")]
    [InlineData("robots/txt")]
    public void A_hand_written_page_in_the_place_of_another_page_is_reported(string slug)
    {
        var outcome = new SampleArchive { Handwritten = [About(slug)] }.Plan();
        if (slug == "robots/txt")
            Assert.False(outcome.HasErrors);
        else
            Assert.Equal("SG4002", Assert.Single(outcome.Diagnostics).Code);
    }

    [Fact]
    public void A_file_cannot_stand_where_a_folder_is()
    {
        var theme = ThemeOnDisk.Broadsheet;
        theme = theme with { Assets = theme.Assets.Add(new Asset("broadsheet.css/more.css", default)) };
        Assert.Contains(new SampleArchive { Theme = theme }.Plan().Diagnostics, d => d.Code == "SG4002" && d.Message.Contains("broadsheet.css", StringComparison.Ordinal));
    }

    [Fact]
    public void A_template_that_the_theme_lacks_is_named()
    {
        var theme = ThemeOnDisk.Broadsheet;
        theme = theme with { Templates = [.. theme.Templates.Where(file => file.Path != "pages/year.sbnhtml")] };
        var diagnostic = Assert.Single(new SampleArchive { Theme = theme }.Plan().Diagnostics);
        Assert.Equal("SG4001", diagnostic.Code);
        Assert.Contains("pages/year.sbnhtml", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_archive_has_a_home_page_and_no_feed()
    {
        var site = new SampleArchive { Pages = [] }.Render();
        Assert.Contains("这里还没有报纸", site.Html("index.html").QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.False(site.Has("feed.xml"));
        Assert.False(site.Has("authors/index.html"));
    }

    [Fact]
    public void Names_that_differ_only_in_case_have_pages_of_their_own()
    {
        var site = new SampleArchive
        {
            Language = "en",
            Pages = [SampleArchive.Page("p.txt", new DateOnly(2031, 5, 6), DateBasis.Printed, "1", null,
                SampleArchive.Headlined("One", "Ann Lee", "Text."), SampleArchive.Headlined("Two", "ANN LEE", "Text."))],
        }.Render();
        Assert.Equal(2, site.Paths.Count(path => path.StartsWith("authors/", StringComparison.Ordinal) && path != "authors/index.html"));
    }

    [Fact]
    public void Roles_of_a_name_are_kept_apart_on_its_page()
    {
        var photo = SampleArchive.Headlined("桥上的灯", "陆一鸣", "灯。") with { Photographers = ["陆一鸣"], Correspondents = ["沈青"] };
        var site = new SampleArchive { Pages = [SampleArchive.Page("p.txt", new DateOnly(2031, 5, 6), DateBasis.Printed, "01", null, photo)] }.Render();
        var page = site.HtmlPaths.Select(site.Html).Single(html => html.Body!.ClassName == "author" && html.QuerySelector("h1")!.TextContent == "陆一鸣");
        Assert.Equal(["作为记者", "作为摄影"], page.QuerySelectorAll("h2").Select(h => h.TextContent));
    }

    [Fact]
    public void The_weightiest_article_leads_the_front_wherever_it_stands_on_the_page()
    {
        var site = new SampleArchive
        {
            Pages = [SampleArchive.Page("p.txt", new DateOnly(2031, 5, 6), DateBasis.Printed, "01", null,
                SampleArchive.Headlined("小消息", null, "短。"), SampleArchive.Headlined("长篇报道", null, new string('长', 1200) + "。"))],
        }.Render();
        Assert.Equal("长篇报道", site.Html("index.html").QuerySelector(".lead-story .title")!.TextContent);
    }

    static HandwrittenPage About(string slug) =>
        new() { Title = "关于", Slug = slug, Markdown = "说明。", Source = new SourceText("about.md", "") };
}
