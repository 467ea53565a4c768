using SiteGen.Editions;

namespace SiteGen.Recognition;

/// <summary>Does an element belong to its article?</summary>
static class MembershipSigns
{
    public static readonly Sign<Placement>[] All =
    [
        new(0.8, "", p => p.IsText),
        new(0.2, "", p => p.IsTitle),
        new(0.2, "", p => p.IsInnerTitle),
        new(1.2, "its words fit this article better than any other", p => p.IsText ? Math.Clamp(p.Margin * 4, 0, 1) : 0),
        new(-0.9, "its words fit another article better", p => p.IsText ? Math.Clamp(-p.Margin * 4, 0, 1) : 0),
        new(1.6, "its words stand in the text under it", p => p.IsTitle ? Math.Clamp(p.Margin * 2, 0, 1) : 0),
        new(-0.6, "its words stand in another article rather", p => p.IsTitle ? Math.Clamp(-p.Margin * 2, 0, 1) : 0),
        new(0.7, "its words stand in the article around it", p => p.IsInnerTitle ? Math.Clamp(p.Margin * 2, 0, 1) : 0),
        new(0.7, "stands behind text or title of this article", p => p.FollowsOwn),
        new(0.6, "stands before text of this article", p => p.LeadsToOwn),
        new(0.8, "opens with a dateline", p => p.TextNumber == 0 && p.Element.First.IsDateline),
        new(-0.7, "set in another column than its article", p => p.IsText && p.IsOfOtherColumn),
        new(-0.3, "its article has no headline", p => p.IsText && !p.Draft.HasTitle && !p.Draft.IsContinuation),
        new(-0.9, "the article was put together from places apart", p => Math.Clamp(1 - p.Draft.Confidence, 0, 1)),
        new(-1.3, "the articles of this page take turns", p => p.Article.Disorder),
        new(-1.3, "a note amid the text", p => p.Role == Role.Note && p.LeadsToOwn),
        new(1.7, "the article speaks of its own", p => Math.Clamp(p.Article.Margin * 4, 0, 1)),
        new(-0.6, "the article speaks of what another one speaks of", p => Math.Clamp(-p.Article.Margin * 4, 0, 1)),
        new(1, "the article is signed, or opened by a dateline", p => p.Article.IsSigned),
        new(-0.6, "the article's title is numbered as a section is", p => p.Article.IsNumbered),
        new(-1.1, "the article has hardly any text", p => p.Article.Texts < 3),
        new(-0.6, "", p => p.Profile.IsCjk ? 0 : 1),
    ];
}
