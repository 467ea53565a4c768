using System.Diagnostics;

namespace SiteGen.Templating.Benchmarks;

/// <summary>One thing that is timed: medians of many short rounds, taken in turns with the other rows, so that a busy machine is fair to all.</summary>
sealed class Measurement(string name, Func<object?> action)
{
    const int Rounds = 60;
    const int Calls = 200;
    const int WarmUpCalls = 3000;

    readonly List<double> rounds = [];

    public string Name => name;

    public double Median => rounds.Order().ElementAt(rounds.Count / 2);

    public double Best => rounds.Min();

    public long Bytes { get; private set; }

    public static void Run(Measurement[] rows)
    {
        foreach (var row in rows)
            row.WarmUp();
        // What the compiler finds out in the background is to be done before the clock runs.
        Thread.Sleep(500);
        foreach (var row in rows)
            row.WarmUp();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var row in rows)
                row.Time();
        }

        foreach (var row in rows)
            row.Weigh();
    }

    public static double PagesPerSecond(int threads, Func<object?> action)
    {
        const int Pages = 10_000;
        var watch = Stopwatch.StartNew();
        Parallel.For(0, Pages, new ParallelOptions { MaxDegreeOfParallelism = threads }, _ => action());
        return Pages / watch.Elapsed.TotalSeconds;
    }

    void WarmUp()
    {
        for (var i = 0; i < WarmUpCalls; i++)
            action();
    }

    void Time()
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < Calls; i++)
            action();
        rounds.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds / Calls);
    }

    void Weigh()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Calls; i++)
            action();
        Bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / Calls;
    }
}
