using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace SiteGen.Rendering;

/// <summary>Makes the index from the one before it: only pages that are new, changed or gone are taken in or out. The files follow from the
/// pages alone, whatever index there was before.</summary>
/// <param name="Files">The files of the site.</param>
/// <param name="State">What the next index can be made from.</param>
/// <param name="Changed">How many of its pages the one before it had not, or how many of that are gone, if those are more.</param>
public sealed record SearchIndex(SearchFiles Files, SearchState State, int Changed)
{
    const int Stretches = 64;

    /// <summary>The seeds whose terms <see cref="Update"/> will ask for.</summary>
    /// <param name="before">Null where there is none.</param>
    /// <param name="keys">For each of the plan's pages a text that is another one when the page's text is another, or what is known of its articles.</param>
    public static IReadOnlySet<string> Unknown(SearchState? before, SearchPlan plan, IReadOnlyDictionary<string, string> keys)
    {
        var pages = plan.Number(keys);
        var origins = PageMoves.Origins(new PageNumbers((before ?? SearchState.Empty).Pages), pages);
        return pages.Pages.Where((_, i) => origins[i] < 0).Select(page => page.Source).Where(source => !plan.IsWritten(source)).ToHashSet(StringComparer.Ordinal);
    }

    /// <param name="before">Null where there is none.</param>
    /// <param name="keys">As for <see cref="Unknown"/>.</param>
    /// <param name="terms">What <see cref="SearchPlan.Read"/> gives for a source; called from many threads at once, and once at most for each.</param>
    public static SearchIndex Update(
        SearchState? before, SearchPlan plan, IReadOnlyDictionary<string, string> keys, Func<string, PageTerms> terms, ParallelOptions workers)
    {
        before ??= SearchState.Empty;
        var earlier = new PageNumbers(before.Pages);
        var pages = plan.Number(keys);
        var origins = PageMoves.Origins(earlier, pages);
        var read = new PageTerms?[origins.Length];
        Parallel.For(0, origins.Length, workers, i => read[i] = origins[i] < 0 ? plan.ReadWritten(pages.Pages[i].Source) ?? terms(pages.Pages[i].Source) : null);
        pages = new PageNumbers([.. pages.Pages.Select((page, i) => page with { Places = read[i]?.Row.Length ?? before.Pages[origins[i]].Places })]);
        var shape = IndexShape.Of(pages.Count, pages.Pages.Sum(page => (long)page.Places));

        var added = Enumerable.Range(0, origins.Length).Where(i => origins[i] < 0).ToArray();
        var fresh = new FreshTexts(
            [.. added.Select(i => read[i]!)], // all of them were read
            [.. added.Select(pages.Start)],
            plan.Terms,
            workers);
        var borders = before.Parts.IsEmpty ? Cut(fresh) : before.Borders;
        var places = new PlaceTrails(fresh, borders);
        var moves = new PageMoves(earlier, pages, origins);
        var parts = new ListPart[2 * places.Stretches];
        // As many as there are workers: each is large, and large enough for all that come later. A bag would leave them with the threads.
        var idle = new ConcurrentStack<Postings>();
        foreach (var round in places.Rounds)
        {
            places.Lay(round, workers);
            Parallel.ForEach(Partitioner.Create(round.AsEnumerable(), EnumerablePartitionerOptions.NoBuffering), workers, stretch =>
            {
                var sorted = idle.TryPop(out var one) ? one : new Postings(fresh, places);
                sorted.Fill(stretch);
                parts[stretch] = Merge(stretch, sorted, merge => merge.Singles());
                sorted.SortPairs();
                parts[places.Stretches + stretch] = Merge(places.Stretches + stretch, sorted, merge => merge.Pairs());
                idle.Push(sorted);
            });
        }

        var state = new SearchState(pages.Pages, shape, borders, [.. parts]);
        return new SearchIndex(plan.Files(state), state, Math.Max(added.Length, before.Pages.Length - (origins.Length - added.Length)));

        ListPart Merge(int part, Postings sorted, Action<PartMerge> make)
        {
            var old = before.Parts.IsEmpty ? new ListPart(new byte[16], default) : before.Parts[part];
            var output = new ListPartWriter(old);
            make(new PartMerge(old, sorted, new ListMerge(before.Shape, shape, moves, new ListBuilder(shape, pages, output), output)));
            return output.Close();
        }
    }

    // Stretches of the alphabet that have about as many places each.
    static ImmutableArray<string> Cut(FreshTexts fresh)
    {
        var borders = ImmutableArray.CreateBuilder<string>();
        var before = 0;
        var share = fresh.PlacesBefore(fresh.Terms + 1) / Stretches;
        for (var rank = 2; rank <= fresh.Terms; rank++)
        {
            if (fresh.PlacesBefore(rank) - before <= share)
                continue;
            before = fresh.PlacesBefore(rank);
            borders.Add(fresh.Name(rank));
        }

        return borders.ToImmutable();
    }
}
