using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>What the editor says of names: who is one person and who is several, and what somebody is called.</summary>
static class PeopleRules
{
    public static void Apply(Dictionary<string, List<PersonMentions>> groups, EditorsWord word, List<Diagnostic> said)
    {
        foreach (var rule in word.Split)
        {
            if (!groups.TryGetValue(rule.Name, out var clusters))
                said.Add(LinkDiagnostics.NoSuchName(word, rule.Span, rule.Name, groups.Keys));
            else
                Split(clusters, rule, word, said);
        }

        foreach (var rule in word.Merge)
        {
            foreach (var unknown in rule.Names.Where(n => !groups.ContainsKey(n)))
                said.Add(LinkDiagnostics.NoSuchName(word, rule.Span, unknown, groups.Keys));
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
    }

    static void Split(List<PersonMentions> clusters, SplitRule rule, EditorsWord word, List<Diagnostic> said)
    {
        foreach (var office in rule.Offices)
        {
            var mentions = clusters.SelectMany(c => c.All).ToList();
            if (!mentions.Exists(IsHolder))
            {
                said.Add(LinkDiagnostics.NoSuchOffice(word, rule, office, mentions.Select(m => m.Mention.Office)));
                continue;
            }

            var rest = clusters.Select(c => c.All.Where(m => !IsHolder(m)).ToList()).Where(c => c.Count > 0).Select(c => new PersonMentions(c)).ToList();
            clusters.Clear();
            clusters.AddRange([.. rest, new PersonMentions(mentions.Where(IsHolder))]);

            bool IsHolder(NamedPerson m) => m.Mention.Office.Contains(office, StringComparison.Ordinal);
        }
    }
}
