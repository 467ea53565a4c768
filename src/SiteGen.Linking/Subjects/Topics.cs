namespace SiteGen.Linking;

/// <summary>Terms that the paper itself sets in quotation marks or title marks, one of them so that it is more than a turn of speech;
/// organisations and places. All in at least two articles.</summary>
static class Topics
{
    const int ShortestTerm = 4;
    const int FewestArticles = 2;
    const int ContextLength = 4;

    public static IEnumerable<SubjectSign> Of(ArticleProfile profile) =>
        profile.Keys.Select(k => (Kind: KindOf(k), Key: k)).Where(k => k.Kind is not null)
            .Select(k => new SubjectSign(k.Kind!.Value, k.Key.Text, k.Key.Text, k.Key.Sentence ?? k.Key.Text) { Source = k.Key.Source, IsTerm = k.Key.Kind != StoryKeyKind.Quoted }); // those without one are left out

    // A story that stands in the archive twice says a thing once.
    public static bool Is(SignRows signs, ArticleTable articles) =>
        signs.Count >= FewestArticles && signs.All.Any(s => s.IsTerm) && HasSeveralContexts(signs, articles)
        && signs.All.Select(s => s.Slot).DistinctBy(a => articles.Record(a) is var record && record.TitleKey is { Length: > 0 } title ? title : record.Address).Skip(FewestArticles - 1).Any();

    // What stands before and after a name is the same only where one text stands in the archive twice; then nothing shows where the
    // name begins.
    static bool HasSeveralContexts(SignRows signs, ArticleTable articles)
    {
        var first = signs.All.First();
        var context = Context(first.Read(articles));
        return signs.All.Any(s => s.Slot != first.Slot && Context(s.Read(articles)) != context);
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
