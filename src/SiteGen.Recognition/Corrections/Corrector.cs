using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Recognition;

/// <summary>Reads a page as its editor says. What the corrections leave open (joining of lines, names, header) is read as ever.</summary>
public static class Corrector
{
    /// <param name="file">The text of the corrections, to show what does not fit.</param>
    public static Outcome<Page> Apply(SourceText source, PageCorrections corrections, SourceText file)
    {
        var lines = new PrintedLines(source);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var runs = corrections.Articles.SelectMany(a => a.Blocks).SelectMany(b => b.Lines).Concat(corrections.Furniture.SelectMany(f => f.Lines)).ToList();
        // All cuts come first: a run over a line that another one cuts takes the beginning of it only.
        var begun = new Dictionary<QuotedLines, LinePart?>(ReferenceEqualityComparer.Instance);
        foreach (var run in runs)
            begun[run] = Begin(run, lines, file, diagnostics);
        var taken = new Dictionary<LinePart, TextSpan>();
        foreach (var run in runs)
        {
            foreach (var part in PartsOf(run).Where(part => !taken.TryAdd(part, run.Place)))
                diagnostics.Add(CorrectionDiagnostics.Twice(file, run.Place, taken[part], part.Line));
        }

        // What does not fit is said once; its lines are not lost on top of that.
        foreach (var run in runs.Where(run => begun[run] is null))
        {
            foreach (var part in lines.Following(run.First - 1, run.Last))
                taken.TryAdd(part, run.Place);
        }

        diagnostics.AddRange(lines.Parts.Where(p => !taken.ContainsKey(p)).Select(p => CorrectionDiagnostics.Missing(source, SpanOf(lines.Read(p)), file, p.Line)));
        return diagnostics.Count > 0 ? Outcome.Fail<Page>(diagnostics) : Outcome.Of(Write(source, corrections, run => PartsOf(run).Select(lines.Read))).Then(page => Outcome.Of(page, PageNotes.OfText(source, page)));

        IEnumerable<LinePart> PartsOf(QuotedLines run) => begun[run] is { } first ? lines.Following(run.First, run.Last).Prepend(first) : [];
    }

    /// <summary>The part of a line that a run starts with, if its quote fits.</summary>
    internal static LinePart? Begin(QuotedLines run, PrintedLines lines, SourceText file, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (Math.Max(run.First, run.Last) > lines.Count)
            return Fail(CorrectionDiagnostics.NoSuchLine(file, run.Place, Math.Max(run.First, run.Last), lines.Count));
        if (lines.Line(run.First) is not { } line)
            return Fail(CorrectionDiagnostics.EmptyLine(file, run.Place, run.First));
        if (!run.StartsInside)
        {
            return PrintedLines.Begins(line.Text, run.Quote)
                ? new LinePart(run.First, 0)
                : Fail(CorrectionDiagnostics.BeginsOtherwise(file, run, PrintedLines.OpeningOf(line.Text, 16), lines.LineThatBegins(run.Quote)));
        }

        return PrintedLines.Find(line.Text, run.Quote) switch
        {
            (1, var start) => lines.Cut(run.First, start),
            (0, _) => Fail(CorrectionDiagnostics.NotInLine(file, run, PrintedLines.OpeningOf(line.Text, 16))),
            (var times, _) => Fail(CorrectionDiagnostics.Ambiguous(file, run, times)),
        };

        LinePart? Fail(Diagnostic diagnostic)
        {
            diagnostics.Add(diagnostic);
            return null;
        }
    }

    static TextSpan SpanOf(Strip strip) => new(strip.Start, strip.Spans[^1].End);

    static Page Write(SourceText source, PageCorrections corrections, Func<QuotedLines, IEnumerable<Strip>> read)
    {
        var words = Reflow.WordsOf(LineReader.Read(source));
        var furniture = corrections.Furniture.Select(f => (f.Role, Piece: new Piece([.. f.Lines.SelectMany(read)], PieceKind.Folio) { Evidence = Said })).ToImmutableArray();
        return new Page
        {
            Source = source.Path[(source.Path.LastIndexOf('/') + 1)..],
            Header = PageFurniture.ReadHeader(furniture.Where(f => f.Role == FurnitureKind.Folio).Select(f => f.Piece)),
            Articles = [.. corrections.Articles.Select((article, i) => Write(article, i + 1, read, words))],
            Furniture = [.. furniture.Select(f => PageFurniture.Write([f.Piece], f.Role, words) with { Reading = Decision.Certain with { Evidence = Said } })],
        };
    }

    static Article Write(CorrectedArticle article, int number, Func<QuotedLines, IEnumerable<Strip>> read, FrozenSet<string> words)
    {
        var pieces = article.Blocks.Select(b => Describe([.. b.Lines.SelectMany(read)], b.Role)).ToImmutableArray();
        var blocks = pieces.Zip(article.Blocks, (piece, block) => ArticleWriter.Make([piece], block.Role, words) with { Reading = Decision.Certain with { Evidence = Said }, Picture = block.Picture }).ToImmutableArray();
        var names = ArticleNames.Of(pieces, blocks);
        var draft = new Draft { Body = [.. pieces.Select(p => new Placed(new Element([p], Terms.None), Part.Body))] };
        return new Article
        {
            Id = FormattableString.Invariant($"a{number}"),
            Kind = article.Kind ?? ArticleKinds.Of(blocks, draft, names),
            Blocks = BrokenOff.Mark(blocks, [.. pieces.Select(p => ImmutableArray.Create(p))]),
            Reporters = article.Reporters ?? names.Reporters,
            Correspondents = article.Correspondents ?? names.Correspondents,
            Photographers = article.Photographers ?? names.Photographers,
            ContinuedFrom = OrNull(article.ContinuedFrom ?? pieces.FirstOrDefault(p => p.Kind == PieceKind.JumpFrom)?.JumpPage),
            ContinuedOn = OrNull(article.ContinuedOn ?? pieces.LastOrDefault(p => p.Kind == PieceKind.JumpOn)?.JumpPage),
        };
    }

    /// <summary>The piece that the recogniser would have made of these lines, had it given them this role.</summary>
    static Piece Describe(ImmutableArray<Strip> lines, Role role)
    {
        var text = Piece.Read(lines);
        var piece = new Piece(lines, PieceKind.Display) { Evidence = Said };
        return role switch
        {
            Role.Byline => piece with { Kind = PieceKind.Byline, Byline = PieceCutter.ReadByline(text) ?? new Byline { IsBare = true, Bare = [text] } },
            Role.Credit => piece with { Kind = PieceKind.Credit, Byline = PieceCutter.ReadByline(text) },
            Role.Jump when JumpNotes.From(text) is { Length: > 0 } from => piece with { Kind = PieceKind.JumpFrom, JumpPage = from.Page },
            Role.Jump => piece with { Kind = PieceKind.JumpOn, JumpPage = JumpNotes.On(text).Page },
            Role.Body or Role.Lead or Role.Caption => piece with { Kind = PieceKind.Text },
            _ => piece,
        };
    }

    static readonly ImmutableArray<Evidence> Said = [new Evidence("an editor's correction", 1)];

    static string? OrNull(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
