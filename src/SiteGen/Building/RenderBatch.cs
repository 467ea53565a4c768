using System.Collections.Immutable;
using SiteGen.Rendering;

namespace SiteGen.Building;

/// <summary>Items of a plan that stand side by side and need the same reading, or none: <c>[Start, End)</c>.</summary>
readonly record struct RenderBatch(string? Source, int Start, int End)
{
    public static ImmutableArray<RenderBatch> Of(ImmutableArray<PlannedFile> items)
    {
        var batches = ImmutableArray.CreateBuilder<RenderBatch>();
        for (var start = 0; start < items.Length;)
        {
            var end = start + 1;
            // Files without a reading may be few and large, such as the feed: each is a batch of its own.
            while (items[start].Source is { } source && end < items.Length && items[end].Source == source)
                end++;
            batches.Add(new RenderBatch(items[start].Source, start, end));
            start = end;
        }

        return batches.ToImmutable();
    }
}
