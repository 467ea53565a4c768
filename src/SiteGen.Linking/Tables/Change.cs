using System.Collections.Immutable;

namespace SiteGen.Linking;

/// <summary>What is another in an archive than it was.</summary>
/// <param name="IsFirst">Nothing was there before, so that nothing that stays needs to be looked at.</param>
sealed record Change(ImmutableArray<LinkedArticle> Gone, ImmutableArray<LinkedArticle> Come, bool IsFirst)
{
    public IEnumerable<LinkedArticle> All => Gone.Concat(Come);
}
