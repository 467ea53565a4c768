using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Rendering;
using SiteGen.Text;

namespace SiteGen.Tests.Rendering;

/// <summary>An invented paper: two dated issues, one with an inferred date, and a page that nobody can date.</summary>
sealed record SampleArchive
{
    public string Language { get; init; } = "zh-CN";

    public string BaseUrl { get; init; } = "https://paper.example/repo/";

    public string Newspaper { get; init; } = "云岭日报";

    public ImmutableArray<ReadPage> Pages { get; init; } = Everything;

    public ImmutableArray<HandwrittenPage> Handwritten { get; init; } = [];

    public Theme Theme { get; init; } = ThemeOnDisk.Broadsheet;

    public Links? Links { get; init; }

    public static ImmutableArray<ReadPage> Everything { get; } =
    [
        Page("one.txt", new DateOnly(2031, 5, 6), DateBasis.Printed, "01", "要闻",
            Headlined("山间新路通到村口 果农笑迎首批客商", "陆一鸣", "公路在晨雾里延伸，第一辆货车开进了村。"),
            Headlined("夜校灯光亮到十点", "沈青", "识字班的窗口一直亮着。") with { ContinuedOn = "04" }),
        Page("two.txt", new DateOnly(2031, 5, 6), DateBasis.Printed, "02", null, Headlined("渡口老船工交出船桨", "陆一鸣", "他把船桨交给了徒弟。")),
        Page("three.txt", new DateOnly(2031, 5, 8), DateBasis.Inferred, "01", null,
            Headlined("梯田放水 春耕开犁", "沈青", "水声顺着田埂往下走。"),
            Continuation("（上接02版）", "剩下的半篇从这里开始，讲的是桥。")),
        Page("loose-leaf.txt", null, DateBasis.Printed, null, null, Headlined("无名一页", null, "没有日期，也没有版次。")),
    ];

    public static ReadPage Page(string source, DateOnly? date, DateBasis basis, string? number, string? section, params ImmutableArray<Article> articles) =>
        new(source, new Page { Source = source, Articles = articles }, new PageFacts { Date = date, DateBasis = basis, PageNumber = number, Section = section });

    public static Article Headlined(string headline, string? reporter, params ImmutableArray<string> paragraphs) => new()
    {
        Id = "a",
        Kind = ArticleKind.News,
        Reporters = reporter is null ? [] : [reporter],
        Blocks = [new Block(Role.Headline, headline, []), .. paragraphs.Select(text => new Block(Role.Body, text, []))],
    };

    public static Article Continuation(string jump, params ImmutableArray<string> paragraphs) => new()
    {
        Id = "c",
        Kind = ArticleKind.Continuation,
        ContinuedFrom = "02",
        Blocks = [new Block(Role.Jump, jump, []), .. paragraphs.Select(text => new Block(Role.Body, text, []))],
    };

    public Archive Assemble() => ArchiveAssembly.Assemble(Pages.Select(page => ArchiveAssembly.Enter(page).Value)).Value;

    public Outcome<SitePlan> Plan() => SitePlan.Make(
        new PaperSettings { Title = Newspaper + "数字报", Newspaper = Newspaper, Language = Language, BaseUrl = BaseUrl },
        Assemble(), Links ?? SiteGen.Editions.Links.None, Handwritten, Theme);

    public RenderedSite Render()
    {
        var plan = Plan();
        Assert.Empty(plan.Diagnostics);
        var readings = Pages.ToDictionary(page => page.Path, page => page.Page);
        var index = plan.Value.Search is { } search
            ? SearchIndex.Update(null, search, search.Pages.ToDictionary(page => page, _ => ""), source => search.Read(source, readings[source]), new()).Files
            : null;
        return new RenderedSite(plan.Value.Items.ToDictionary(item => item.Path, item =>
        {
            var file = item.IsOfIndex ? index!.Make(index.IndexOf(item.Path)) : SiteRenderer.Render(item, item.Source is null ? null : readings[item.Source]);
            Assert.Empty(file.Diagnostics);
            return file.Value.Content;
        }));
    }
}
