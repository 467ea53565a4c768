using System.Collections.Immutable;
using System.Text.Json;

namespace SiteGen.Templating.Benchmarks;

/// <summary>The page as plain records, for the renderer that is written by hand.</summary>
sealed record ArticlePage(
    string Lang, string SiteTitle, string BaseUrl, int Year, string Author, string? Analytics, ImmutableArray<NavLink> Nav,
    string Title, string Summary, string Url, string Section, string? Date, int Words, ImmutableArray<string> Tags, ImmutableArray<Paragraph> Paragraphs)
{
    public static ArticlePage From(JsonElement model)
    {
        var site = model.GetProperty("site");
        var page = model.GetProperty("page");
        return new ArticlePage(
            Text(site, "lang")!, Text(site, "title")!, Text(site, "base_url")!, site.GetProperty("year").GetInt32(), Text(site, "author")!, Text(site, "analytics"),
            [.. site.GetProperty("nav").EnumerateArray().Select(link => new NavLink(Text(link, "url")!, Text(link, "title")!))],
            Text(page, "title")!, Text(page, "summary")!, Text(page, "url")!, Text(page, "section")!, Text(page, "date"), page.GetProperty("words").GetInt32(),
            [.. page.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()!)],
            [.. page.GetProperty("paragraphs").EnumerateArray().Select(paragraph => new Paragraph(Text(paragraph, "heading"), Text(paragraph, "text")!))]);
    }

    static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}

sealed record NavLink(string Url, string Title);

sealed record Paragraph(string? Heading, string Text);
