using SiteGen.Editions;

namespace SiteGen.Linking;

/// <summary>Terms that the paper itself sets in quotation marks or title marks, in at least two articles; one of them shows that the term
/// is more than a turn of speech.</summary>
static class Topics
{
    const int ShortestTerm = 4;
    const int FewestArticles = 2;

    public static IEnumerable<SubjectDraft> Find(IEnumerable<LinkedArticle> articles) =>
        articles.SelectMany(a => a.Profile.Keys.Where(k => k.Kind is StoryKeyKind.Quoted or StoryKeyKind.Term && k.Text.Length >= ShortestTerm).Select(k => (Key: k, Article: a)))
            .GroupBy(k => k.Key.Text, StringComparer.Ordinal)
            .Where(g => g.Any(k => k.Key.Kind == StoryKeyKind.Term) && Count(g.Select(k => k.Article)) >= FewestArticles)
            .Select(g => new SubjectDraft(SubjectKind.Topic, g.Key, [.. g.OrderBy(k => k.Article.Order).Select(k => new DraftMember(k.Article, new Proof(k.Key.Text, k.Article.Address, k.Key.Source), "the paper quotes the term"))]));

    // A story that stands in the archive twice says a thing once.
    static int Count(IEnumerable<LinkedArticle> articles) => articles.DistinctBy(a => a.Profile.TitleKey.Length > 0 ? a.Profile.TitleKey : a.Address).Count();
}
