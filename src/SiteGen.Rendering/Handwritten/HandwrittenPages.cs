using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>Markdown files among the seeds that open with front matter and are no page of the paper.</summary>
public static class HandwrittenPages
{
    static readonly ImmutableArray<string> Keys = ["title", "slug", "order", "description", "kind"];

    public static bool IsHandwritten(SourceText source) =>
        source.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && FrontMatter.Opens(source);

    public static Outcome<HandwrittenPage> Read(SourceText source) => FrontMatter.Read(source).Then(matter => Read(source, matter));

    static Outcome<HandwrittenPage> Read(SourceText source, FrontMatter matter)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var page = new HandwrittenPage { Title = "", Slug = Stem(source.Path), Markdown = matter.Rest, Source = source };
        var slug = source.LineSpan(1);
        foreach (var (key, value, span) in matter.Entries)
        {
            switch (key)
            {
                case "title":
                    page = page with { Title = value };
                    break;
                case "slug":
                    (page, slug) = (page with { Slug = value.Trim('/') }, span);
                    break;
                case "order" when int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var order):
                    page = page with { Order = order };
                    break;
                case "order":
                    diagnostics.Add(RenderDiagnostics.BadValue(source, span, key, "a whole number"));
                    break;
                case "description":
                    page = page with { Description = VisibleText.OrNull(value) };
                    break;
                case "kind" when value != "page":
                    diagnostics.Add(RenderDiagnostics.BadValue(source, span, key, "“page”"));
                    break;
                case "kind":
                    break;
                default:
                    diagnostics.Add(RenderDiagnostics.UnknownKey(source, span, key, Suggestions.Nearest(key, Keys)));
                    break;
            }
        }

        if (string.IsNullOrWhiteSpace(page.Title))
            diagnostics.Add(RenderDiagnostics.NoTitle(source));
        if (!IsFolder(page.Slug))
            diagnostics.Add(RenderDiagnostics.BadSlug(source, slug, page.Slug));
        return Outcome.Of(page with { Title = VisibleText.Of(page.Title) }, diagnostics);
    }

    static bool IsFolder(string slug) =>
        slug.Split('/').All(part => part.Length > 0 && part.All(c => char.IsLetterOrDigit(c) || c is '-' or '_'));

    static string Stem(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name[..name.LastIndexOf('.')];
    }
}
