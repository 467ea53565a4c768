using System.Collections.Immutable;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>What a name in or under an article says of its bearer.</summary>
enum Signature
{
    Reporter,
    Correspondent,
    Photographer,
    /// <summary>Named in the text, not under it.</summary>
    Named,
}

/// <summary>A name or an article, filed under one of the roles.</summary>
readonly record struct Signed<T>(Signature Signature, T Item);

static class SignedLists
{
    public static Fingerprint Print(Fingerprint print, Signed<ArticleCard> entry) => print.With((long)entry.Signature).With(entry.Item.Print);

    extension<T>(ImmutableArray<Signed<T>> list)
    {
        public ImmutableArray<T> As(Signature signature) => [.. list.Where(entry => entry.Signature == signature).Select(entry => entry.Item)];
    }
}
