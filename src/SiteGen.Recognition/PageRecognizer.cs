using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Recognition;

/// <summary>Finds the articles on a newspaper page: lines, pieces, joined paragraphs, streams, articles.</summary>
public static class PageRecognizer
{
    /// <summary>Reads one page. Pure and safe to call from several threads.</summary>
    /// <param name="saysWhy">Whether each decision comes with the reasons for it and with what else it might have been.</param>
    public static Outcome<Page> Recognize(SourceText source, bool saysWhy = true)
    {
        var lines = LineReader.Read(source);
        if (lines.IsEmpty)
            return Outcome.Of(new Page { Source = NameOf(source.Path) }, RecognitionDiagnostics.EmptyPage(source));
        var profile = PageProfile.Measure(lines);
        var words = Reflow.WordsOf(lines);
        using var pairs = new Pairs(source.Text);
        var pieces = Signatures.Settle(PageFurniture.Recognize(PieceCutter.Cut(GluedLines.Part(DoubleColumns.Part(lines, profile), profile), profile, pairs)));
        ImmutableArray<Piece> printed = [.. pieces.Where(p => p.Kind is not (PieceKind.Folio or PieceKind.Stray)).Select((p, i) => p with { Index = i })];
        profile = profile.Observe(printed);

        using var lexicon = new Lexicon(source.Text.Length);
        var streams = Streams.Part(printed, Seams.Find(printed, profile, pairs), lexicon, profile);
        var loose = streams.Loose.ToList();
        // All titles are read before any text is compared with another.
        var runs = streams.Runs.Select(run => GluedTitles.Part(run, lexicon, profile)).ToList();
        var drafts = runs.SelectMany(run => Sequence.Read(run, lexicon, profile, loose)).ToImmutableArray();
        var (merged, left) = Merging.Merge(SectionHeads.Deal(Resumption.GiveBack(drafts, lexicon, profile), lexicon), [.. loose.OrderBy(e => e.Index)], lexicon, profile);
        var (settled, banners) = Banners.Lift(StrayNotes.Settle(FirstSections.Settle(merged), lexicon), left, lexicon, profile);

        var look = new SecondLook(settled, printed.Length, lexicon, profile, pairs);
        var judge = new Judge(saysWhy);
        var articles = settled.Select((draft, i) => ArticleWriter.Write(draft, i + 1, look, judge, lexicon, profile, words)).ToImmutableArray();
        var page = new Page
        {
            Source = NameOf(source.Path),
            Header = PageFurniture.ReadHeader(pieces.Where(p => p.Kind == PieceKind.Folio)),
            Articles = articles,
            Furniture =
            [
                .. pieces.Where(p => p.Kind == PieceKind.Folio).Select(p => PageFurniture.Write([p], FurnitureKind.Folio, words)),
                .. banners.Select(b => PageFurniture.Write(b, FurnitureKind.Banner, words)),
                .. pieces.Where(p => p.Kind == PieceKind.Stray).Select(p => PageFurniture.Write([p], FurnitureKind.Other, words)),
            ],
        };
        return Outcome.Of(page, PageNotes.Of(source, page));
    }

    static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}
