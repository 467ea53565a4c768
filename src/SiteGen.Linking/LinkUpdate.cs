using System.Collections.Immutable;
using SiteGen.Editions;

namespace SiteGen.Linking;

/// <param name="Changed">The addresses of articles that lead to something else than before, or have gone.</param>
public sealed record LinkUpdate(Links Links, ImmutableArray<string> Changed)
{
    internal static bool IsSame(ImmutableArray<Link> a, ImmutableArray<Link> b)
    {
        if (a.Length != b.Length)
            return false;
        for (var i = 0; i < a.Length; i++)
        {
            // Two links with equal lists are not equal.
            if (a[i] with { Evidence = [], Reasons = [] } != b[i] with { Evidence = [], Reasons = [] } || !a[i].Reasons.SequenceEqual(b[i].Reasons) || !a[i].Evidence.SequenceEqual(b[i].Evidence))
                return false;
        }

        return true;
    }
}
