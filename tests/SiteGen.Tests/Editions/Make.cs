using SiteGen.Editions;

namespace SiteGen.Tests.Editions;

/// <summary>Pages for tests, in one line each.</summary>
static class Make
{
    public static Article Article(params (Role Role, string Text)[] blocks) => new()
    {
        Id = "a1",
        Kind = ArticleKind.News,
        Blocks = [.. blocks.Select(b => new Block(b.Role, b.Text, []))],
    };

    public static Page Page(string source, params Article[] articles) => new() { Source = source, Articles = [.. articles] };

    public static PageEntry Entry(string path, Page page, string? date = null, string? number = null, bool inferred = false) =>
        ArchiveAssembly.Enter(new ReadPage(path, page, new PageFacts
        {
            Date = date is null ? null : DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture),
            DateBasis = inferred ? DateBasis.Inferred : DateBasis.Printed,
            PageNumber = number,
        })).Value;
}
