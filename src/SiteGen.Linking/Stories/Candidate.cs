namespace SiteGen.Linking;

/// <summary>An article that shares rare things with another.</summary>
/// <param name="Score">How much: the same seen from either.</param>
readonly record struct Candidate(int Slot, float Score)
{
    public const int Most = 24;

    /// <summary>The more comes first, then what the archive has first.</summary>
    public bool IsBefore(Candidate other, ArticleTable articles) =>
        Score > other.Score || (Score == other.Score && articles.Orders[Slot] < articles.Orders[other.Slot]);
}
