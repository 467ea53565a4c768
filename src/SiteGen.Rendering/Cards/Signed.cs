using System.Collections.Immutable;

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
    extension<T>(ImmutableArray<Signed<T>> list)
    {
        public ImmutableArray<T> As(Signature signature) => [.. list.Where(entry => entry.Signature == signature).Select(entry => entry.Item)];
    }
}
