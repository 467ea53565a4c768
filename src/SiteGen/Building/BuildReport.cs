using System.Collections.Immutable;
using SiteGen.Cache;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>What came of a build.</summary>
sealed record BuildReport
{
    /// <summary>In the order of files and places.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>What was built, without its files; null where all stood as the last build left it, and nothing had to be planned.</summary>
    public required PlannedSite? Site { get; init; }

    public bool IsWritten { get; init; }

    /// <summary>Something in the output folder stood in the way.</summary>
    public bool IsBlocked { get; init; }

    public required BuildCounts Counts { get; init; }

    public int Files { get; init; }

    public long Bytes { get; init; }

    public int Written { get; init; }

    /// <summary>What was written and why, in the order of the paths; worked out when somebody asks.</summary>
    public Func<ImmutableArray<(string Path, ChangeReason Reason)>> Explain { get; init; } = () => [];

    public int Removed { get; init; }

    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}
