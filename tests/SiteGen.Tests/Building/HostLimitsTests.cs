using SiteGen.Building;
using SiteGen.Tests.Building;

namespace SiteGen.Tests;

public class HostLimitsTests
{
    [Theory]
    [InlineData(899_999_999, "https://paper.github.io/archive/", false)]
    [InlineData(900_000_000, "https://paper.github.io/archive/", true)]
    [InlineData(1_500_000_000, "/archive/", true)]
    [InlineData(1_500_000_000, "https://paper.example/", false)]
    public void A_site_that_GitHub_Pages_will_soon_not_take_is_warned_of(long bytes, string address, bool isWarned)
    {
        var config = SeedsSite.Config;
        var said = HostLimits.Check(config with { Paper = config.Paper with { BaseUrl = address } }, bytes);
        Assert.Equal(isWarned ? ["SG6050"] : [], said.Select(d => d.Code));
    }
}
