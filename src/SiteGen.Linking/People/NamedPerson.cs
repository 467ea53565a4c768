using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>A mention of a name with an office, and where it stands.</summary>
/// <param name="places">Of the office; read once a wording.</param>
sealed class NamedPerson(LinkedArticle article, OfficeMention mention, ImmutableArray<OfficePlace> places)
{
    public LinkedArticle Article => article;

    public OfficeMention Mention => mention;

    public ImmutableArray<OfficePlace> Places => places;

    /// <summary>Who is meant.</summary>
    public PersonKey? Person { get; set; }

    /// <summary>Both have an office that nobody but one person can well be meant by. The name alone never shows that.</summary>
    public bool HasOfficeOf(NamedPerson other) => Places.Any(a => other.Places.Any(b => a.IsSame(b)));

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
sealed class BareMention(LinkedArticle article, Passage passage)
{
    public LinkedArticle Article => article;

    public string Name => passage.Text;

    public TextSpan Source => passage.Source;

    /// <summary>Who is meant, and by which office that person is known; null when nobody can be told.</summary>
    public (PersonKey Person, string Office)? Meant { get; set; }
}

/// <summary>A person, by whom one name means.</summary>
sealed record PersonKey(string Name, string Address);
