using SiteGen.Text;

namespace SiteGen.Serve;

/// <summary>What a browser's tab shows, as it says itself.</summary>
/// <param name="At">The file of the site that was asked for.</param>
/// <param name="Shows">The hash of the page that it got.</param>
/// <param name="Styles">The hash of the style sheets.</param>
/// <param name="Others">The hash of the theme's other assets.</param>
/// <param name="Problems">The hash of the errors that lie over the page.</param>
sealed record OpenTab(string At, string Shows, string Styles, string Others, string Problems)
{
    /// <summary>What the tab has to do to show the present state, and what it shows then.</summary>
    public (OpenTab Tab, LiveEvent? Event) Compare(Preview preview)
    {
        var state = preview.Current;
        var errors = state.Problems;
        if (state.Site is { } site)
        {
            var path = site.Has(At) || preview.WhereIs(site, At) is not null ? At : SiteFiles.NotFound;
            var (isThere, file) = site.Has(path) ? (true, preview.Make(site, path)) : (false, null);
            if (isThere && site.Make(path) is { HasErrors: true } failed)
                errors = [.. errors, .. failed.Diagnostics];
            if ((file?.Hash ?? Shows) != Shows || (!isThere && path == At) || site.Others != Others)
                return (this, new LiveEvent("reload", ""));
            if (site.Styles != Styles)
                return (this with { Styles = site.Styles }, new LiveEvent("styles", site.Styles));
        }

        var problems = Serve.Problems.Of([.. errors.Where(d => d.Severity == Severity.Error)]);
        return problems.Hash == Problems ? (this, null) : (this with { Problems = problems.Hash }, new LiveEvent("problems", $"{problems.Hash}\n{problems.Html}"));
    }
}

/// <summary>A message to a tab. The data may have several lines.</summary>
readonly record struct LiveEvent(string Name, string Data);
