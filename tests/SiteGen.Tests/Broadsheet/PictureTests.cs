using SiteGen.Editions;
using SiteGen.Pictures;

namespace SiteGen.Tests.Broadsheet;

/// <summary>Photos and scans: shown with their size, copied as they are.</summary>
public sealed class PictureTests
{
    const string Page = "新桥今天通车\n\n新桥今天通车，两岸居民过河只要五分钟，老渡口从此停航。\n\n图为新桥通车现场。\n";

    static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R', 0, 0, 4, 0, 0, 0, 3, 0];

    [Fact]
    public async Task A_photo_named_in_the_corrections_stands_with_its_caption_and_is_copied_byte_for_byte()
    {
        using var site = Paper("""{ "role": "caption", "photo": "photos/bridge.png", "alt": "桥上的行人", "lines": [{ "line": 5, "begins": "图为" }] }""").Write("seeds/photos/bridge.png", Png);
        await site.BuildAsync();
        Assert.Equal(Png, File.ReadAllBytes(site.At("_site/2031-02-01/1/bridge.png")));
        foreach (var file in Directory.GetFiles(site.At("_site/2031-02-01/1"), "index.html", SearchOption.AllDirectories))
        {
            var figure = SiteText.Parse(file).QuerySelector(".prose figure")!;
            var image = figure.QuerySelector("img")!;
            Assert.Equal(("/2031-02-01/1/bridge.png", "1024", "768", "桥上的行人"), (image.GetAttribute("src"), image.GetAttribute("width"), image.GetAttribute("height"), image.GetAttribute("alt")));
            Assert.Equal("图为新桥通车现场。", figure.QuerySelector("figcaption")!.TextContent);
        }

        Assert.NotNull(SiteText.Parse(site.At("_site/index.html")).QuerySelector(".lead-story img"));
    }

    [Theory]
    [InlineData("""{ "role": "caption", "photo": "gone.png", "alt": "桥", "lines": [{ "line": 5, "begins": "图为" }] }""", "SG6020", "no photo gone.png")]
    [InlineData("""{ "role": "caption", "photo": "bridge.png", "lines": [{ "line": 5, "begins": "图为" }] }""", "SG5007", "alt")]
    [InlineData("""{ "role": "caption", "photo": "../bridge.png", "alt": "桥", "lines": [{ "line": 5, "begins": "图为" }] }""", "SG5006", "beside the page")]
    [InlineData("""{ "role": "body", "photo": "bridge.png", "alt": "桥", "lines": [{ "line": 5, "begins": "图为" }] }""", "SG5006", "with its caption")]
    [InlineData("""{ "role": "caption", "alt": "桥", "lines": [{ "line": 5, "begins": "图为" }] }""", "SG5007", "photo")]
    [InlineData("""{ "role": "caption", "photo": "broken.png", "alt": "桥", "lines": [{ "line": 5, "begins": "图为" }] }""", "SG6021", "size")]
    public async Task A_photo_that_is_not_named_right_is_an_error_and_nothing_is_written(string block, string code, string words)
    {
        using var site = Paper(block).Write("seeds/bridge.png", Png).Write("seeds/broken.png", [1, 2, 3]);
        await site.RunAsync("build");
        Assert.Equal(ExitCode.ContentErrors, site.Exit);
        Assert.Contains(code, site.Errors, StringComparison.Ordinal);
        Assert.Contains(words, site.Errors, StringComparison.Ordinal);
        Assert.Empty(site.Files());
    }

    [Fact]
    public async Task The_printed_page_beside_a_seed_is_shown_small_and_offered_whole()
    {
        using var site = SiteTest.With(null, ("02.txt", SamplePages.Bridge)).Write("seeds/02.png", Png).Write("seeds/02.pdf", new byte[1_234_567]);
        await site.BuildAsync();
        var page = SiteText.Parse(site.At("_site/2031-02-01/02/index.html"));
        var image = page.QuerySelector(".printed a[href='/2031-02-01/02/02.png'] img")!;
        Assert.Equal(("1024", "768", "报纸版面 第02版"), (image.GetAttribute("width"), image.GetAttribute("height"), image.GetAttribute("alt")));
        Assert.Contains("查看整版 (PDF, 1.2 MB)", page.QuerySelector(".printed")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1_234_567, new FileInfo(site.At("_site/2031-02-01/02/02.pdf")).Length);

        await site.Delete("seeds/02.png").Delete("seeds/02.pdf").BuildAsync();
        Assert.False(site.Has("_site/2031-02-01/02/02.pdf"));
        Assert.Null(SiteText.Parse(site.At("_site/2031-02-01/02/index.html")).QuerySelector(".printed"));
    }

    [Theory]
    [InlineData("89504E470D0A1A0A0000000D4948445200000400000003000802", 1024, 768)]
    [InlineData("FFD8FFE000104A46494600010100000100010000FFC0001108012C019003", 400, 300)]
    [InlineData("FFD8FFE1002045786966000049492A00080000000100120103000100000006000000FFFFFFC2001108012C019003", 300, 400)]
    [InlineData("FFD8FFE1002045786966000049492A00080000000100120103000100000001000000FFFFFFC2001108012C019003", 400, 300)]
    [InlineData("524946460000000057454250565038580A0000001000000025030058020000", 806, 601)]
    [InlineData("5249464600000000574542505650384C0A0000002F8F812B001000000000", 400, 175)]
    [InlineData("524946460000000057454250565038200A000000000000 9D012A90012C0100", 400, 300)]
    public void The_size_of_an_image_is_read_from_its_first_bytes(string hex, int width, int height) =>
        Assert.Equal(new PictureSize(width, height), ImageHeader.Read(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal))));

    [Theory]
    [InlineData("")]
    [InlineData("89504E47")]
    [InlineData("FFD8FFE00010")]
    [InlineData("FFD8FFE1001045786966000049492A00FFFFFF7F0000")]
    [InlineData("52494646000000005745425056503858")]
    [InlineData("474946383961")]
    [InlineData("89504E470D0A1A0A0000000D4948445200000000000003000802")]
    public void A_file_that_is_no_whole_image_has_no_size(string hex) => Assert.Null(ImageHeader.Read(Convert.FromHexString(hex)));

    static SiteTest Paper(string caption) => SiteTest.With(
        """{ "newspaper": "青禾日报", "language": "zh-CN", "pages": { "1.txt": { "date": "2031-02-01", "page": "1" } } }""",
        ("1.txt", Page),
        ("1.corrections.json", $$"""
            { "articles": [{ "blocks": [
              { "role": "headline", "lines": [{ "line": 1, "begins": "新桥" }] },
              { "role": "body", "lines": [{ "line": 3, "begins": "新桥" }] },
              {{caption}}
            ] }] }
            """));
}
