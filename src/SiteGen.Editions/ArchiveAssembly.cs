using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Text;

namespace SiteGen.Editions;

/// <summary>Pages to issues to the archive, in an order that depends on nothing but the pages.</summary>
public static class ArchiveAssembly
{
    public const string Undated = "undated";

    // No white space stands behind it in Unicode, but nearly every ideograph does.
    const char LastSpace = '\u3000';

    public static Outcome<Archive> Assemble(IEnumerable<PageEntry> pages)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var issues = pages
            .GroupBy(page => page.Date)
            .OrderBy(issue => issue.Key ?? DateOnly.MaxValue)
            .Select(issue => Issue(issue.Key, [.. issue.OrderBy(p => p.PageNumber, NaturalOrder.Instance).ThenBy(p => p.Source, NaturalOrder.Instance)]))
            .ToImmutableArray();
        foreach (var issue in issues)
        {
            foreach (var clash in issue.Pages.GroupBy(p => p.Segment, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
                diagnostics.Add(SameAddress(clash.First(), clash.ElementAt(1)));
        }

        return new Outcome<Archive>(new Archive { Issues = issues }, diagnostics.ToImmutable());
    }

    /// <summary>The light record of a page; its text can be let go afterwards.</summary>
    public static Outcome<PageEntry> Enter(ReadPage read)
    {
        var header = read.Page.Header;
        var facts = read.Facts;
        var date = facts.Date ?? header.Date;
        var isInferred = date is not null && header.Date != date && facts.DateBasis == DateBasis.Inferred;
        var number = facts.PageNumber ?? header.PageNumber;
        var issue = date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? Undated;
        var segment = PathSegment.From(number ?? System.IO.Path.ChangeExtension(read.Path, null));
        var slugs = Slug.ForAll(read.Page.Articles);
        var entry = new PageEntry
        {
            Source = read.Path,
            Date = date,
            DateIsInferred = isInferred,
            PageNumber = number,
            Section = facts.Section ?? header.Section,
            Segment = segment,
            IssueSegment = issue,
            Banners = [.. read.Page.Furniture.Where(f => f.Kind == FurnitureKind.Banner).Select(f => f.Text)],
            Staff = header.Staff,
            Photos = [.. read.Page.Articles.SelectMany((article, i) => article.Blocks.Select(block => block.Picture).OfType<Picture>().Select(picture => new Photo(picture, i)))],
            Articles = [.. read.Page.Articles.Select((article, i) => Enter(article, i, slugs[i], $"{issue}/{segment}/{slugs[i]}/"))],
        };
        return facts.Date is not null && header.Date is not null && facts.Date != header.Date
            ? Outcome.Of(entry, OtherDatePrinted(read, facts.Date.Value, header.Date.Value))
            : Outcome.Of(entry);
    }

    static ArticleEntry Enter(Article article, int index, string slug, string address)
    {
        string? First(Role role) => article.Blocks.FirstOrDefault(b => b.Role == role)?.Text;
        var label = ArticleLabel.Of(article);
        return new ArticleEntry
        {
            Address = address,
            Index = index,
            Slug = slug,
            Kind = article.Kind,
            Label = label,
            Joints = Joints.Of(label, [.. article.Blocks.Where(b => b.Role != Role.Headline).Select(b => b.Text)]),
            Kicker = First(Role.Kicker),
            Headline = First(Role.Headline),
            Deck = First(Role.Deck),
            Opening = Opening.Of(article),
            Length = Ink(article),
            HasPhoto = article.Blocks.Any(b => b.Role is Role.Caption or Role.Credit),
            Reporters = article.Reporters,
            Correspondents = article.Correspondents,
            Photographers = article.Photographers,
            ContinuedFrom = article.ContinuedFrom,
            ContinuedOn = article.ContinuedOn,
        };
    }

    static int Ink(Article article)
    {
        var ink = 0;
        foreach (var block in article.Blocks)
        {
            foreach (var c in block.Text)
                ink += c <= LastSpace && char.IsWhiteSpace(c) ? 0 : 1;
        }

        return ink;
    }

    static Issue Issue(DateOnly? date, ImmutableArray<PageEntry> pages) => new()
    {
        Date = date,
        DateIsInferred = date is not null && pages.All(p => p.DateIsInferred),
        Segment = pages[0].IssueSegment,
        Pages = pages,
    };

    static Diagnostic SameAddress(PageEntry first, PageEntry second) => new("SG5101", Severity.Error,
        $"Two pages would stand at {first.Address}: {first.Source} and {second.Source}.")
    {
        Path = second.Source,
        Hint = "Give one of them another date or page number in site.config.json, under \"pages\".",
    };

    static Diagnostic OtherDatePrinted(ReadPage read, DateOnly said, DateOnly printed) => new("SG5102", Severity.Warning,
        string.Create(CultureInfo.InvariantCulture, $"The page prints the date {printed:yyyy-MM-dd}, but site.config.json says {said:yyyy-MM-dd}; the configured date is used."))
    {
        Path = read.Path,
        Hint = "Remove \"date\" from the page's entry to use the printed one.",
    };
}
