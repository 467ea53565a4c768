using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>Every figure, name and quoted term of the archive with the articles that have it.</summary>
sealed class KeyTable
{
    readonly Dictionary<(KeyKind, string), KeyPosting> postings = [];

    /// <summary>How many articles had what the articles of a change have, before it.</summary>
    public Dictionary<KeyPosting, int> Before { get; } = [];

    public KeyPosting? Find(KeyKind kind, string text) => postings.GetValueOrDefault((kind, text));

    public void Leave(Change change)
    {
        Before.Clear();
        foreach (var article in change.Gone)
        {
            foreach (var use in article.Keys)
            {
                Before.TryAdd(use.Posting, use.Posting.Count);
                use.Posting.Remove(article);
            }
        }
    }

    public void Enter(Change change)
    {
        foreach (var article in change.Come)
        {
            article.Keys = [.. Of(article.Profile).Select(key => new KeyUse(Posting(key.Kind, key.Text), key.Source))];
            foreach (var use in article.Keys)
            {
                if (!change.IsFirst)
                    Before.TryAdd(use.Posting, use.Posting.Count);
                use.Posting.Add(article, use.Source);
            }
        }

        foreach (var (posting, _) in Before.Where(p => p.Key.Count == 0))
            postings.Remove((posting.Kind, posting.Text));
    }

    /// <summary>Each key of an article once.</summary>
    public static IEnumerable<(KeyKind Kind, string Text, TextSpan Source)> Of(ArticleProfile profile)
    {
        foreach (var key in profile.Keys)
            yield return (KindOf(key.Kind), key.Text, key.Source);
        for (var i = 0; i < profile.Offices.Length; i++)
        {
            if (!IsNamedBefore(profile, i))
                yield return (KeyKind.Person, profile.Offices[i].Name, profile.Offices[i].Source);
        }
    }

    static bool IsNamedBefore(ArticleProfile profile, int i)
    {
        for (var before = 0; before < i; before++)
        {
            if (profile.Offices[before].Name == profile.Offices[i].Name)
                return true;
        }

        return false;
    }

    KeyPosting Posting(KeyKind kind, string text)
    {
        if (!postings.TryGetValue((kind, text), out var posting))
            postings[(kind, text)] = posting = new KeyPosting(kind, text);
        return posting;
    }

    static KeyKind KindOf(StoryKeyKind kind) => kind switch
    {
        StoryKeyKind.Figure => KeyKind.Figure,
        StoryKeyKind.LongFigure => KeyKind.LongFigure,
        StoryKeyKind.Organisation => KeyKind.Organisation,
        StoryKeyKind.Meeting => KeyKind.Meeting,
        StoryKeyKind.Place => KeyKind.Place,
        _ => KeyKind.Quoted,
    };
}
