using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>Topics and series under the names that the editor gives them, and what leads there. Which articles have a sign is kept; what a
/// sign says is read from their records.</summary>
sealed class SubjectTable
{
    /// <summary>An article of a hundred quoted terms is about none of them.</summary>
    const int MostOfAKind = 6;

    // By their kinds.
    static readonly string[] Folders = ["topics", "organisations", "places", "series"];

    readonly EditorsWord word;
    readonly ArticleTable articles;
    readonly ShortNames[] addresses;
    readonly Packer packer = new();
    IdTable<NameKey> sources = new();
    byte[] kinds = [];

    // Of the sources: the subject that it gives, and one more.
    int[] subjectOf = [];
    RowTable signs = new(SignRows.Width);
    IdTable<NameKey> subjects = new();
    Lists<byte> nodes = new();
    int[] touched = [];

    public SubjectTable(EditorsWord word, ArticleTable articles)
    {
        (this.word, this.articles) = (word, articles);
        addresses = [.. Folders.Select(folder => new ShortNames(folder, node => [NodeAt(node)!.Name]))]; // only subjects own names
    }

    public Lists<byte> Nodes => nodes;

    public Lists<int> Signs => signs.Lists;

    public IEnumerable<(string Name, string Address)> Names => Enumerable.Range(0, nodes.Count).Select(NodeAt).OfType<SubjectNode>()
        .OrderBy(node => node.Kind).ThenBy(node => node.Name, StringComparer.Ordinal).Select(node => (node.Name, node.Address));

    public void Turn(Change change)
    {
        var coming = new List<(int Source, int Number, int Flags)>(change.Come.Sum(a => a.Record.SignCount));
        foreach (var article in change.Come)
        {
            foreach (var sign in article.Record.SignUses())
            {
                var source = sources.Add(KeyOf(article.Record, sign));
                if (source >= kinds.Length)
                {
                    Array.Resize(ref kinds, Math.Max(64, kinds.Length * 2));
                    Array.Resize(ref subjectOf, kinds.Length);
                }

                kinds[source] = (byte)sign.Kind;
                coming.Add((source, sign.Number, sign.Flags));
            }
        }

        signs.Begin(sources.Count);
        foreach (var slot in change.Gone)
        {
            foreach (var sign in articles.Record(slot).SignUses())
                signs.Leave(sources.Find(KeyOf(articles.Record(slot), sign)));
        }

        foreach (var sign in coming)
            signs.Expect(sign.Source);
        signs.Open();
        var at = 0;
        foreach (var article in change.Come)
        {
            for (var i = 0; i < article.Record.SignCount; i++, at++)
                signs.Put(coming[at].Source, articles, article.Slot, i, coming[at].Number, coming[at].Flags);
        }

        touched = signs.Close(articles);
    }

    /// <summary>Makes the subjects anew that a change touched.</summary>
    public void Renew()
    {
        var changed = new Dictionary<int, SubjectNode?>();
        foreach (var source in touched)
        {
            var draft = DraftOf(source);
            var (former, now) = (subjectOf[source] - 1, draft is { } subject ? subjects.Add(NameKey.Of((int)subject.Kind, subject.Name)) : -1);
            if (former >= 0)
                changed.TryAdd(former, NodeAt(former));
            if (now >= 0 && changed.TryAdd(now, NodeAt(now)) && NodeAt(now) is null)
                nodes.Set(now, Write(new SubjectNode(draft!.Value.Kind, draft.Value.Name, "", [], 0, 0))); // where there is a number there is a draft
            subjectOf[source] = now + 1;
            if (former == now)
                continue;
            if (former >= 0)
                Set(former, node => node with { Sources = [.. node.Sources.Where(s => s != source)] });
            if (now >= 0)
                Set(now, node => node with { Sources = [.. node.Sources.Append(source).OrderBy(s => kinds[s]).ThenBy(TextOf, StringComparer.Ordinal)] });
        }

        touched = [];
        // A name that has gone may give a shorter address to another.
        var moved = changed.Keys.ToHashSet();
        foreach (var (subject, former) in changed)
        {
            var node = NodeAt(subject)!; // all that changed are there, if only for a moment
            if (node.Sources.Length == 0 && former is not null)
                moved.UnionWith(addresses[(int)node.Kind].Remove(node.Name, subject));
            else if (node.Sources.Length > 0 && former is null)
                moved.UnionWith(addresses[(int)node.Kind].Add(node.Name, subject));
        }

        foreach (var subject in moved)
            Settle(subject, changed.TryGetValue(subject, out var former) ? former : NodeAt(subject));
    }

    // The topic of the fewest articles says most of this one; doublings are enough to tell few from many, and are rare.
    public IEnumerable<Link> Of(LinkedArticle article)
    {
        var own = article.Record.SignUses();
        return own.Select((sign, i) => (Index: i, Sign: sign, Source: sources.Find(KeyOf(article.Record, sign)))).Where(s => subjectOf[s.Source] > 0)
            .GroupBy(s => subjectOf[s.Source] - 1)
            .Select(s => (Node: NodeAt(s.Key)!, Signs: s)) // what a source gives is there
            .GroupBy(s => s.Node.Kind)
            .SelectMany(kind => kind.Key == SubjectKind.Series
                ? kind.OrderBy(s => s.Node.Name, StringComparer.Ordinal)
                : kind.OrderBy(s => s.Node.Size).ThenBy(s => s.Node.Name, StringComparer.Ordinal).Take(MostOfAKind))
            // As in the list of the subject's articles: its sources one after the other, and in a series with numbers the lowest.
            .Select(s => (s.Node, First: s.Signs.MinBy(sign => (Array.IndexOf(s.Node.Sources, sign.Source), sign.Sign.Number))))
            .Select(s => LinkTo(s.Node, article, s.First.Index, s.First.Sign));
    }

    public void Save(LedgerWriter to)
    {
        sources.Save(to);
        to.Array<byte>(kinds);
        to.Array<int>(subjectOf);
        signs.Save(to);
        subjects.Save(to);
        nodes.Save(to);
        foreach (var folder in addresses)
            folder.Save(to);
    }

    public void Read(LedgerReader from)
    {
        (sources, kinds, subjectOf) = (IdTable<NameKey>.Read(from), from.Array<byte>(), from.Array<int>());
        signs = RowTable.Read(from, SignRows.Width);
        (subjects, nodes) = (IdTable<NameKey>.Read(from), Lists<byte>.Read(from));
        foreach (var folder in addresses)
            folder.Read(from);
    }

    static ImmutableArray<LinkReason> Reason(SignUse sign) =>
        sign.Kind == SubjectSourceKind.Numbered ? [new(ReasonKind.Part, sign.Number.ToString(CultureInfo.InvariantCulture))] : (sign.Flags & SubjectSign.RepeatedFlag) != 0 ? Repeated : WithoutTerms[sign.Kind];

    static Link LinkTo(SubjectNode node, LinkedArticle article, int sign, SignUse use) => new()
    {
        Kind = LinkKindOf(node.Kind),
        Target = node.Address,
        Title = node.Name,
        Reasons = Reason(use),
        Score = 1,
        Evidence = [article.ProofOf(sign)],
    };

    static NameKey KeyOf(ArticleRecord record, SignUse sign) => record.NameOf((int)sign.Kind, sign.Text);

    SubjectNode? NodeAt(int subject) => nodes[subject] is { IsEmpty: false } bytes ? SubjectNode.Read(bytes.Span) : null;

    byte[] Write(SubjectNode node) => node.Write(packer);

    void Set(int subject, Func<SubjectNode, SubjectNode> change) => nodes.Set(subject, Write(change(NodeAt(subject)!))); // asked for what is there

    // A source that has no article any more is about to be taken out.
    string TextOf(int source) => signs.Count(source) == 0 ? "" : new SignRows(signs.Lists[source]).All.First().Read(articles).Text;

    (SubjectKind Kind, string Name)? DraftOf(int source)
    {
        var (rows, kind) = (new SignRows(signs.Lists[source]), (SubjectSourceKind)kinds[source]);
        if (rows.Count == 0 || (kind <= SubjectSourceKind.Place ? !Topics.Is(rows, articles) : !Series.Is(kind, rows, articles)))
            return null;
        var name = rows.All.First().Read(articles).Name;
        return (KindOf(kind), word.Rename.FirstOrDefault(r => r.Name == name)?.To ?? name);
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

    static readonly ImmutableArray<LinkReason> Repeated = [new(ReasonKind.Repeated)];

    void Settle(int subject, SubjectNode? former)
    {
        var node = NodeAt(subject)!; // what has changed is still there
        if (node.Sources.Length > 0)
        {
            var made = Make(node with { Address = addresses[(int)node.Kind].AddressOf(node.Name) }, Signs, articles.Articles);
            node = node with { Address = made.Address, Count = made.Members.Length, Mark = new Fingerprint().With(made).Value };
            nodes.Set(subject, Write(node));
        }
        else
            nodes.Set(subject, default);
        // An article's own signs are what they were; what they mean is another where the subject is.
        if (former is not null && former.Address == node.Address && former.Size == node.Size && former.Sources.AsSpan().SequenceEqual(node.Sources))
            return;
        foreach (var source in node.Sources.Concat(former?.Sources ?? []))
        {
            foreach (var sign in new SignRows(signs.Lists[source]).All)
                articles.MarkStale(sign.Slot);
        }
    }

    /// <param name="signs">By their sources.</param>
    /// <param name="articles">By their slots.</param>
    public static Subject Make(SubjectNode node, Lists<int> signs, LinkedArticle?[] articles)
    {
        var members = ImmutableArray.CreateBuilder<SubjectMember>();
        var listed = new HashSet<int>();
        foreach (var source in node.Sources)
        {
            var rows = new SignRows(signs[source]);
            foreach (var row in rows.Members)
            {
                if (!listed.Add(row.Slot))
                    continue;
                var article = articles[row.Slot]!; // only what the archive has stands in its tables
                members.Add(new SubjectMember(article.Address, article.ProofOf(row.Index)));
            }
        }

        return new Subject { Kind = node.Kind, Name = node.Name, Address = node.Address, Members = members.DrainToImmutable() };
    }
}
