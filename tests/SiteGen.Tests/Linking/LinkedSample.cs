using SiteGen.Editions;
using SiteGen.Linking;
using SiteGen.Tests.Editions;
using SiteGen.Text;

namespace SiteGen.Tests.Linking;

/// <summary>A small archive, linked.</summary>
sealed class LinkedSample
{
    readonly List<(PageEntry Entry, PageProfile Profile)> pages = [];

    readonly HashSet<string> withheld = [];

    /// <summary>The pages reach the archive last first.</summary>
    public bool IsReversed { get; init; }

    public EditorsWord Word { get; set; } = EditorsWord.None;

    /// <returns>The addresses of its articles.</returns>
    public IReadOnlyList<string> Page(string? date, params Article[] articles) => Page(date, false, [], articles);

    public IReadOnlyList<string> Page(string? date, bool inferred, string[] banners, params Article[] articles)
    {
        var source = $"{pages.Count + 1}.txt";
        var page = Make.Page(source, articles) with { Furniture = [.. banners.Select(b => new Furniture(FurnitureKind.Banner, b, []))] };
        var entry = Make.Entry(source, page, date, number: null, inferred);
        pages.Add((entry, Profiler.Profile(source, page)));
        return [.. entry.Articles.Select(a => a.Address)];
    }

    public void Withhold(string address) => withheld.Add(address);

    public Outcome<Links> Outcome() => Linker.Link(
        ArchiveAssembly.Assemble((IsReversed ? pages.AsEnumerable().Reverse() : pages).Select(p => p.Entry with
        {
            Articles = [.. p.Entry.Articles.Select(a => withheld.Contains(a.Address) ? a with { Word = a.Word with { IsWithheld = true } } : a)],
        })).Value,
        pages.ToDictionary(p => p.Entry.Source, p => p.Profile, StringComparer.Ordinal), Word);

    public Links Link() => Outcome().Value;

    public static Article Story(string headline, params string[] paragraphs) =>
        Make.Article([(Role.Headline, headline), .. paragraphs.Select(p => (Role.Body, p))]);
}
