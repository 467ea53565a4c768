namespace SiteGen.Linking;

/// <summary>What is another in an archive than it was.</summary>
/// <param name="Gone">The slots of articles that went. They are free only when the change is done.</param>
/// <param name="Come">In the archive's order.</param>
/// <param name="IsFirst">Nothing was there before, so that nothing that stays needs to be looked at.</param>
sealed record Change(int[] Gone, LinkedArticle[] Come, bool IsFirst)
{
    /// <summary>Slots of what went and of what came.</summary>
    public IEnumerable<int> All => Gone.Concat(Come.Select(article => article.Slot));
}
