namespace SiteGen.Linking;

/// <summary>Terms that the paper itself sets in quotation marks or title marks, in at least two articles; one of them shows that the term
/// is more than a turn of speech.</summary>
static class Topics
{
    const int ShortestTerm = 4;
    const int FewestArticles = 2;

    public static IEnumerable<(SubjectSource Source, SubjectSign Sign)> Of(LinkedArticle article) =>
        article.Profile.Keys.Where(k => k.Kind is StoryKeyKind.Quoted or StoryKeyKind.Term && k.Text.Length >= ShortestTerm)
            .Select(k => (new SubjectSource(SubjectSourceKind.Term, k.Text), new SubjectSign(article, k.Text, k.Text) { Source = k.Source, IsTerm = k.Kind == StoryKeyKind.Term }));

    // A story that stands in the archive twice says a thing once.
    public static bool Is(IReadOnlyCollection<SubjectSign> signs) =>
        signs.Count >= FewestArticles && signs.Any(s => s.IsTerm)
        && signs.Select(s => s.Article).DistinctBy(a => a.Profile.TitleKey.Length > 0 ? a.Profile.TitleKey : a.Address).Skip(FewestArticles - 1).Any();
}
