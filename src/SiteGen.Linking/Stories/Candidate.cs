namespace SiteGen.Linking;

/// <summary>An article that shares rare things with another.</summary>
/// <param name="Score">How much: the same seen from either.</param>
readonly record struct Candidate(LinkedArticle Article, float Score)
{
    public const int Most = 24;

    /// <summary>The more comes first, then what the archive has first.</summary>
    public bool IsBefore(Candidate other) => Score > other.Score || (Score == other.Score && Article.Order < other.Article.Order);

    /// <summary>Enters it into the best of an article.</summary>
    /// <returns>The same list where it is not among them.</returns>
    public Candidate[] EnterInto(Candidate[] best)
    {
        var at = best.Length;
        while (at > 0 && IsBefore(best[at - 1]))
            at--;
        return at == Most ? best : [.. best[..at], this, .. best.AsSpan(at, Math.Min(best.Length, Most - 1) - at)];
    }
}
