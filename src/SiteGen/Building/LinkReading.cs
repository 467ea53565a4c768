using System.Collections.Immutable;
using SiteGen.Config;
using SiteGen.Disk;
using SiteGen.Editions;
using SiteGen.Linking;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>An archive and its links, without the site.</summary>
sealed record LinkReading(Archive Archive, Links Links)
{
    /// <summary>The seeds of a config, as a build links them; what is wrong with one of them is left to the build to say.</summary>
    public static Outcome<LinkReading> Of(SiteConfig config, string workingFolder) =>
        Of(SeedFolder.List(config.Seeds).AsParallel().AsOrdered()
            .Select(new SeedReading(config, workingFolder).Read)
            .Where(read => !read.HasErrors).Select(read => read.Value.Newspaper).OfType<NewspaperPage>(), config.Links);

    public static Outcome<LinkReading> Of(IEnumerable<NewspaperPage> pages, EditorsWord word)
    {
        var all = pages.ToImmutableArray();
        var archive = ArchiveAssembly.Assemble(all.Select(p => p.Entry)).Value;
        return Linker.Link(archive, all.AsParallel().ToDictionary(p => p.Entry.Source, p => p.Profile.Value, StringComparer.Ordinal), word)
            .Then(links => Outcome.Of(new LinkReading(archive, links)));
    }
}
