using System.Collections.Immutable;
using SiteGen.Editions;

namespace SiteGen.Linking;

/// <summary>A mention of a name with an office, and where it stands.</summary>
sealed record NamedPerson(LinkedArticle Article, OfficeMention Mention)
{
    public ImmutableArray<OfficePlace> Places { get; } = OfficePlace.Of(Mention.Office);

    /// <summary>Something in the paper shows that the two are one person. The name alone never does.</summary>
    public bool IsSamePerson(NamedPerson other)
    {
        if (Places.Any(a => other.Places.Any(b => a.IsSame(b))))
            return true;
        if (!Places.All(a => other.Places.All(b => a.IsCompatible(b))))
            return false;
        if (Article.Address == other.Article.Address)
            return true;
        // An assembly's report and its notice stand on one day, and tell of one person's old and new office.
        return Article.DaysTo(other.Article) == 0 && Article.Issue == other.Article.Issue
            && (Mention.Standing != OfficeStanding.Named || other.Mention.Standing != OfficeStanding.Named)
            && Places.All(p => p.IsPublic) && other.Places.All(p => p.IsPublic);
    }
}
