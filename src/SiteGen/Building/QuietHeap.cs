using System.Runtime;

namespace SiteGen.Building;

/// <summary>A build that changes little holds nearly all that it allocates until it ends: each collection would go through the whole archive and
/// find next to nothing.</summary>
static class QuietHeap
{
    /// <summary>So much is allocated for each byte of the record of the last build, at most, and so much besides.</summary>
    const int AllocatedPerByte = 14;
    const int Allocated = 64_000_000;

    /// <summary>With a smaller record nothing is collected anyway.</summary>
    const int Least = 1_000_000;

    /// <summary>No garbage is collected until as much is allocated as such a build needs.</summary>
    /// <param name="record">Length of the record in bytes.</param>
    public static void Expect(long record)
    {
        var bytes = Allocated + (AllocatedPerByte * record);
        if (record < Least || bytes > GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4)
            return;
        try
        {
            GC.TryStartNoGCRegion(bytes);
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or InvalidOperationException)
        {
            // The heap may not grow so large, or somebody else has said so already.
        }
    }

    /// <summary>For a build that turns out to change more: it makes more garbage, which is collected as usual from here.</summary>
    public static void End()
    {
        if (GCSettings.LatencyMode == GCLatencyMode.NoGCRegion)
            GC.EndNoGCRegion();
    }
}
