using System.Collections.Immutable;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>Runs stages one after the other and keeps what they say.</summary>
sealed class Stages(StageTimings timings, CancellationToken stop)
{
    readonly List<Diagnostic> said = [];

    /// <summary>In the order of files and places.</summary>
    public ImmutableArray<Diagnostic> Said => InOrder(said);

    public static ImmutableArray<Diagnostic> InOrder(IEnumerable<Diagnostic> said) =>
        [.. said.OrderBy(d => d.Path ?? "", StringComparer.Ordinal).ThenBy(d => d.Span.Start).ThenBy(d => d.Code, StringComparer.Ordinal)];

    public T Take<T>(string stage, Func<Outcome<T>> run)
    {
        stop.ThrowIfCancellationRequested();
        var outcome = timings.Measure(stage, run);
        said.AddRange(outcome.Diagnostics);
        return outcome.Value;
    }
}
