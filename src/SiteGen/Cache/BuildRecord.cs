using System.Collections.Immutable;
using SiteGen.Disk;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Cache;

/// <summary>What a build that had no errors leaves for the next one: what it read, what it wrote, and what it said.</summary>
sealed record BuildRecord(RecordHead Head)
{
    /// <summary>By their paths below the seeds folder.</summary>
    public required Dictionary<string, SeedRecord> Seeds { get; init; }

    public required KnownFiles Files { get; init; }

    /// <summary>The record that was written whole, of which this one is a change.</summary>
    public required Fingerprint Whole { get; init; }

    /// <summary>Since then.</summary>
    public RecordChanges Changes { get; init; } = new();
}

sealed record RecordHead
{
    /// <summary>Of everything that was read, the program included.</summary>
    public required Fingerprint Key { get; init; }

    /// <summary>Of what all files share.</summary>
    public required Fingerprint Shared { get; init; }

    /// <summary>Of the texts that search has taken in.</summary>
    public required Fingerprint Searched { get; init; }

    /// <summary>Of the list of files that builds made; with another one it is not known what there is to remove.</summary>
    public required FileStamp Manifest { get; init; }

    public required BuildCounts Counts { get; init; }

    /// <summary>Null where it cannot be said again without building.</summary>
    public required ImmutableArray<Diagnostic>? Said { get; init; }
}

/// <summary>What a build says of its size.</summary>
/// <param name="Doubts">Decisions of the recogniser that an editor should look at.</param>
/// <param name="DoubtfulPage">The page that has most of them.</param>
readonly record struct BuildCounts(int Issues, int Pages, int Articles, int Doubts, string? DoubtfulPage);

/// <param name="Key">See <see cref="ReadingKey"/>.</param>
/// <param name="Page">Null of what is no page of the paper, or has to be read each time.</param>
sealed record SeedRecord(string Key, KeptEntry? Page);

/// <summary>The light record of a page.</summary>
sealed record KeptEntry(PageEntry Entry, int Doubts, ImmutableArray<Diagnostic> Said);
