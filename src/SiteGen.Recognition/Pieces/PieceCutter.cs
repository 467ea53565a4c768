using System.Collections.Immutable;
using SiteGen.Editions;

namespace SiteGen.Recognition;

/// <summary>Lines to pieces: where a paragraph ends inside a block, where a title runs into text, what is a line by itself.</summary>
static class PieceCutter
{
    public static ImmutableArray<Piece> Cut(ImmutableArray<Line> lines, PageProfile profile, Pairs pairs)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        for (var start = 0; start < lines.Length;)
        {
            var end = start + 1;
            while (end < lines.Length && lines[end].Blanks == 0)
                end++;
            CutChunk(lines.AsSpan(start, end - start), profile, start == 0 || lines[start - 1].Text.EndsSentence || lines[start - 1].Width < 20, pieces);
            start = end;
        }

        PieceRules.Judge(pieces, profile, pairs);
        JoinQuotes(pieces);
        return pieces.ToImmutable();
    }

    /// <summary>A quotation that opens in one title line and closes in the next: the two are one title.</summary>
    static void JoinQuotes(ImmutableArray<Piece>.Builder pieces)
    {
        for (var i = pieces.Count - 1; i > 0; i--)
        {
            var (a, b) = (pieces[i - 1], pieces[i]);
            if (a.Kind != PieceKind.Display || b.Kind != PieceKind.Display || !a.Text.LeavesOpen || !b.Text.ClosesOther)
                continue;
            pieces[i - 1] = a with { Lines = [.. a.Lines, .. b.Lines], Level = Math.Max(a.Level, b.Level), IsMarked = a.IsMarked || b.IsMarked };
            pieces.RemoveAt(i);
        }
    }

    static void CutChunk(ReadOnlySpan<Line> chunk, PageProfile profile, bool isFresh, ImmutableArray<Piece>.Builder pieces)
    {
        var widths = new ColumnWidths(chunk, profile);
        // What ended the piece before is taken once.
        var ahead = (Piece: (Piece?)null, End: 0);
        for (var start = 0; start < chunk.Length;)
        {
            var (piece, end) = ahead.Piece is null ? TakeSpecial(chunk, start) : ahead;
            ahead = default;
            if (piece is { Kind: PieceKind.Stray } && !isFresh && chunk.Length == 1 && char.IsLetterOrDigit(piece.Text[0]))
                (piece, end) = (null, start);
            if (piece is null)
            {
                end = start + 1;
                while (end < chunk.Length && !StartsAnew(chunk, start, end, widths, ref ahead))
                    end++;
                piece = Describe(chunk[start..end], widths, start);
            }

            pieces.Add(piece);
            start = end;
        }
    }

    static bool StartsAnew(ReadOnlySpan<Line> chunk, int start, int at, ColumnWidths widths, ref (Piece? Special, int End) ahead)
    {
        var before = chunk[at - 1];
        var line = chunk[at];
        if (before.HardBreak || line.IsBullet || line.IsMarked != before.IsMarked || line.Level != before.Level)
            return true;
        if (line.IsIndented && !before.IsIndented && !before.Text[^1].IsOpenEnd)
            return true;
        ahead = TakeSpecial(chunk, at);
        if (ahead.Special is not null)
            return true;
        if (at == chunk.Length - 1 && Surnames.OpenName(line.Text) && before.Width >= 2 * line.Width && !before.Text.EndsSentence && at - start < 3 && chunk.Length < 5 && before.Width < 40)
            return true;
        if (Openings.IsColumnName(before.Text) && at == start + 1 && chunk.Length < 4 && line.Width > before.Width)
            return true;
        if (Openings.IsDesk(before.Text) && at == start + 1)
            return true;
        if (Particles.WantsMore(before.Text))
            return false;
        var isShort = widths.IsShort(at - 1);
        var ends = before.Text.EndsSentence;
        if (!widths.IsWrapped)
            return ends || line.Text.EndsSentence || line.Text.Length > 60 || before.Text.Length > 60;
        if (ends)
            return isShort || Openings.IsDateline(line.Text);
        if (!isShort || before.Text[^1].IsOpenEnd)
            return false;

        // A block of a few lines without a sentence is one title, whatever its lines measure.
        if (chunk.Length < 5 && !HoldsSentence(chunk))
            return false;

        // A short line that ends no sentence is the end of a title, unless the title goes on.
        for (var i = start; i < at; i++)
        {
            if (!widths.IsTitleLike(i))
                return false;
        }

        return !widths.IsTitleLike(at) || line.Text.EndsSentence;
    }

    static bool HoldsSentence(ReadOnlySpan<Line> chunk)
    {
        foreach (var line in chunk)
        {
            if (line.Text.EndsSentence || line.Text.Contains('。'))
                return true;
        }

        return false;
    }

    /// <summary>A line, or two, that are complete by themselves.</summary>
    static (Piece? Special, int End) TakeSpecial(ReadOnlySpan<Line> chunk, int at)
    {
        var line = chunk[at];
        var text = line.Text;
        if (at + 1 < chunk.Length && !line.HardBreak && text.Length < 60 && chunk[at + 1].Text.Length < 40
            && (text.Contains("记者") || text.Contains("通讯") || text.StartsWith("By ", StringComparison.Ordinal))
            && (ReadByline(text) is null || text.EndsWith("通讯", StringComparison.Ordinal)))
        {
            ImmutableArray<Strip> both = [line.Strip, chunk[at + 1].Strip];
            if (ReadByline(Piece.Read(both)) is { IsBare: false } wrapped)
                return (Describe(both, line, wrapped), at + 2);
        }

        if (Openings.IsNote(text))
        {
            var end = at + 1;
            while (end < chunk.Length && end - at < 4 && (text.EndsWith("网址：", StringComparison.Ordinal) || text.EndsWith("网址:", StringComparison.Ordinal) || text.StartsWith('扫'))
                && !chunk[end].Text.EndsSentence && chunk[end].Width <= line.Width + 30)
                end++;
            var lines = ImmutableArray.CreateBuilder<Strip>();
            foreach (var each in chunk[at..end])
                lines.Add(each.Strip);
            return (Single(lines.ToImmutable(), PieceKind.Note, line, "an address or a QR code's words"), end);
        }

        return (IsStray(chunk, at) ? Single([line.Strip], PieceKind.Stray, line, "a single sign, no text") : Special(line, chunk.Length == 1 || at == 0 || at == chunk.Length - 1), at + 1);
    }

    /// <summary>A glyph alone, or thrown in behind a paragraph's end.</summary>
    static bool IsStray(ReadOnlySpan<Line> chunk, int at)
    {
        var text = chunk[at].Text;
        if (text.Length > 2 || (text.Length == 2 && text[0].IsCjk && (text[1].IsCjk || text[1].IsSentenceEnd)))
            return false;
        return chunk.Length == 1 || (text.Length == 1 && text[0] is >= '\u2190' and <= '\u27BF') || (chunk[at].IsIndented && (at == 0 || chunk[at - 1].Text.EndsSentence));
    }

    static Piece? Special(Line line, bool isAtEdge)
    {
        var text = line.Text;
        if (JumpNotes.From(text) is { Length: > 0 } from && from.Length == text.Length)
            return Single([line.Strip], PieceKind.JumpFrom, line, "continues another page") with { JumpPage = from.Page };
        if (JumpNotes.On(text) is { Start: 0 } on)
            return Single([line.Strip], PieceKind.JumpOn, line, "goes on on another page") with { JumpPage = on.Page };
        if (JumpNotes.IsPointer(text))
            return Single([line.Strip], PieceKind.JumpOn, line, "points to another page or address");
        if (Openings.IsLeadLabel(text))
            return Single([line.Strip], PieceKind.LeadLabel, line, "the label of a boxed summary");
        if (Folios.Matches(text) && (isAtEdge || Folios.HasDate(text)))
            return Single([line.Strip], PieceKind.Folio, line, "date, page number or staff");
        return ReadByline(text) is { } byline ? Describe([line.Strip], line, byline) : null;
    }

    public static Byline? ReadByline(string text)
    {
        if (LatinBylines.Read(text) is { } latin)
            return latin;
        // A bare name of two to four ideographs may be a title as well: its place decides later.
        return ChineseBylines.Read(text) is { } chinese && (!chinese.IsBare || chinese.IsCredit || chinese.Bare.Length > 1 || ChineseBylines.IsSetApart(text)) ? chinese : null;
    }

    static Piece Describe(ImmutableArray<Strip> lines, Line line, Byline byline) =>
        Single(lines, byline.IsCredit ? PieceKind.Credit : PieceKind.Byline, line, byline.IsCredit ? "a photographer's credit" : byline.IsBare ? "only names" : "a title and names")
            with
        { Byline = byline };

    static Piece Single(ImmutableArray<Strip> lines, PieceKind kind, Line line, string reason) =>
        new(lines, kind) { IsFinished = true, Level = line.Level, IsMarked = line.IsMarked, Evidence = [new Evidence(reason, 5)] };

    static Piece Describe(ReadOnlySpan<Line> lines, ColumnWidths widths, int start)
    {
        var strips = ImmutableArray.CreateBuilder<Strip>(lines.Length);
        foreach (var line in lines)
            strips.Add(line.Strip);
        var first = lines[0];
        var column = widths.ColumnOf(start, start + lines.Length);
        var last = lines[^1];
        var text = last.Text;
        var isShort = lines.Length > 1 && last.Width * 20 < column * (text.Any(c => c.IsCjk) ? 15 : 12);
        var isFinished = text.EndsSentence || first.IsBullet || last.HardBreak || (isShort && !text[^1].IsOpenEnd)
            || (text[^1] is ';' or '；' or ':' or '：' && (isShort || !widths.IsWrapped)) || ChineseBylines.AtEnd(text) is not null;
        return new Piece(strips.ToImmutable(), PieceKind.Text)
        {
            Level = first.Level,
            IsMarked = first.IsMarked,
            IsBullet = first.IsBullet || first.HardBreak,
            Column = column,
            IsFinished = isFinished,
        };
    }
}
