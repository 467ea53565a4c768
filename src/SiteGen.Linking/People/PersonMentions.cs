namespace SiteGen.Linking;

/// <summary>The mentions of one person, in the archive's order.</summary>
sealed class PersonMentions
{
    readonly Dictionary<string, NamedPerson> offices = new(StringComparer.Ordinal);

    public PersonMentions(IEnumerable<NamedPerson> mentions)
    {
        foreach (var mention in mentions.OrderBy(m => m.Row))
            Add(mention);
    }

    public List<NamedPerson> All { get; } = [];

    /// <summary>The next mention in the archive's order is of this person. One a wording is compared, and those of the same issue:
    /// a mayor stands in thousands of articles.</summary>
    public bool Has(NamedPerson next)
    {
        foreach (var known in offices.Values)
        {
            if (next.HasOfficeOf(known))
                return true;
        }

        for (var i = All.Count - 1; i >= 0 && All[i].Article.Page.IssueSegment == next.Article.Page.IssueSegment; i--)
        {
            if (next.IsInStoryOf(All[i]))
                return true;
        }

        return false;
    }

    public void Add(NamedPerson mention)
    {
        All.Add(mention);
        offices.TryAdd(mention.Mention.Office, mention);
    }

    /// <summary>Some article within so many days names the person.</summary>
    public bool IsNear(LinkedArticle article, int days)
    {
        var (low, high) = (0, All.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (All[middle].Article.Order < article.Order)
                low = middle + 1;
            else
                high = middle;
        }

        // In the archive's order what is nearest in time stands beside it.
        return (low < All.Count && All[low].Article.DaysTo(article) <= days) || (low > 0 && All[low - 1].Article.DaysTo(article) <= days);
    }
}
