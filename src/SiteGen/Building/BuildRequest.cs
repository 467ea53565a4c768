using System.Collections.Immutable;
using SiteGen.Config;

namespace SiteGen.Building;

/// <summary>What to build and how; paths are absolute.</summary>
sealed record BuildRequest
{
    public required SiteConfig Config { get; init; }

    /// <summary>All files below the seeds folder, by their paths there.</summary>
    public required ImmutableArray<string> Files { get; init; }

    /// <summary>The files to read, by their paths below the seeds folder.</summary>
    public required ImmutableArray<string> Seeds { get; init; }

    /// <summary>Files are named relative to it in messages.</summary>
    public required string WorkingFolder { get; init; }

    public required string Output { get; init; }

    /// <summary>A warning counts as an error.</summary>
    public bool Strict { get; init; }

    /// <summary>Write what is good although something has errors.</summary>
    public bool KeepGoing { get; init; }

    /// <summary>Trust nothing that an earlier build remembered.</summary>
    public bool Clean { get; init; }

    /// <summary>The caller goes on with the site, also where there was nothing to do.</summary>
    public bool NeedsSite { get; init; }

    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>What the program remembers between builds, beside the config.</summary>
    public string CacheFolder => Path.Combine(Config.Folder, ".sitegen");

    /// <summary>The readings of pages among it.</summary>
    public string ReadingsFolder => Path.Combine(CacheFolder, "readings");

    /// <summary>What the search's index is made from next time among it.</summary>
    public string SearchFile => Path.Combine(CacheFolder, "search.bin");

    /// <summary>What linking remembers among it.</summary>
    public string LinkFile => Path.Combine(CacheFolder, "links.bin");
}
