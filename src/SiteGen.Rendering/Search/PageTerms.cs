using System.Collections.Immutable;

namespace SiteGen.Rendering;

/// <summary>The terms of the texts of a page: of what belongs to no article, and of its articles from the last.</summary>
public sealed class PageTerms
{
    readonly TermRow terms;
    readonly ImmutableArray<int> ends;

    // One row for all of them: so they stand close together where the index goes through them in their order.
    internal PageTerms(TermRow terms, ImmutableArray<int> ends) => (this.terms, this.ends) = (terms, ends);

    internal IEnumerable<TermRow> Texts => ends.Select((end, i) => i > 0 ? terms.Slice(ends[i - 1], end - ends[i - 1]) : terms.Slice(0, end));

    internal int Places => terms.Length;
}
