using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SiteGen.Editions;

namespace SiteGen.Recognition;

/// <summary>Lines whose place, not their form, makes them a signature: a bare name under a headline, an office and a date at the end.</summary>
static partial class Signatures
{
    public static ImmutableArray<Piece> Settle(ImmutableArray<Piece> pieces)
    {
        var settled = pieces.ToBuilder();
        for (var i = 0; i < settled.Count; i++)
        {
            if (IsDateUnderText(settled, i))
                SignOff(settled, i);
            else if (IsNameUnderTitle(settled, i))
                settled[i] = Sign(settled[i], "a short name under a headline", [settled[i].Text]);
            else if (IsPupilUnderTitle(settled, i))
                settled[i] = Sign(settled[i], "a name and a school under a headline", [settled[i].Text.Split(' ')[0]]);
            else if (IsNamesAfterText(settled, i))
                settled[i] = Sign(settled[i], "names behind the last paragraph", settled[i].Text.Split(' '));
        }

        return settled.ToImmutable();
    }

    static bool IsNameUnderTitle(ImmutableArray<Piece>.Builder pieces, int i)
    {
        var text = pieces[i].Text;
        if (pieces[i].Kind == PieceKind.Display && Surnames.OpenName(text) && i + 1 < pieces.Count && pieces[i + 1].Kind == PieceKind.LeadLabel)
            return true;
        if (pieces[i].Kind != PieceKind.Display || pieces[i].IsMarked || text.Length is < 2 or > 4 || i == 0 || pieces[i - 1].Kind != PieceKind.Display || (pieces[i - 1].Text.Ink <= 4 && !pieces[i - 1].IsMarked && !Openings.IsColumnName(pieces[i - 1].Text)))
            return false;
        if (!text.All(c => c.IsCjk))
            return false;
        var next = i + 1 < pieces.Count ? pieces[i + 1].Kind : PieceKind.Folio;
        return Surnames.OpenName(text) ? next != PieceKind.Byline : next == PieceKind.LeadLabel || (text.Length < 4 && next == PieceKind.Text);
    }

    static bool IsPupilUnderTitle(ImmutableArray<Piece>.Builder pieces, int i) =>
        pieces[i].Kind == PieceKind.Display && i > 0 && pieces[i - 1].Kind == PieceKind.Display && pieces[i].Text.IndexOf(' ', StringComparison.Ordinal) is > 1 and < 5 and var space
        && Surnames.OpenName(pieces[i].Text.AsSpan(0, space)) && School.IsMatch(pieces[i].Text);

    static bool IsNamesAfterText(ImmutableArray<Piece>.Builder pieces, int i) =>
        pieces[i].Kind == PieceKind.Display && !pieces[i].IsMarked && pieces[i].Text.Length is >= 2 and <= 20 && i > 0 && pieces[i - 1].Kind == PieceKind.Text
        && (i + 1 == pieces.Count || pieces[i + 1].Kind is PieceKind.Display or PieceKind.Folio) && ChineseBylines.IsNames(pieces[i].Text);

    static bool IsDateUnderText(ImmutableArray<Piece>.Builder pieces, int i) =>
        i > 2 && pieces[i].Kind == PieceKind.Folio && Date.IsMatch(pieces[i].Text) && pieces[i - 1].Kind is PieceKind.Text or PieceKind.Display or PieceKind.Byline;

    static void SignOff(ImmutableArray<Piece>.Builder pieces, int date)
    {
        pieces[date] = Sign(pieces[date], "a date under the text", []);
        for (var i = date - 1; i > 0 && i > date - 6; i--)
        {
            if (pieces[i].Kind == PieceKind.Display && Office.IsMatch(pieces[i].Text) && pieces[i].Text.Length < 30)
                pieces[i] = Sign(pieces[i], "an office that signs", []);
            else if (i < date - 3)
                break;
        }
    }

    static Piece Sign(Piece piece, string reason, IEnumerable<string> names) =>
        piece with { Kind = PieceKind.Byline, IsFinished = true, Byline = new Byline { IsBare = true, Bare = [.. names] }, Evidence = [new Evidence(reason, 3)] };

    [GeneratedRegex(@"^\d{4}年\d{1,2}月\d{1,2}日$|^[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日$")]
    static partial Regex Date { get; }

    [GeneratedRegex(@"(?:小学|中学|学校|大学|学院|年级|班)(?:\s|$|[（(）)])")]
    static partial Regex School { get; }

    [GeneratedRegex(@"(?:委员会|市委|省委|区委|县委|党委|政府|局|厅|部|办公室|办公厅|公司|法院|检察院|协会|学会|中心|指挥部|领导小组|报社|编辑部|总工会|集团)$")]
    static partial Regex Office { get; }
}
