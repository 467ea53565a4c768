using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using SiteGen.Editions;

namespace SiteGen.Linking;

/// <summary>Topics and series under the names that the editor gives them, and what leads there.</summary>
sealed class SubjectTable(EditorsWord word)
{
    /// <summary>An article of a hundred quoted terms is about none of them.</summary>
    const int MostOfAKind = 6;

    readonly Dictionary<SubjectSource, List<SubjectSign>> signs = [];
    readonly Dictionary<SubjectSource, SubjectDraft> drafts = [];
    readonly SortedDictionary<(SubjectKind Kind, string Name), SubjectNode> nodes = new(Comparer<(SubjectKind Kind, string Name)>.Create(
        (a, b) => a.Kind != b.Kind ? a.Kind.CompareTo(b.Kind) : string.CompareOrdinal(a.Name, b.Name)));
    readonly Dictionary<SubjectKind, ShortNames<SubjectNode>> addresses = new()
    {
        [SubjectKind.Topic] = new("topics"),
        [SubjectKind.Organisation] = new("organisations"),
        [SubjectKind.Place] = new("places"),
        [SubjectKind.Series] = new("series"),
    };
    readonly HashSet<SubjectSource> touched = [];

    /// <summary>By kind and name.</summary>
    public ImmutableArray<Subject> Subjects => [.. nodes.Values.Select(n => n.Subject!)]; // renewed with the node

    public void Leave(Change change)
    {
        foreach (var (source, sign) in change.Gone.SelectMany(Signs))
        {
            touched.Add(source);
            signs[source].RemoveAll(s => s.Article == sign.Article);
        }
    }

    public void Enter(Change change)
    {
        foreach (var (source, sign) in change.Come.SelectMany(Signs))
        {
            touched.Add(source);
            ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(signs, source, out _);
            list ??= new(1);
            var at = list.Count;
            while (at > 0 && list[at - 1].Article.Order > sign.Article.Order)
                at--;
            list.Insert(at, sign);
        }
    }

    /// <summary>Makes the subjects anew that a change touched.</summary>
    public void Renew()
    {
        var changed = new HashSet<SubjectNode>();
        foreach (var source in touched)
        {
            if (drafts.Remove(source, out var former) && nodes[(former.Kind, former.Name)] is var node)
            {
                node.Sources.Remove(source);
                changed.Add(node);
            }

            if (signs[source].Count == 0)
                signs.Remove(source);
            else if (Draft(source) is { } draft)
            {
                drafts.Add(source, draft);
                node = NodeOf(draft, changed);
                node.Sources.Add(source);
                changed.Add(node);
            }
        }

        touched.Clear();
        foreach (var gone in changed.Where(n => n.Sources.Count == 0).ToList())
        {
            changed.UnionWith(addresses[gone.Kind].Remove(gone.Name));
            nodes.Remove((gone.Kind, gone.Name));
        }

        foreach (var node in changed)
            Settle(node);
    }

    // The topic of the fewest articles says most of this one; doublings are enough to tell few from many, and are rare.
    public static IEnumerable<Link> Of(LinkedArticle article) =>
        article.Memberships.GroupBy(m => m.Subject.Kind)
            .SelectMany(kind => kind.Key == SubjectKind.Series
                ? kind.OrderBy(m => m.Subject.Name, StringComparer.Ordinal)
                : kind.OrderBy(m => m.Subject.Size).ThenBy(m => m.Subject.Name, StringComparer.Ordinal).Take(MostOfAKind))
            .Select(m => new Link
            {
                Kind = LinkKindOf(m.Subject.Kind),
                Target = m.Subject.Address,
                Title = m.Subject.Name,
                Reasons = m.Member.Reasons,
                Score = 1,
                Evidence = [m.Member.Proof],
            });

    static IEnumerable<(SubjectSource Source, SubjectSign Sign)> Signs(LinkedArticle article) => Topics.Of(article).Concat(Series.Of(article));

    SubjectNode NodeOf(SubjectDraft draft, HashSet<SubjectNode> changed)
    {
        if (!nodes.TryGetValue((draft.Kind, draft.Name), out var node))
        {
            nodes[(draft.Kind, draft.Name)] = node = new SubjectNode(draft.Kind, draft.Name);
            changed.UnionWith(addresses[draft.Kind].Add(draft.Name, node));
        }

        return node;
    }

    SubjectDraft? Draft(SubjectSource source)
    {
        var list = signs[source];
        if (source.Kind <= SubjectSourceKind.Place ? !Topics.Is(list) : !Series.Is(source.Kind, list))
            return null;
        var name = list[0].Name;
        var ordered = source.Kind == SubjectSourceKind.Numbered ? list.OrderBy(s => s.Number).ThenBy(s => s.Article.Order) : list.AsEnumerable();
        return new SubjectDraft(
            KindOf(source.Kind),
            word.Rename.FirstOrDefault(r => r.Name == name)?.To ?? name,
            [.. ordered.DistinctBy(s => s.Article).Select(s => new DraftMember(s.Article, new Proof(s.Words, s.Article.Address, s.Source), Reason(source.Kind, s)))]);
    }

    static SubjectKind KindOf(SubjectSourceKind kind) => kind switch
    {
        SubjectSourceKind.Term => SubjectKind.Topic,
        SubjectSourceKind.Organisation => SubjectKind.Organisation,
        SubjectSourceKind.Place => SubjectKind.Place,
        _ => SubjectKind.Series,
    };

    static LinkKind LinkKindOf(SubjectKind kind) => kind switch
    {
        SubjectKind.Topic => LinkKind.Topic,
        SubjectKind.Organisation => LinkKind.Organisation,
        SubjectKind.Place => LinkKind.Place,
        _ => LinkKind.Series,
    };

    static ImmutableArray<LinkReason> Reason(SubjectSourceKind kind, SubjectSign sign) =>
        kind == SubjectSourceKind.Numbered ? [new(ReasonKind.Part, sign.Number.ToString(CultureInfo.InvariantCulture))] : WithoutTerms[kind];

    // Hundreds of thousands of links share them.
    static readonly Dictionary<SubjectSourceKind, ImmutableArray<LinkReason>> WithoutTerms = new()
    {
        [SubjectSourceKind.Term] = [new(ReasonKind.Quoted)],
        [SubjectSourceKind.Organisation] = [new(ReasonKind.Named)],
        [SubjectSourceKind.Place] = [new(ReasonKind.Named)],
        [SubjectSourceKind.Column] = [new(ReasonKind.Column)],
        [SubjectSourceKind.Interviews] = [new(ReasonKind.Interview)],
        [SubjectSourceKind.Banner] = [new(ReasonKind.Banner)],
    };

    void Settle(SubjectNode node)
    {
        ImmutableArray<DraftMember> members = [.. node.Sources.SelectMany(s => drafts[s].Members).DistinctBy(m => m.Article)];
        var former = node.Members.ToDictionary(m => m.Article);
        var (address, size) = (node.Address, node.Size);
        (node.Address, node.Members) = (members.IsEmpty ? "" : addresses[node.Kind].AddressOf(node.Name), members);
        var isMoved = node.Address != address || node.Size != size;
        node.Subject = new Subject
        {
            Kind = node.Kind,
            Name = node.Name,
            Address = node.Address,
            Members = [.. members.Select(m => new SubjectMember(m.Article.Address, m.Proof))],
        };
        foreach (var member in members)
        {
            var article = member.Article;
            if (!former.Remove(article, out var before))
                article.Memberships.Add(new Membership(node, member));
            else if (before.Proof != member.Proof || !before.Reasons.SequenceEqual(member.Reasons))
                article.Memberships[article.Memberships.FindIndex(m => m.Subject == node)] = new Membership(node, member);
            else if (!isMoved)
                continue;
            article.IsStale = true;
        }

        foreach (var article in former.Keys)
        {
            article.Memberships.RemoveAll(m => m.Subject == node);
            article.IsStale = true;
        }
    }
}
