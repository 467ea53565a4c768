using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Editions;

namespace SiteGen.Config;

/// <summary>Which files are pages of the paper: a folder (all its <c>.txt</c> and <c>.md</c> files, also in subfolders), or a pattern
/// such as <c>seeds/*.txt</c> or <c>seeds/{date}/{page}.txt</c>, whose parts in braces say what the file's path tells.</summary>
sealed class SeedPattern
{
    readonly Regex pattern;

    SeedPattern(string root, Regex pattern)
    {
        Root = root;
        this.pattern = pattern;
    }

    /// <summary>The folder above the first part that varies; seeds are named relative to it.</summary>
    public string Root { get; }

    /// <summary>Whether its parts in braces are those that a pattern can have.</summary>
    public static bool IsPattern(string text) =>
        text.Length > 0 && !text.Contains('\0') && text.Replace("{date}", "", StringComparison.Ordinal).Replace("{page}", "", StringComparison.Ordinal).AsSpan().IndexOfAny('{', '}') < 0;

    /// <param name="text">As in the config, relative to <paramref name="folder"/>.</param>
    public static SeedPattern Parse(string text, string folder)
    {
        var parts = text.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        var isRooted = text.StartsWith('/');
        var fixedParts = parts.TakeWhile(p => p.AsSpan().IndexOfAny('*', '{') < 0).ToArray();
        var root = Path.GetFullPath(Path.Combine(folder, (isRooted ? "/" : "") + string.Join('/', fixedParts)));
        var varying = parts[fixedParts.Length..];
        return varying.Length == 0
            ? new SeedPattern(root, new Regex(@"\.(?:txt|md)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant))
            : new SeedPattern(root, new Regex(Expression(varying), RegexOptions.CultureInvariant));
    }

    public bool Matches(string relativePath) => pattern.IsMatch(relativePath);

    /// <summary>The date and page number in the file's path, where the pattern names them. They are printed by whoever named the file.</summary>
    public PageFacts Facts(string relativePath)
    {
        var match = pattern.Match(relativePath);
        return new PageFacts
        {
            Date = DateOnly.TryParseExact(match.Groups["date"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null,
            PageNumber = match.Groups["page"] is { Success: true } page ? page.Value : null,
        };
    }

    /// <summary>False where the path has digits in the place of the date that are no day of the calendar.</summary>
    public bool HasGoodDay(string relativePath) => !pattern.Match(relativePath).Groups["date"].Success || Facts(relativePath).Date is not null;

    static string Expression(string[] parts)
    {
        var text = new StringBuilder(@"\A");
        foreach (var (i, part) in parts.Index())
        {
            if (part == "**")
            {
                text.Append("(?:[^/]+/)*");
                continue;
            }

            text.Append(Regex.Escape(part)
                .Replace(@"\*", "[^/]*", StringComparison.Ordinal)
                .Replace(@"\{date}", @"(?<date>\d{4}-\d{2}-\d{2})", StringComparison.Ordinal)
                .Replace(@"\{page}", "(?<page>[^/]+)", StringComparison.Ordinal));
            if (i < parts.Length - 1)
                text.Append('/');
        }

        return text.Append(@"\z").ToString();
    }
}
