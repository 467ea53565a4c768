using System.Collections.Immutable;
using SiteGen.Editions;

namespace SiteGen.Linking;

/// <summary>A mention of a name with an office, and where it stands.</summary>
/// <param name="row">Its place among the mentions of its clan.</param>
/// <param name="places">Of the office; read once a wording.</param>
sealed class NamedPerson(LinkedArticle article, int row, OfficeMention mention, ImmutableArray<OfficePlace> places)
{
    public LinkedArticle Article => article;

    public int Row => row;

    public OfficeMention Mention => mention;

    public ImmutableArray<OfficePlace> Places => places;

    /// <summary>Both have an office that nobody but one person can well be meant by. The name alone never shows that.</summary>
    public bool HasOfficeOf(NamedPerson other)
    {
        foreach (var place in Places)
        {
            foreach (var otherPlace in other.Places)
            {
                if (place.IsSame(otherPlace))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Within one issue: both stand in one article, or tell of one person's old and new office.</summary>
    public bool IsInStoryOf(NamedPerson other)
    {
        if (!Places.All(a => other.Places.All(b => a.IsCompatible(b))))
            return false;
        if (Article == other.Article)
            return true;
        // An assembly's report and its notice stand on one day.
        return Article.DaysTo(other.Article) == 0
            && (Mention.Standing != OfficeStanding.Named || other.Mention.Standing != OfficeStanding.Named)
            && Places.All(p => p.IsPublic) && other.Places.All(p => p.IsPublic);
    }
}

/// <summary>What may be a name, without an office beside it.</summary>
/// <param name="Row">Its place among those of its clan.</param>
sealed record BareMention(LinkedArticle Article, int Row, Passage Passage)
{
    public string Name => Passage.Text;
}
