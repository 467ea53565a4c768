using System.Text;

namespace SiteGen.Editions;

/// <summary>A name as one folder of an address that every host, file system and link checker takes as it is.</summary>
public static class PathSegment
{
    public static string From(string name)
    {
        var safe = new StringBuilder(name.Length);
        var isLossy = false;
        foreach (var c in name)
        {
            if (char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')
            {
                safe.Append(c);
                continue;
            }

            isLossy |= c is not ('/' or ' ');
            if (safe.Length > 0 && safe[^1] != '-')
                safe.Append('-');
        }

        var segment = safe.ToString().Trim('.', '-');
        // Names that differ only in what was replaced must not share a folder.
        return isLossy || segment.Length == 0
            ? $"{segment}-{Slug.Hash(name)[..8]}".TrimStart('-')
            : segment;
    }
}
