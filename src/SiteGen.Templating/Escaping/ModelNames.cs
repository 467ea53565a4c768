namespace SiteGen.Templating.Escaping;

/// <summary>What the views say of a member by its name. Which view a template asks is not known before it runs; so a name is safe
/// only where all views that have it say so.</summary>
sealed class ModelNames
{
    readonly Dictionary<string, bool> safe = new(StringComparer.Ordinal) { ["size"] = true };

    public ModelNames(IEnumerable<MemberTable> views)
    {
        foreach (var member in views.SelectMany(view => view))
            safe[member.Name] = member.Type.TrimEnd('?') is "number" or "bool" or "markup" && safe.GetValueOrDefault(member.Name, true);
    }

    public bool Has(string name) => safe.ContainsKey(name);

    public bool IsSafe(string name) => safe.GetValueOrDefault(name);
}
