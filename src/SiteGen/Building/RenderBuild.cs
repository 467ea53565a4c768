using System.Collections.Immutable;
using SiteGen.Cache;
using SiteGen.Disk;
using SiteGen.Pictures;
using SiteGen.Rendering;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>Makes the files of a plan, as far as they are not what the last build made already.</summary>
/// <param name="before">Null where no earlier build is remembered.</param>
sealed class RenderBuild(BuildRequest request, PlannedSite site, SitePlan plan, BuildInputs inputs, BuildRecord? before, OutputFolder output)
{
    readonly ChangeReason[] reasons = new ChangeReason[plan.Items.Length];

    // The text of a page is fetched once, for all that is made of it, and then forgotten.
    public Outcome<int> Run(SearchBuild? search, ParallelOptions workers, ProgressLine progress)
    {
        var batches = RenderBatch.Of(plan.Items);
        var said = new ImmutableArray<Diagnostic>[plan.Items.Length];
        var done = 0;
        Parallel.For(0, batches.Length, workers, b =>
        {
            var batch = batches[b];
            var reading = new Lazy<Editions.Page>(() => site.Reading(batch.Source!)); // asked for only where there is one
            for (var i = batch.Start; i < batch.End; i++)
            {
                said[i] = Make(i, reading);
                progress.Report("Writing files", Interlocked.Increment(ref done), plan.Items.Length);
            }

            if (batch.Source is not null && search is not null && search.Needs(batch.Source))
                search.Read(batch.Source, reading.Value);
        });
        return Outcome.Of(plan.Items.Length, said.SelectMany(d => d));
    }

    /// <summary>Why files were written.</summary>
    public ImmutableArray<(string Path, ChangeReason Reason)> Explain(IEnumerable<string> written)
    {
        var known = plan.Items.Zip(reasons).ToDictionary(made => made.First.Path, made => made.Second, StringComparer.Ordinal);
        return [.. written.Order(StringComparer.Ordinal).Select(path => (path, known.GetValueOrDefault(path, before is null ? ChangeReason.NothingKnown : ChangeReason.Searched)))];
    }

    ImmutableArray<Diagnostic> Make(int i, Lazy<Editions.Page> reading)
    {
        var item = plan.Items[i];
        if (item.IsOfIndex)
        {
            reasons[i] = before is null ? ChangeReason.NothingKnown : ChangeReason.Searched;
            return [];
        }

        var sources = SourcesOf(item);
        var (reason, standing) = Compare(item.Path, sources, isCopy: item.Original is not null);
        reasons[i] = reason;
        if (standing is { } same)
        {
            output.Keep(same);
            return [];
        }

        var rendered = item.Original is { } original
            ? PictureFiles.Copy(request.Config.Seeds.Root, original, item.Path)
            : SiteRenderer.Render(item, item.Source is null ? null : reading.Value);
        if (!rendered.HasErrors && !plan.Displaced.Contains(item))
            output.Stage(rendered.Value, rendered.Diagnostics.IsEmpty ? sources : null); // what has to be said again has to be made again
        rendered.Value?.Dispose();
        return rendered.Diagnostics;
    }

    (ChangeReason Reason, KnownFile? Standing) Compare(string path, FileSources? sources, bool isCopy)
    {
        if (before is null)
            return (ChangeReason.NothingKnown, null);
        if (before.Files.Find(path) is not { } file)
            return (ChangeReason.NewFile, null);
        if (before.Head.Shared != plan.Shared && !isCopy)
            return (ChangeReason.Shared, null);
        if (sources is not { } now || file.Record.Sources is not { } then)
            return (ChangeReason.MadeEachTime, null);
        var reason = now.Text != then.Text ? ChangeReason.Text
            : now.Inputs.Edition != then.Inputs.Edition ? ChangeReason.Edition
            : now.Inputs.Links != then.Inputs.Links ? ChangeReason.Links
            : now.Inputs.Listed != then.Inputs.Listed ? ChangeReason.Listed
            : ChangeReason.Touched;
        return (reason, reason == ChangeReason.Touched && output.Stands(path, file) ? file : null);
    }

    FileSources? SourcesOf(PlannedFile item)
    {
        if (item.Original is { } original)
            return inputs.Pictures.TryGetValue(original, out var stamp) ? new FileSources(new Fingerprint().With(original).With(stamp.Length).With(stamp.Ticks), default) : null;
        if (item.Inputs is not { } known)
            return null;
        return item.Source is null ? new FileSources(default, known)
            : site.KeyOf(item.Source) is { } key ? new FileSources(new Fingerprint().With(key), known)
            : null;
    }
}
