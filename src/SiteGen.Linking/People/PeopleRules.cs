using System.Collections.Immutable;
using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>What the editor says of names: who is one person and who is several, and what somebody is called.</summary>
sealed class PeopleRules(EditorsWord word)
{
    /// <summary>The names that a rule ties together.</summary>
    public IEnumerable<Clan> Clans()
    {
        var ties = new List<HashSet<string>>();
        foreach (var names in word.Merge.Select(r => (IEnumerable<string>)r.Names).Concat(word.Rename.Select(r => new[] { r.Name, r.To })))
        {
            var tied = ties.Where(t => t.Overlaps(names)).ToList();
            ties.RemoveAll(tied.Contains);
            ties.Add([.. names, .. tied.SelectMany(t => t)]);
        }

        return ties.Select(t => new Clan([.. t.Order(StringComparer.Ordinal)]));
    }

    /// <summary>The rules that speak of names whom nobody bears.</summary>
    /// <param name="mentions">Of a name.</param>
    public IEnumerable<Diagnostic> Check(Func<string, List<NamedPerson>> mentions, Func<IEnumerable<string>> known)
    {
        foreach (var rule in word.Split)
        {
            var all = mentions(rule.Name);
            if (all.Count == 0)
                yield return LinkDiagnostics.NoSuchName(word, rule.Span, rule.Name, known());
            foreach (var office in rule.Offices.Where(office => all.Count > 0 && !all.Exists(m => Holds(m, office))))
                yield return LinkDiagnostics.NoSuchOffice(word, rule, office, all.Select(m => m.Mention.Office));
        }

        foreach (var (rule, name) in word.Merge.SelectMany(r => r.Names.Select(n => (r, n))).Where(r => mentions(r.n).Count == 0))
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
