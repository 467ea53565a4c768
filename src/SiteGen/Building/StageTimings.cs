using System.Diagnostics;

namespace SiteGen.Building;

/// <summary>How long each stage took, on the clock and of the processors, and what it allocated.</summary>
sealed class StageTimings
{
    readonly List<StageTiming> stages = [];

    public IReadOnlyList<StageTiming> Stages => stages;

    public T Measure<T>(string stage, Func<T> run)
    {
        var allocated = GC.GetTotalAllocatedBytes();
        var used = Environment.CpuUsage.TotalTime;
        var stood = GC.GetTotalPauseDuration();
        var start = Stopwatch.GetTimestamp();
        var result = run();
        stages.Add(new StageTiming(
            stage, Stopwatch.GetElapsedTime(start), Environment.CpuUsage.TotalTime - used, GC.GetTotalPauseDuration() - stood, GC.GetTotalAllocatedBytes() - allocated));
        return result;
    }
}

/// <param name="Used">Of all processors together.</param>
/// <param name="Stood">All threads waited for the collection of garbage.</param>
/// <param name="Allocated">In bytes.</param>
readonly record struct StageTiming(string Stage, TimeSpan Elapsed, TimeSpan Used, TimeSpan Stood, long Allocated);
