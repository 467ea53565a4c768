namespace SiteGen.Recognition;

/// <summary>What would come next after what was decided.</summary>
static class Otherwise
{
    public static string? Article(Placement place) =>
        place.RivalDraft >= 0 ? FormattableString.Invariant($"a{place.RivalDraft + 1}") : null;

    public static string Extent(Placement place) =>
        !place.Element.IsFinished ? "the first part of one"
        : place.FollowsOpen ? "the rest of the one before it"
        : place.Element.Pieces.Length > 1 ? "several, put together"
        : "a part of one, or more than one";

    public static string? Role(Placement place) => place.Role switch
    {
        Editions.Role.Kicker => place.TitleLines > 1 ? "headline" : "banner",
        Editions.Role.Headline => place.TitleLines > 1 ? "deck" : place.FollowsOwn ? "subheading" : "kicker",
        Editions.Role.Deck => place.TitleLines > 1 ? "headline" : "lead",
        Editions.Role.Lead => "body",
        Editions.Role.Subheading => place.Element.First.IsMarked || !place.FollowsOwn ? "headline" : "body",
        Editions.Role.Body => place.TextNumber == 0 && !place.Element.Text.EndsSentence ? "deck" : place.FollowsOwn ? "subheading" : "caption",
        Editions.Role.Caption => "body",
        Editions.Role.Byline => "note",
        Editions.Role.Credit => "byline",
        _ => null,
    };
}
