using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>Mentions to people. Two mentions of one name are one person only where the paper shows it, or the editor says so.</summary>
static class PeopleFinder
{
    /// <summary>So many days around a mention with the office, the bare name is taken for the same person.</summary>
    const int DaysOfMemory = 31;

    public static (ImmutableArray<Person> People, ILookup<string, Link> Links) Find(ImmutableArray<LinkedArticle> articles, EditorsWord word, List<Diagnostic> said)
    {
        var places = new Dictionary<string, ImmutableArray<OfficePlace>>(StringComparer.Ordinal);
        var groups = articles.SelectMany(a => a.Profile.Offices.Select(o => new NamedPerson(a, o, PlacesOf(o.Office))))
            .GroupBy(p => p.Mention.Name, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => Clusters(g), StringComparer.Ordinal);
        PeopleRules.Apply(groups, word, said);
        var bare = BareMentions(articles, groups);
        var names = new ShortName("people");
        var people = ImmutableArray.CreateBuilder<Person>();
        var links = new List<(string Article, Link Link)>();
        foreach (var (name, clusters) in groups.OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            // The first keeps the name's own address, so that a namesake who turns up later moves nobody.
            var addresses = clusters.Select((c, i) => names.AddressOf(i == 0 ? name : $"{name}\n{c.All[0].Mention.Office}")).ToList();
            for (var i = 0; i < clusters.Count; i++)
            {
                var mentions = clusters[i].All;
                var alone = clusters.Count == 1 ? bare[name].Where(b => clusters[0].IsNear(b.Article, DaysOfMemory)).ToList() : [];
                people.Add(new Person
                {
                    Name = name,
                    Address = addresses[i],
                    Offices = Offices(mentions),
                    Articles = [.. mentions.Select(m => m.Article).Concat(alone.Select(a => a.Article)).DistinctBy(a => a.Address).OrderBy(a => a.Order).Select(a => a.Address)],
                    Namesakes = [.. addresses.Where(a => a != addresses[i])],
                });
                links.AddRange(mentions.GroupBy(m => m.Article.Address).Select(m => (m.Key, Describe(addresses[i], name, m))));
                links.AddRange(alone.Select(a => (a.Article.Address, Link(addresses[i], name, $"named here without an office; {mentions[0].Mention.Office} elsewhere in these days", 0.7, new Proof(name, a.Article.Address, a.Source)))));
            }
        }

        return (people.DrainToImmutable(), links.ToLookup(l => l.Article, l => l.Link, StringComparer.Ordinal));

        ImmutableArray<OfficePlace> PlacesOf(string office)
        {
            if (!places.TryGetValue(office, out var known))
                places[office] = known = OfficePlace.Of(office);
            return known;
        }
    }

    static List<PersonMentions> Clusters(IEnumerable<NamedPerson> mentions)
    {
        var clusters = new List<PersonMentions>();
        foreach (var mention in mentions)
        {
            var same = clusters.Where(c => c.Has(mention)).ToList();
            if (same.Count > 1)
            {
                // What seemed to be several people is one.
                var joined = new PersonMentions(same.SelectMany(c => c.All));
                clusters[clusters.IndexOf(same[0])] = joined;
                clusters.RemoveAll(same.Skip(1).Contains);
                same = [joined];
            }

            if (same.Count == 1)
                same[0].Add(mention);
            else
                clusters.Add(new PersonMentions([mention]));
        }

        return clusters;
    }

    static ILookup<string, (LinkedArticle Article, TextSpan Source)> BareMentions(ImmutableArray<LinkedArticle> articles, Dictionary<string, List<PersonMentions>> groups) =>
        articles.SelectMany(a => a.Profile.BareNames.Where(n => groups.ContainsKey(n.Text) && !a.Entry.Reporters.Contains(n.Text)).Select(n => (n.Text, Article: a, n.Source)))
            .ToLookup(n => n.Text, n => (n.Article, n.Source), StringComparer.Ordinal);

    // Mentions come in the archive's order, so the first of a wording is the oldest.
    static ImmutableArray<OfficeRecord> Offices(List<NamedPerson> mentions) =>
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

    static Link Describe(string address, string name, IEnumerable<NamedPerson> mentions) =>
        Link(address, name, string.Join("; ", mentions.Select(m => Standing(m.Mention.Standing) + m.Mention.Office).Distinct()), 1,
            [.. mentions.Select(m => new Proof(m.Mention.Sentence, m.Article.Address, m.Mention.Source)).DistinctBy(p => p.Text)]);

    static Link Link(string address, string name, string reason, double score, params ImmutableArray<Proof> evidence) =>
        new() { Kind = LinkKind.Person, Target = address, Title = name, Reason = reason, Score = score, Evidence = evidence };

    static string Standing(OfficeStanding standing) => standing switch
    {
        OfficeStanding.Appointed => "appointed: ",
        OfficeStanding.Resigned => "resignation accepted: ",
        OfficeStanding.Removed => "removed: ",
        _ => "",
    };
}
