namespace SiteGen.Recognition;

/// <summary>Has an article the headline that it should have, or rightly none?</summary>
static class HeadlineSigns
{
    public static readonly Sign<Entitled>[] All =
    [
        new(0.5, "continues another page and needs no headline", e => !e.HasHeadline && e.Article.Draft.IsContinuation),
        new(-0.7, "no headline", e => !e.HasHeadline && !e.Article.Draft.IsContinuation),
        new(1.1, "the roles of its title lines", e => e.Roles),
        new(0.8, "that its title lines belong to it", e => e.Membership),
        new(-0.9, "speaks of what another article speaks of", e => Math.Clamp(-e.Article.Margin * 4, 0, 1)),
        new(0.8, "signed, or opened by a dateline", e => e.Article.IsSigned),
        new(-1, "the articles of this page take turns", e => e.Article.Disorder),
        new(-0.5, "", e => e.Article.Profile.IsCjk ? 0 : 1),
    ];
}
