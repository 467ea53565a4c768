using SiteGen.Editions;

namespace SiteGen.Recognition;

/// <summary>A reading as the places of printed lines, to be rearranged. Parts of lines only ever change their place, so that none is
/// lost or doubled.</summary>
sealed class Placings
{
    public List<PlacedArticle> Articles { get; } = [];

    public List<PlacedBlock> Furniture { get; } = [];

    public static Placings Of(PageCorrections reading, Page page, PrintedLines lines)
    {
        // All cuts come first: a run over a line that another one cuts takes the beginning of it only.
        var runs = reading.Articles.SelectMany(a => a.Blocks).SelectMany(b => b.Lines).Concat(reading.Furniture.SelectMany(f => f.Lines)).ToList();
        var first = new Dictionary<QuotedLines, LinePart>(ReferenceEqualityComparer.Instance);
        foreach (var run in runs)
            first[run] = run.StartsInside ? lines.Cut(run.First, PrintedLines.Find(lines.Line(run.First)!.Text, run.Quote).Start) : new LinePart(run.First, 0);
        List<LinePart> PartsOf(IEnumerable<QuotedLines> its) => [.. its.SelectMany(run => lines.Following(run.First, run.Last).Prepend(first[run]))];

        var placings = new Placings();
        foreach (var (article, origin) in reading.Articles.Zip(page.Articles))
        {
            var placed = new PlacedArticle { Corrected = article, Origin = origin };
            foreach (var (block, its) in article.Blocks.Zip(origin.Blocks))
                placed.Blocks.Add(new PlacedBlock { Role = block.Role, Parts = PartsOf(block.Lines), Origin = its, Picture = block.Picture });
            placings.Articles.Add(placed);
        }

        foreach (var (item, origin) in reading.Furniture.Zip(page.Furniture))
            placings.Furniture.Add(new PlacedBlock { Furniture = item.Role, Parts = PartsOf(item.Lines), OriginItem = origin });
        return placings;
    }

    public PageCorrections Write(PrintedLines lines) => new()
    {
        Articles = [.. Articles.Select(a => a.Corrected with { Blocks = [.. a.Blocks.Select(b => new CorrectedBlock<Role>(b.Role, PresentReading.RunsOf(b.Parts, lines)) { Picture = b.Role == Role.Caption ? b.Picture : null })] })],
        Furniture = [.. Furniture.Select(f => new CorrectedBlock<FurnitureKind>(f.Furniture ?? FurnitureKind.Other, PresentReading.RunsOf(f.Parts, lines)))],
    };

    /// <summary>Cuts a line; what is new behind the cut stays for now where the whole stood.</summary>
    public LinePart Cut(int line, int start, PrintedLines lines)
    {
        var part = lines.Cut(line, start);
        var blocks = Articles.SelectMany(a => a.Blocks).Concat(Furniture).ToList();
        if (blocks.Any(b => b.Parts.Contains(part)))
            return part;
        var whole = blocks.SelectMany(b => b.Parts).Where(p => p.Line == line && p.Start < start).MaxBy(p => p.Start);
        var home = blocks.First(b => b.Parts.Contains(whole));
        home.Parts.Insert(home.Parts.IndexOf(whole) + 1, part);
        return part;
    }

    public IEnumerable<PlacedArticle> ArticlesOn(int line) => Articles.Where(a => a.Blocks.Any(b => b.Parts.Any(p => p.Line == line)));

    public PlacedArticle? ArticleOf(LinePart part) => Articles.Find(a => a.Blocks.Any(b => b.Parts.Contains(part)));

    /// <summary>Takes the parts out of where they stand, as the blocks that they were.</summary>
    public List<PlacedBlock> Take(IReadOnlyCollection<LinePart> parts)
    {
        var taken = new List<PlacedBlock>();
        foreach (var block in Articles.SelectMany(a => a.Blocks).Concat(Furniture).Where(b => b.Parts.Exists(parts.Contains)))
        {
            // A photo goes with the beginning of its caption.
            var photo = parts.Contains(block.Parts[0]) ? block.Picture : null;
            taken.Add(block with { Parts = [.. block.Parts.Where(parts.Contains)], IsSaid = true, Picture = photo });
            block.Picture = photo is null ? block.Picture : null;
            block.Parts.RemoveAll(parts.Contains);
        }

        return taken;
    }

    public void DropEmpty()
    {
        foreach (var article in Articles)
            article.Blocks.RemoveAll(b => b.Parts.Count == 0);
        Articles.RemoveAll(a => a.Blocks.Count == 0);
        Furniture.RemoveAll(b => b.Parts.Count == 0);
    }

    /// <summary>All that a reader would see of it; two that are alike are the same reading.</summary>
    public string Describe() => string.Join('\n',
    [
        .. Articles.Select(a => $"{a.Corrected.Kind}|{Names(a.Corrected.Reporters)}|{Names(a.Corrected.Correspondents)}|{Names(a.Corrected.Photographers)}\n{a.Lines}"),
        .. Furniture.Select(f => $"{f.Furniture} {string.Join(' ', f.Parts)}"),
    ]);

    static string Names(IEnumerable<string>? names) => names is null ? "-" : string.Join(',', names);
}

sealed class PlacedArticle
{
    /// <summary>What is said of it as a whole; its blocks are those below.</summary>
    public required CorrectedArticle Corrected { get; set; }

    public List<PlacedBlock> Blocks { get; } = [];

    /// <summary>As it was recognised; null for one that an editor began.</summary>
    public Article? Origin { get; init; }

    /// <summary>Which lines are what in it; two that are alike are the same article.</summary>
    public string Lines => string.Join('\n', Blocks.Select(b => $"{b.Role} {string.Join(' ', b.Parts)}"));

    /// <summary>Kind, names and jumps are read anew: they may have come or gone with the lines.</summary>
    public void ReadAnew() => Corrected = new CorrectedArticle { Blocks = [] };
}

sealed record PlacedBlock
{
    public Role Role { get; set; }

    public FurnitureKind? Furniture { get; init; }

    public required List<LinePart> Parts { get; init; }

    public Block? Origin { get; init; }

    public Furniture? OriginItem { get; init; }

    /// <summary>The photo of a caption.</summary>
    public Picture? Picture { get; set; }

    /// <summary>An editor has put it here.</summary>
    public bool IsSaid { get; set; }
}
