using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Recognition;

/// <summary>A page as it is read now, in the form of corrections: the starting point of an editor, who moves what stands wrong.</summary>
public static class PresentReading
{
    // Four ideographs or a word: enough to know a line again.
    const int QuoteColumns = 8;

    public static PageCorrections Of(SourceText source, Page page)
    {
        var lines = new PrintedLines(source);
        var articles = page.Articles.Select(a => a.Blocks.Select(b => PartsOf(b.Text, b.Source, source, lines)).ToList()).ToList();
        var furniture = page.Furniture.Select(f => PartsOf(f.Text, f.Source, source, lines)).ToList();
        var corrections = new PageCorrections
        {
            Articles = [.. page.Articles.Zip(articles, (article, parts) => new CorrectedArticle
            {
                Kind = article.Kind,
                Blocks = [.. article.Blocks.Zip(parts, (block, its) => new CorrectedBlock<Role>(block.Role, RunsOf(its, lines)) { Picture = block.Picture })],
            })],
            Furniture = [.. page.Furniture.Zip(furniture, (item, its) => new CorrectedBlock<FurnitureKind>(item.Kind, RunsOf(its, lines)))],
        };
        // A page that cannot be read back is conserved badly, and the build says so.
        return Corrector.Apply(source, corrections, new SourceText("", "")) is { Value: { } read }
            ? corrections with { Articles = [.. corrections.Articles.Select((a, i) => Sign(a, read.Articles[i], page.Articles[i]))] }
            : corrections;
    }

    /// <summary>The parts of lines that a block holds. The lines are cut where it starts inside one.</summary>
    internal static List<LinePart> PartsOf(string text, ImmutableArray<TextSpan> spans, SourceText source, PrintedLines lines)
    {
        var parts = new List<LinePart>();
        var (line, end) = (0, 0);
        foreach (var (span, isSeam) in AtSeams(text, spans, source.Text))
        {
            for (var number = source.PositionOf(span.Start).Line; number <= source.PositionOf(Math.Max(span.Start, span.End - 1)).Line; number++)
            {
                if (lines.Line(number) is not { } strip || Within(strip, span) is not { IsEmpty: false } stretch)
                    continue;
                // Behind a mark or a space the block goes on.
                if (number != line || isSeam || stretch.Start < end || !string.IsNullOrWhiteSpace(strip.Text[end..stretch.Start]))
                    parts.Add(lines.Cut(number, string.IsNullOrWhiteSpace(strip.Text[..stretch.Start]) ? 0 : stretch.Start));
                (line, end) = (number, stretch.End);
            }
        }

        return parts;
    }

    /// <summary>Where a title has a space that its line has not, two parts of the line meet again.</summary>
    static IEnumerable<(TextSpan Span, bool IsSeam)> AtSeams(string text, ImmutableArray<TextSpan> spans, string source)
    {
        var at = 0;
        foreach (var span in spans)
        {
            var (start, isSeam) = (span.Start, false);
            for (var i = span.Start; i < span.End; i++)
            {
                if (char.IsWhiteSpace(source[i]))
                    continue;
                var isSpaced = at < text.Length && char.IsWhiteSpace(text[at]);
                at += isSpaced ? 2 : 1;
                if (!isSpaced || i == start || char.IsWhiteSpace(source[i - 1]))
                    continue;
                yield return (new TextSpan(start, i), isSeam);
                (start, isSeam) = (i, true);
            }

            yield return (new TextSpan(start, span.End), isSeam);
        }
    }

    static TextSpan? Within(Strip strip, TextSpan span)
    {
        TextSpan? found = null;
        var at = 0;
        foreach (var own in strip.Spans)
        {
            if (own.Overlaps(span))
            {
                var start = at + Math.Max(0, span.Start - own.Start);
                found = new TextSpan(found?.Start ?? start, at + Math.Min(own.End, span.End) - own.Start);
            }

            at += own.Length;
        }

        return found;
    }

    internal static ImmutableArray<QuotedLines> RunsOf(List<LinePart> parts, PrintedLines lines)
    {
        var runs = ImmutableArray.CreateBuilder<QuotedLines>();
        foreach (var part in parts)
        {
            if (runs.Count > 0 && part.Start == 0 && lines.NextLine(runs[^1].Last) == part.Line)
                runs[^1] = runs[^1] with { Last = part.Line };
            else
                runs.Add(new QuotedLines(part.Line, part.Line, QuoteOf(part, lines), part.Start > 0, default));
        }

        return runs.ToImmutable();
    }

    static string QuoteOf(LinePart part, PrintedLines lines)
    {
        var text = lines.Read(part).Text;
        if (part.Start == 0)
            return PrintedLines.OpeningOf(text, QuoteColumns);
        var line = lines.Line(part.Line)!.Text; // the part is one of it
        for (var columns = QuoteColumns; ; columns++)
        {
            var quote = PrintedLines.OpeningOf(line[part.Start..], columns);
            if (PrintedLines.Find(line, quote) is (1, var start) && start == part.Start)
                return quote;
        }
    }

    /// <summary>Names and jumps are written only where they are not what the article's lines say by themselves.</summary>
    static CorrectedArticle Sign(CorrectedArticle article, Article read, Article present) => article with
    {
        Reporters = read.Reporters.SequenceEqual(present.Reporters) ? null : present.Reporters,
        Correspondents = read.Correspondents.SequenceEqual(present.Correspondents) ? null : present.Correspondents,
        Photographers = read.Photographers.SequenceEqual(present.Photographers) ? null : present.Photographers,
        ContinuedFrom = read.ContinuedFrom == present.ContinuedFrom ? null : present.ContinuedFrom ?? "",
        ContinuedOn = read.ContinuedOn == present.ContinuedOn ? null : present.ContinuedOn ?? "",
    };
}
