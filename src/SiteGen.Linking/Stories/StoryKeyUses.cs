using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>Each figure, name and quoted term of an article once.</summary>
static class StoryKeyUses
{
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
