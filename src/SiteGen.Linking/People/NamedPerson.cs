using System.Collections.Immutable;
using SiteGen.Editions;

namespace SiteGen.Linking;

/// <summary>A mention of a name with an office, and where it stands.</summary>
/// <param name="Places">Of the office; read once a wording.</param>
sealed record NamedPerson(LinkedArticle Article, OfficeMention Mention, ImmutableArray<OfficePlace> Places)
{
    /// <summary>Both have an office that nobody but one person can well be meant by. The name alone never shows that.</summary>
    public bool HasOfficeOf(NamedPerson other) => Places.Any(a => other.Places.Any(b => a.IsSame(b)));

    /// <summary>Within one issue: both stand in one article, or tell of one person's old and new office.</summary>
    public bool IsInStoryOf(NamedPerson other)
    {
        if (!Places.All(a => other.Places.All(b => a.IsCompatible(b))))
            return false;
        if (Article.Address == other.Article.Address)
            return true;
        // An assembly's report and its notice stand on one day.
        return Article.DaysTo(other.Article) == 0
            && (Mention.Standing != OfficeStanding.Named || other.Mention.Standing != OfficeStanding.Named)
            && Places.All(p => p.IsPublic) && other.Places.All(p => p.IsPublic);
    }
}
