using SiteGen.Building;
using SiteGen.Disk;
using SiteGen.Inspect;

namespace SiteGen.Tests.Building;

/// <summary>Every link of the seeds' site, to be read line by line.</summary>
public sealed class SeedsLinksTests
{
    [Fact]
    public void The_links_of_the_seeds_are_these()
    {
        var reading = LinkReading.Of(SeedsSite.Config, Repository.Root).Value;
        Golden.Match(
            LinksText.Write(reading, _ => true, source => SeedFolder.Read(Path.Combine(Repository.Seeds, source), source).Value) + "\n" + LinksText.WriteSubjects(reading) + "\n" + LinksText.WriteDays(reading),
            "seeds-links.txt");
    }
}
