using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Recognition;

/// <summary>A page as it is recognised, with an editor's moves made in it, one after the other.</summary>
public static class Mover
{
    /// <param name="file">The text of the corrections, to show what does not fit.</param>
    public static Outcome<Page> Apply(SourceText source, ImmutableArray<Move> moves, SourceText file)
    {
        var lines = new PrintedLines(source);
        return Make(source, PageRecognizer.Recognize(source).Value, moves, lines, file).Then(placings =>
            Corrector.Apply(source, placings.Write(lines), file).Then(page => Outcome.Of(Remember(page, placings))));
    }

    /// <summary>Corrections that say all of a page, as it is read with some moves made in it.</summary>
    /// <param name="page">As it is read without them.</param>
    /// <param name="file">The text of the moves, to show what does not fit.</param>
    public static Outcome<PageCorrections> Write(SourceText source, Page page, ImmutableArray<Move> moves, SourceText file)
    {
        var lines = new PrintedLines(source);
        return Make(source, page, moves, lines, file).Then(placings => Outcome.Of(placings.Write(lines)));
    }

    static Outcome<Placings> Make(SourceText source, Page page, ImmutableArray<Move> moves, PrintedLines lines, SourceText file)
    {
        var placings = Placings.Of(PresentReading.Of(source, page), page, lines);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var move in moves)
        {
            var before = placings.Describe();
            var articles = placings.Articles.ToDictionary(a => a, a => a.Lines);
            var said = diagnostics.Count;
            new OneMove(move, placings, lines, file, diagnostics).Make();
            placings.DropEmpty();
            foreach (var changed in placings.Articles.Where(a => articles.TryGetValue(a, out var its) && its != a.Lines))
                changed.ReadAnew();
            if (diagnostics.Count == said && placings.Describe() == before)
                diagnostics.Add(CorrectionDiagnostics.NothingMoved(file, move.Place));
        }

        return diagnostics.Any(d => d.Severity == Severity.Error) ? Outcome.Fail<Placings>(diagnostics) : Outcome.Of(placings, diagnostics);
    }

    /// <summary>What the editor left alone is as sure as it was.</summary>
    static Page Remember(Page page, Placings placings)
    {
        var ids = placings.Articles.Zip(page.Articles).Where(a => a.First.Origin is not null)
            .GroupBy(a => a.First.Origin!.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Second.Id, StringComparer.Ordinal);
        return page with
        {
            Articles = [.. page.Articles.Zip(placings.Articles, (article, placed) => Remember(article, placed, ids))],
            Furniture = [.. page.Furniture.Zip(placings.Furniture, (item, placed) => placed is { IsSaid: false, OriginItem: { } origin } ? item with { Reading = origin.Reading } : item)],
        };
    }

    static Article Remember(Article article, PlacedArticle placed, Dictionary<string, string> ids)
    {
        Block Of(Block block, PlacedBlock its) => its is { IsSaid: false, Origin: { } origin }
            ? block with { Reading = origin.Reading, Extent = origin.Extent, Membership = origin.Membership with { Otherwise = origin.Membership.Otherwise is { } id ? ids.GetValueOrDefault(id) : null } }
            : block;
        ImmutableArray<Block> blocks = [.. article.Blocks.Zip(placed.Blocks, Of)];
        var isSaid = placed.Origin is null || placed.Blocks.Any(b => b is { Role: Role.Headline, IsSaid: true });
        return article with { Blocks = blocks, Headline = isSaid ? article.Headline : placed.Origin!.Headline, Confidence = Judge.Share(blocks) };
    }
}
