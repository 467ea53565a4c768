namespace SiteGen.Linking;

/// <summary>Terms that the paper itself sets in quotation marks or title marks, one of them so that it is more than a turn of speech;
/// organisations and places. All in at least two articles.</summary>
static class Topics
{
    const int ShortestTerm = 4;
    const int FewestArticles = 2;
    const int ContextLength = 4;

    public static IEnumerable<(SubjectSource Source, SubjectSign Sign)> Of(LinkedArticle article) =>
        article.Profile.Keys.Select(k => (Kind: KindOf(k), Key: k)).Where(k => k.Kind is not null)
            .Select(k => (new SubjectSource(k.Kind!.Value, k.Key.Text), new SubjectSign(article, k.Key.Text, k.Key.Sentence ?? k.Key.Text) { Source = k.Key.Source, IsTerm = k.Key.Kind != StoryKeyKind.Quoted })); // those without one are left out

    // A story that stands in the archive twice says a thing once.
    public static bool Is(IReadOnlyCollection<SubjectSign> signs) =>
        signs.Count >= FewestArticles && signs.Any(s => s.IsTerm) && HasSeveralContexts(signs)
        && signs.Select(s => s.Article).DistinctBy(a => a.Profile.TitleKey.Length > 0 ? a.Profile.TitleKey : a.Address).Skip(FewestArticles - 1).Any();

    // What stands before and after a name is the same only where one text stands in the archive twice; then nothing shows where the
    // name begins.
    static bool HasSeveralContexts(IReadOnlyCollection<SubjectSign> signs)
    {
        var first = signs.First();
        var context = Context(first);
        return signs.Any(s => s.Article != first.Article && Context(s) != context);
    }

    static (string, string) Context(SubjectSign sign)
    {
        var at = sign.Words.IndexOf(sign.Name, StringComparison.Ordinal);
        return at < 0 ? ("", "") : (Letters(sign.Words[..at].Reverse()), Letters(sign.Words[(at + sign.Name.Length)..]));
    }

    static string Letters(IEnumerable<char> text) => string.Concat(text.Where(char.IsLetterOrDigit).Take(ContextLength));

    static SubjectSourceKind? KindOf(StoryKey key) => key.Kind switch
    {
        StoryKeyKind.Quoted or StoryKeyKind.Term when key.Text.Length >= ShortestTerm => SubjectSourceKind.Term,
        StoryKeyKind.Organisation => SubjectSourceKind.Organisation,
        StoryKeyKind.Place => SubjectSourceKind.Place,
        _ => null,
    };
}
