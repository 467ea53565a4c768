using System.Collections.Immutable;
using SiteGen.Text;

namespace SiteGen.Serve;

/// <summary>What the preview shows at one moment.</summary>
/// <param name="Site">The last one that was good; null before there is any.</param>
/// <param name="Problems">The errors that stand between it and what was saved last.</param>
sealed record PreviewState(PreviewedSite? Site, ImmutableArray<Diagnostic> Problems)
{
    readonly TaskCompletionSource outdated = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done as soon as there is a newer one.</summary>
    public Task Outdated => outdated.Task;

    public void Outdate() => outdated.TrySetResult();
}
