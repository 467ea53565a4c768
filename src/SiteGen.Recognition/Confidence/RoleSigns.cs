using SiteGen.Editions;

namespace SiteGen.Recognition;

/// <summary>Is an element what the reading says?</summary>
static class RoleSigns
{
    public static readonly Sign<Placement>[] All =
    [
        new(1, "", p => p.Role == Role.Body),
        new(-1.2, "", p => p.Role == Role.Kicker),
        new(-0.5, "", p => p.Role == Role.Deck),
        new(3, "", p => p.IsAside),
        new(0.8, "its form leaves no doubt", p => p.Element.IsText || p.Element.IsDisplay ? (p.Element.First.Confidence - 0.5) * 2 : 0),
        new(2.4, "ends a sentence", p => p.IsText && p.Element.Text.EndsSentence),
        new(1.4, "amid text of its article", p => p.Role == Role.Body && p.FollowsOwn && p.LeadsToOwn),
        new(-0.6, "set in another column than its article", p => p.IsText && p.IsOfOtherColumn),
        new(0.5, "labelled as a summary", p => p.Role == Role.Lead && p.Part == Part.Lead),
        new(1.3, "fits the headline's place better than the other lines", p => p.IsTitle ? Math.Clamp(p.TitleMargin, 0, 1) : 0),
        new(0.6, "a mark of a deck", p => p.Role == Role.Deck && TitleRoles.IsDeck(p.Element.Text)),
        new(0.8, "marked as a heading", p => p.Element.IsDisplay && p.Element.First.IsMarked),
        new(-0.8, "not marked as a heading, where others are", p => p.Element.IsDisplay && !p.Element.First.IsMarked && p.Profile.MarksHeadings),
        new(1.4, "several subheadings in this article", p => p.Role == Role.Subheading && p.Siblings > 0),
        new(0.9, "a numbered section", p => p.Role == Role.Subheading && Openings.SectionNumber(p.Element.Text) is not null),
        new(-0.6, "a title far from its text", p => p.Part == Part.Loose),
        new(0.4, "its words stand in the article", p => p.Element.IsDisplay ? Math.Clamp(p.Margin * 2, 0, 1) : 0),
        new(-0.3, "its words stand in another article rather", p => p.Element.IsDisplay ? Math.Clamp(-p.Margin * 2, 0, 1) : 0),
        new(-0.6, "numbered as a section is", p => p.IsTitle && p.Article.IsNumbered),
        new(-0.7, "", p => p.Profile.IsCjk ? 0 : 1),
    ];
}
