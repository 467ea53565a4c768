using System.Collections.Immutable;
using SiteGen.Editions;

namespace SiteGen.Linking;

/// <summary>What the archive says of the people of one clan.</summary>
static class PeopleOfClan
{
    /// <param name="mentions">See <see cref="PersonRow"/>.</param>
    /// <param name="articles">By their slots.</param>
    public static ImmutableArray<Person> Make(IReadOnlyList<KnownPerson> people, ReadOnlySpan<int> mentions, ReadOnlySpan<int> bare, LinkedArticle?[] articles)
    {
        var named = people.Select(_ => new List<(LinkedArticle Article, OfficeMention Mention)>()).ToArray();
        var all = people.Select(_ => new List<LinkedArticle>()).ToArray();
        for (var i = 0; i < mentions.Length / PersonRow.Width; i++)
        {
            var (slot, index, person) = PersonRow.At(mentions, i);
            var article = articles[slot]!; // only what the archive has stands in its tables
            named[person].Add((article, article.Record.Office(index)));
            all[person].Add(article);
        }

        for (var i = 0; i < bare.Length / PersonRow.Width; i++)
        {
            if (PersonRow.At(bare, i) is { Person: >= 0 } row)
                all[row.Person].Add(articles[row.Slot]!); // likewise
        }

        return
        [
            .. people.Select((person, i) => new Person
            {
                Name = person.Name,
                Address = person.Address,
                Offices = Offices(named[i]),
                Articles = [.. all[i].Distinct().OrderBy(a => a.Order).Select(a => a.Address)],
                Namesakes = [.. people.Where(other => other.Name == person.Name && other.Address != person.Address).Select(other => other.Address)],
            }),
        ];
    }

    // Mentions come in the archive's order, so the first of a wording is the oldest.
    static ImmutableArray<OfficeRecord> Offices(List<(LinkedArticle Article, OfficeMention Mention)> mentions) =>
    [
        .. mentions.GroupBy(m => (m.Mention.Office, m.Mention.Standing)).Select(wording =>
        {
            var (first, last) = (wording.First(), wording.Last());
            var isLonger = first.Article.Date is not null && last.Article.Date is not null && last.Article.Date != first.Article.Date;
            return new OfficeRecord(
                first.Mention.Office, first.Mention.Standing, first.Article.Date, first.Article.Page.DateIsInferred,
                new Proof(first.Mention.Sentence, first.Article.Address, first.Mention.Source))
            {
                Until = isLonger ? last.Article.Date : null,
                UntilIsInferred = isLonger && last.Article.Page.DateIsInferred,
            };
        }),
    ];
}
