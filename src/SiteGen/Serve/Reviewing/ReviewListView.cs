using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using SiteGen.Building;
using SiteGen.Corrections;
using SiteGen.Templating;

namespace SiteGen.Serve.Reviewing;

/// <summary>The pages of the paper, those with most doubts first.</summary>
sealed class ReviewListView : View
{
    // Nobody reviews more on one day.
    const int Most = 500;

    static readonly MemberTable<ReviewListView> Table = new()
    {
        { "base", "string", "where the site begins", v => v.Base },
        { "language", "string", "of the paper", v => v.Language },
        { "pages", "[reviewed]", "pages with doubts or corrections", v => Value.List(v.Pages) },
        { "certain", "number", "how many other pages there are", v => v.Certain },
    };

    public override MemberTable Members => Table;

    public required string Base { get; init; }

    public required string Language { get; init; }

    public required ImmutableArray<ListedPageView> Pages { get; init; }

    public required int Certain { get; init; }

    public static ReviewListView Of(Preview preview)
    {
        var pages = preview.Current.Site?.Pages.ToImmutableArray() ?? [];
        ImmutableArray<ListedPageView> listed =
        [
            .. pages.Select(page => new ListedPageView(page, HasCorrections(preview, page))).Where(page => page.Doubts > 0 || page.HasCorrections)
                .OrderByDescending(page => page.Doubts).ThenBy(page => page.Seed, StringComparer.Ordinal).Take(Most),
        ];
        return new ReviewListView
        {
            Base = new PathString(preview.Current.Site?.Base ?? "/").ToUriComponent(),
            Language = preview.Request?.Config.Paper.Language ?? "",
            Pages = listed,
            Certain = pages.Length - listed.Length,
        };
    }

    static bool HasCorrections(Preview preview, NewspaperPage page) =>
        preview.Request is { } request && File.Exists(CorrectionsFile.PathFor(Path.Combine(request.Config.Seeds.Root, page.Entry.Source)));
}

/// <summary>A page in the list.</summary>
sealed class ListedPageView(NewspaperPage page, bool hasCorrections) : View
{
    static readonly MemberTable<ListedPageView> Table = new()
    {
        { "seed", "string", "its file", v => v.Seed },
        { "url", "string", "where it is reviewed", v => ReviewPages.AddressOf(v.Seed) },
        { "issue", "string", "its issue", v => v.page.Entry.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated" },
        { "number", "string?", "its number", v => v.page.Entry.PageNumber },
        { "articles", "number", "how many articles it has", v => v.page.Entry.Articles.Length },
        { "doubts", "number", "how many doubtful decisions", v => v.Doubts },
        { "has_corrections", "bool", "an editor has said something of it", v => v.HasCorrections },
    };

    readonly NewspaperPage page = page;

    public override MemberTable Members => Table;

    public string Seed => page.Entry.Source;

    public int Doubts => page.Doubts;

    public bool HasCorrections { get; } = hasCorrections;
}
