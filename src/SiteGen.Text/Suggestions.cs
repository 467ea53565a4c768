namespace SiteGen.Text;

/// <summary>"Did you mean …": the known name that is nearest to a wrong one.</summary>
public static class Suggestions
{
    /// <summary>The nearest of <paramref name="known"/>, or null when none is near. Case and separators count for nothing.</summary>
    public static string? Nearest(string wrong, IEnumerable<string> known)
    {
        string? best = null;
        var allowed = Math.Max(1, wrong.Length / 3) + 1;
        foreach (var name in known)
        {
            if (Simplify(name) == Simplify(wrong) && name != wrong)
                return name;
            var distance = Distance(wrong, name);
            if (distance > 0 && distance < allowed)
            {
                allowed = distance;
                best = name;
            }
        }

        return best;
    }

    static string Simplify(string name) => name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();

    // Damerau-Levenshtein, optimal string alignment: a swap of two neighbours is one slip of the fingers.
    static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[a.Length, b.Length];
    }
}
