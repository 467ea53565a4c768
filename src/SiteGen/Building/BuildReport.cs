using System.Collections.Immutable;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>What came of a build.</summary>
sealed record BuildReport
{
    /// <summary>In the order of files and places.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>What was built, without its files.</summary>
    public required PlannedSite Site { get; init; }

    public bool IsWritten { get; init; }

    /// <summary>Something in the output folder stood in the way.</summary>
    public bool IsBlocked { get; init; }

    public int Issues { get; init; }

    public int Pages { get; init; }

    public int Articles { get; init; }

    /// <summary>Decisions of the recogniser that an editor should look at.</summary>
    public int Doubts { get; init; }

    /// <summary>A page that has such decisions.</summary>
    public string? DoubtfulPage { get; init; }

    public int Files { get; init; }

    public long Bytes { get; init; }

    public int Written { get; init; }

    public int Removed { get; init; }

    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}
