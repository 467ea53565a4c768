using System.Diagnostics;

namespace SiteGen.Building;

/// <summary>How long each stage took and what it allocated.</summary>
sealed class StageTimings
{
    readonly List<StageTiming> stages = [];

    public IReadOnlyList<StageTiming> Stages => stages;

    public T Measure<T>(string stage, Func<T> run)
    {
        var allocated = GC.GetTotalAllocatedBytes();
        var start = Stopwatch.GetTimestamp();
        var result = run();
        stages.Add(new StageTiming(stage, Stopwatch.GetElapsedTime(start), GC.GetTotalAllocatedBytes() - allocated));
        return result;
    }
}

readonly record struct StageTiming(string Stage, TimeSpan Elapsed, long Allocated);
