using System.Globalization;
using SiteGen.Config;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>What hosts of static sites take.</summary>
static class HostLimits
{
    // docs.github.com/pages/getting-started-with-github-pages/github-pages-limits
    const long GitHubPages = 1_000_000_000;

    const double NearlyFull = 0.9;

    /// <param name="bytes">Of all files of the site.</param>
    public static IEnumerable<Diagnostic> Check(SiteConfig config, long bytes)
    {
        if (bytes >= NearlyFull * GitHubPages && MayBeGitHubPages(config))
        {
            yield return new Diagnostic("SG6050", Severity.Warning, string.Create(CultureInfo.InvariantCulture, $"The site has {bytes / 1e9:0.00} GB; GitHub Pages publishes no more than 1 GB."))
            {
                Hint = "Publish it at another host, or by years as docs/scale.md says.",
            };
        }
    }

    static bool MayBeGitHubPages(SiteConfig config) =>
        config.Domain is not null || !Uri.TryCreate(config.Paper.BaseUrl, UriKind.Absolute, out var address) || address.IsFile || address.Host.EndsWith(".github.io", StringComparison.OrdinalIgnoreCase);
}
