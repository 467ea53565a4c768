using System.Collections.Immutable;

namespace SiteGen.Rendering;

/// <summary>A reason to set an article larger on the front of its issue.</summary>
/// <param name="Weigh">From 0 to 1, how far the reason holds.</param>
sealed record FrontRule(string Reason, double Weight, Func<ArticleCard, double> Weigh)
{
    // A paper puts its best story first, gives it room and a picture; the reading knows of all that what is left in the text.
    public static readonly ImmutableArray<FrontRule> All =
    [
        new("stands on the first page that the archive has of the issue", 3, a => OnFirstPage(a) ? 1 : 0),
        new("stands first on its page", 1.5, a => a.Entry.Index == 0 ? 1 : 0),
        new("has room", 3, a => Math.Min(1, a.Entry.Length / 1500.0)),
        new("had a photo", 1, a => a.Entry.HasPhoto ? 1 : 0),
        new("has a line below its headline", 1, a => a.Entry.Deck is null ? 0 : 1),
        new("has a line above its headline", 0.5, a => a.Entry.Kicker is null ? 0 : 1),
        new("has no headline", -6, a => a.HasHeadline ? 0 : 1),
        new("begins on another page", -2, a => a.Entry.ContinuedFrom is null ? 0 : 1),
        new("is a notice, a brief or a promotion", -2, a => a.Kind is "notice" or "brief" or "promo" ? 1 : 0),
    ];

    /// <summary>The rank in three steps, for a page that sets its titles by it.</summary>
    public static int Size(ArticleCard article) => Rank(article) switch { >= 5 => 3, >= 3 => 2, _ => 1 };

    public static double Rank(ArticleCard article) => All.Sum(rule => rule.Weight * rule.Weigh(article));

    static bool OnFirstPage(ArticleCard article) => ReferenceEquals(article.Page.Issue.Issue.Pages[0], article.Page.Entry);
}
