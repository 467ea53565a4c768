using System.Net;

namespace SiteGen.Tests.Serve;

public sealed class ServeTests
{
    const string Story = "社区食堂开张\n\n本报讯（记者 林小满）昨日，青禾街的社区食堂开张，第一天来了三百人。\n";

    [Fact]
    public async Task The_site_is_served_under_its_path_as_a_static_host_serves_it()
    {
        await using var site = await ServedSite.StartAsync("--base-url", "/paper/", "--port", "0");
        Assert.Equal("/paper/", site.Address.AbsolutePath);

        var home = await site.GetAsync("/paper/");
        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
        Assert.Equal("text/html", home.Content.Headers.ContentType?.MediaType);
        Assert.NotNull(home.Headers.ETag);

        var folder = await site.GetAsync("/paper/archive");
        Assert.Equal("/paper/archive/", folder.Headers.Location?.AbsolutePath);
        Assert.Equal("/paper/", (await site.GetAsync("/")).Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task What_is_not_there_gets_the_page_that_says_so()
    {
        await using var site = await ServedSite.StartAsync("--port", "0");
        var missing = await site.GetAsync("/nowhere/");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Equal(File.ReadAllText(site.At("_site/404.html")), await missing.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/../site.config.json")]
    [InlineData("/%2e%2e/site.config.json")]
    [InlineData("/..%2fsite.config.json")]
    [InlineData("/archive/..%5c..%5csite.config.json")]
    public async Task No_path_leads_out_of_the_site(string path)
    {
        await using var site = await ServedSite.StartAsync("--port", "0");
        var answer = await site.GetRawAsync(path);
        Assert.DoesNotContain("newspaper", answer, StringComparison.Ordinal);
        Assert.Matches("^HTTP/1.1 (400|404) ", answer);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_one_clear_message()
    {
        await using var first = await ServedSite.StartAsync("--port", "0");
        using var second = SiteTest.With(seeds: ("p.txt", Story));
        await second.RunAsync("serve", "--port", first.Address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(ExitCode.WorldFailed, second.Exit);
        Assert.Contains("error SG6030", second.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SG5020", "--host", "nowhere")]
    [InlineData("SG5021", "--port", "70000")]
    public async Task An_address_that_is_none_is_wrong_usage(string code, params string[] options)
    {
        using var site = SiteTest.With(seeds: ("p.txt", Story));
        await site.RunAsync(["serve", .. options]);
        Assert.Equal(ExitCode.WrongUsage, site.Exit);
        Assert.Contains(code, site.Errors, StringComparison.Ordinal);
        Assert.False(site.Has("_site"));
    }
}
