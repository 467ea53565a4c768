using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Templating;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>What all pages of the site share.</summary>
sealed class SiteView : View
{
    static readonly MemberTable<SiteView> Table = new()
    {
        { "title", "string", "the site's title", v => v.Title },
        { "newspaper", "string", "the newspaper's name", v => v.Newspaper },
        { "language", "string", "the language's tag, such as zh-CN", v => v.Language },
        { "base", "string", "the base path, with a slash at both ends; the theme's files are below base + 'assets/'", v => v.Base },
        { "archive_url", "string", "the page of all issues", v => v.Base + Routes.Archive },
        { "authors_url", "string?", "the page of all names; null when no article is signed", v => v.HasAuthors ? v.Base + Routes.Authors : null },
        { "search_url", "string?", "the search page, which takes the parameter q; null when the theme has none", v => v.HasSearch ? v.Base + Routes.Search : null },
        { "feed_url", "string?", "the Atom feed; null when no issue has a date", v => v.HasFeed ? v.Base + Routes.Feed : null },
        { "license", "string?", "under which terms the texts may be used, in words", v => VisibleText.OrNull(v.Paper.License) },
        { "license_url", "string?", "where these terms stand in full", v => v.Paper.LicenseUrl },
        { "contact", "string?", "whom to write to, in words", v => VisibleText.OrNull(v.Paper.Contact) },
        { "contact_url", "string?", "where a link to that leads; null where it is neither an e-mail address nor a web address", v => ContactUrl(v.Paper.Contact) },
        { "indexes", "[link]", "the pages of all people, topics and series, as far as there are any", v => Value.List(v.Indexes) },
        { "pages", "[link]", "the hand-written pages in their order", v => Value.List(v.Pages) },
    };

    public static MemberTable Shape => Table;

    public override MemberTable Members => Table;

    public override bool IsShared => true;

    public required PaperSettings Paper { get; init; }

    public required string Title { get; init; }

    public required string Newspaper { get; init; }

    public required string Language { get; init; }

    public required string Base { get; init; }

    public required bool HasAuthors { get; init; }

    public required bool HasSearch { get; init; }

    public required bool HasFeed { get; init; }

    public required ImmutableArray<LinkView> Indexes { get; init; }

    public required ImmutableArray<LinkView> Pages { get; init; }

    static string? ContactUrl(string? contact) =>
        contact is null || contact.Any(char.IsWhiteSpace) ? null
        : contact.StartsWith("https://", StringComparison.Ordinal) || contact.StartsWith("http://", StringComparison.Ordinal) ? contact
        : contact.Split('@') is [{ Length: > 0 }, { Length: > 0 }] ? "mailto:" + contact
        : null;
}
