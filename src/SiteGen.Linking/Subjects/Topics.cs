namespace SiteGen.Linking;

/// <summary>Terms that the paper itself sets in quotation marks or title marks, one of them so that it is more than a turn of speech, and
/// terms that articles repeat, one of them in a title; organisations and places. All in at least two articles.</summary>
static class Topics
{
    const int ShortestTerm = 4;
    const int FewestArticles = 2;
    const int ContextLength = 4;

    /// <summary>What more articles than these repeat, and none quotes, is the paper's everyday language.</summary>
    const int MostRepeating = 256;

    public static IEnumerable<SubjectSign> Of(ArticleProfile profile)
    {
        foreach (var key in profile.Keys)
        {
            if (KindOf(key) is { } kind)
                yield return new(kind, key.Text, key.Text, key.Sentence ?? key.Text) { Source = key.Source, IsTerm = key.Kind != StoryKeyKind.Quoted }; // those without one are left out
        }

        foreach (var term in profile.Terms)
            yield return new(SubjectSourceKind.Term, term.Text, term.Text, term.Sentence) { Source = term.Source, IsTerm = term.IsInTitle, IsRepeated = true };
    }

    public static bool Is(SignRows signs, ArticleTable articles) =>
        signs.Count >= FewestArticles && (signs.Count <= MostRepeating || !signs.All.All(s => s.IsRepeated)) && signs.All.Any(s => s.IsTerm) && HasSeveralContexts(signs, articles) && HasSeveralTexts(signs, articles);

    // A story that stands in the archive twice says a thing once, and so do the two parts of one that goes on on another page.
    static bool HasSeveralTexts(SignRows signs, ArticleTable articles) =>
        signs.All.Where(s => !s.IsRepeated || articles.Articles[s.Slot]!.Entry.ContinuedFrom is null).Select(s => s.Slot) // only what the archive has stands in its tables
            .DistinctBy(a => articles.Record(a) is var record && record.TitleKey is { Length: > 0 } title ? title : record.Address).Skip(FewestArticles - 1).Any();

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
