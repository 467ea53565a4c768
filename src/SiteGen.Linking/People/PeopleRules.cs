using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>What the editor says of names: who is one person and who is several, and what somebody is called.</summary>
sealed class PeopleRules(EditorsWord word)
{
    /// <summary>The names that a rule ties together, in the order of the alphabet.</summary>
    public IEnumerable<ImmutableArray<string>> Ties()
    {
        var ties = new List<HashSet<string>>();
        foreach (var names in word.Merge.Select(r => (IEnumerable<string>)r.Names).Concat(word.Rename.Select(r => new[] { r.Name, r.To })))
        {
            var tied = ties.Where(t => t.Overlaps(names)).ToList();
            ties.RemoveAll(tied.Contains);
            ties.Add([.. names, .. tied.SelectMany(t => t)]);
        }

        return ties.Select(t => t.Order(StringComparer.Ordinal).ToImmutableArray());
    }

    /// <summary>Of which people are joined or split.</summary>
    public ImmutableArray<string> Names { get; } = [.. word.Merge.SelectMany(r => r.Names).Concat(word.Split.Select(r => r.Name)).Distinct(StringComparer.Ordinal)];

    /// <summary>The names under articles that a split parts by role.</summary>
    public ImmutableHashSet<(string, BylineRole)> Apart { get; } = [.. word.Split.SelectMany(r => r.Offices.Select(RoleOf).OfType<BylineRole>().Select(role => (r.Name, role)))];

    /// <summary>Whose the names under articles are that a rule joins.</summary>
    /// <param name="people">Of a name.</param>
    public IReadOnlyDictionary<string, JoinedName> Join(Func<string, ImmutableArray<KnownPerson>> people)
    {
        var joined = new Dictionary<string, JoinedName>(StringComparer.Ordinal);
        foreach (var rule in word.Merge)
        {
            // An office's holder has the first name that has one, and perhaps another since.
            var holders = rule.Names.Select(n => (Name: Renamed(n), People: people(Renamed(n)))).Where(n => n.People.Length == 1).Take(1).ToList();
            var whose = holders is [var holder] ? new JoinedName(holder.Name, holder.People[0].Address) : new JoinedName(Renamed(rule.Names[0]), null);
            foreach (var name in rule.Names)
                joined[name] = whose;
        }

        return joined;
    }

    string Renamed(string name) => word.Rename.FirstOrDefault(r => r.Name == name)?.To ?? name;

    static BylineRole? RoleOf(string office) => office switch
    {
        "记者" or "reporter" => BylineRole.Reporter,
        "通讯员" or "correspondent" => BylineRole.Correspondent,
        "摄" or "摄影" or "photographer" => BylineRole.Photographer,
        _ => null,
    };

    /// <summary>The rules that speak of names whom nobody bears.</summary>
    /// <param name="mentions">Of a name.</param>
    /// <param name="signs">Stands under articles.</param>
    public IEnumerable<Diagnostic> Check(Func<string, List<NamedPerson>> mentions, Func<string, bool> signs, Func<IEnumerable<string>> known)
    {
        foreach (var rule in word.Split)
        {
            var all = mentions(rule.Name);
            if (all.Count == 0 && !signs(rule.Name))
                yield return LinkDiagnostics.NoSuchName(word, rule.Span, rule.Name, known());
            foreach (var office in rule.Offices.Where(office => all.Count > 0 && RoleOf(office) is null && !all.Exists(m => Holds(m, office))))
                yield return LinkDiagnostics.NoSuchOffice(word, rule, office, all.Select(m => m.Mention.Office));
        }

        foreach (var (rule, name) in word.Merge.SelectMany(r => r.Names.Select(n => (r, n))).Where(r => mentions(r.n).Count == 0 && !signs(r.n)))
            yield return LinkDiagnostics.NoSuchName(word, rule.Span, name, known());
    }

    public ImmutableArray<Namesakes> Apply(Clan clan)
    {
        var groups = new SortedDictionary<string, List<PersonMentions>>(StringComparer.Ordinal);
        foreach (var mentions in clan.Mentions.GroupBy(m => m.Mention.Name, StringComparer.Ordinal))
            groups[mentions.Key] = Clusters(mentions);
        foreach (var rule in word.Split)
        {
            if (groups.TryGetValue(rule.Name, out var clusters))
                Split(clusters, rule);
        }

        foreach (var rule in word.Merge)
        {
            var known = rule.Names.Where(groups.ContainsKey).ToList();
            if (known.Count == 0)
                continue;
            var one = new PersonMentions(known.SelectMany(n => groups[n]).SelectMany(c => c.All));
            foreach (var name in known)
                groups.Remove(name);
            groups[known[0]] = [one];
        }

        foreach (var rule in word.Rename)
        {
            // A topic or series may have the name; those are renamed where they are made.
            if (groups.Remove(rule.Name, out var clusters) && !groups.TryAdd(rule.To, clusters))
                groups[rule.To].AddRange(clusters);
        }

        return [.. groups.Select(g => new Namesakes(g.Key, [.. g.Value], Keys(g.Key, g.Value)))];
    }

    // The first keeps the name's own address, so that a namesake who turns up later moves nobody.
    static ImmutableArray<string> Keys(string name, List<PersonMentions> clusters)
    {
        var keys = ImmutableArray.CreateBuilder<string>();
        foreach (var cluster in clusters)
        {
            var key = keys.Count == 0 ? name : $"{name}\n{cluster.All[0].Mention.Office}";
            while (keys.Contains(key))
                key += "\n";
            keys.Add(key);
        }

        return keys.DrainToImmutable();
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

    static void Split(List<PersonMentions> clusters, SplitRule rule)
    {
        foreach (var office in rule.Offices)
        {
            var mentions = clusters.SelectMany(c => c.All).ToList();
            if (!mentions.Exists(m => Holds(m, office)))
                continue;
            var rest = clusters.Select(c => c.All.Where(m => !Holds(m, office)).ToList()).Where(c => c.Count > 0).Select(c => new PersonMentions(c)).ToList();
            clusters.Clear();
            clusters.AddRange([.. rest, new PersonMentions(mentions.Where(m => Holds(m, office)))]);
        }
    }

    static bool Holds(NamedPerson mention, string office) => mention.Mention.Office.Contains(office, StringComparison.Ordinal);
}
