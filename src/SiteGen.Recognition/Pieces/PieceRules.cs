using System.Collections.Immutable;
using SiteGen.Editions;

namespace SiteGen.Recognition;

/// <summary>Text or display: each rule is a row, and what fired is kept as evidence.</summary>
static class PieceRules
{
    /// <param name="Weight">Positive speaks for running text, negative for display.</param>
    readonly record struct Rule(double Weight, string Reason, Func<Piece, PageProfile, bool> Test);

    static readonly ImmutableArray<Rule> All =
    [
        new(6, "opens like a news story", (p, _) => Openings.IsDateline(p.Text)),
        new(3.5, "ends a sentence", (p, _) => p.Text.EndsSentence),
        new(2, "holds whole sentences", (p, _) => Sentences(p.Text) > 0),
        new(2.5, "breaks off at a comma", (p, _) => p.Text[^1].IsOpenEnd),
        new(2.5, "starts in the middle of a sentence", (p, _) => StartsInside(p.Text)),
        new(2, "long", (p, profile) => p.Text.Ink > 70 * (2 / profile.Em)),
        new(2, "many lines of one width", (p, _) => p.Lines.Length >= 3 && IsEven(p)),
        new(1, "several commas", (p, _) => p.Text.CountOf('，', ',', '；', ';') >= 3),
        new(2, "an item of a list", (p, _) => p.IsBullet),
        new(2.5, "an unmarked line where titles are marked", (p, profile) => profile.MarksHeadings && !p.IsMarked && p.Text.Ink > 10 && p.Text.CountOf('，', ',') > 0),
        new(-7, "marked as a heading", (p, _) => p.IsMarked && !(p.Text.Ink > 150)),
        new(-2, "no end of a sentence", (p, _) => !p.Text.EndsSentence),
        new(-2, "short", (p, profile) => p.Text.Ink <= 30 * (2 / profile.Em)),
        new(-1.5, "very short", (p, profile) => p.Text.Ink <= 12 * (2 / profile.Em)),
        new(-1.5, "lines of different widths", (p, _) => p.Lines.Length is 2 or 3 or 4 && !p.Text.EndsSentence && IsRagged(p)),
        new(-3, "opens with a dash", (p, _) => p.Text.Length > 2 && p.Text[0].IsDash && p.Text[1].IsDash),
        new(-2, "a bracketed line", (p, _) => p.Text[0] is '(' or '（' && p.Text[^1] is ')' or '）' && !p.Text.EndsSentence),
        new(-1.5, "exclaims or asks, and is short", (p, profile) => p.Text[^1] is '！' or '？' or '!' or '?' && p.Text.Ink <= 22 * (2 / profile.Em) && Sentences(p.Text) == 0 && p.Lines.Length <= 2),
    ];

    public static Piece Judge(Piece piece, PageProfile profile)
    {
        var score = 0.5;
        var evidence = ImmutableArray.CreateBuilder<Evidence>();
        foreach (var rule in All)
        {
            if (!rule.Test(piece, profile))
                continue;
            score += rule.Weight;
            evidence.Add(new Evidence(rule.Reason, rule.Weight));
        }

        evidence.Sort((a, b) => Math.Abs(b.Weight).CompareTo(Math.Abs(a.Weight)));
        return piece with
        {
            Kind = score > 0 ? PieceKind.Text : PieceKind.Display,
            Confidence = Math.Min(1, 0.5 + Math.Abs(score) / 8),
            Evidence = evidence.ToImmutable(),
        };
    }

    /// <summary>Sentences that end before the last character.</summary>
    static int Sentences(string text)
    {
        var count = 0;
        for (var i = 0; i < text.Length - 2; i++)
        {
            if (text[i] is '。' or '！' or '？' or '；' || (text[i] is '.' or '!' or '?' && text[i + 1] == ' ' && i > 3 && text[i - 1].IsLatin && char.IsLower(text[i - 1]) && char.IsUpper(text[i + 2])))
                count++;
        }

        return count;
    }

    static bool StartsInside(string text) =>
        char.IsLower(text[0]) || text[0] is '，' or ',' or '、' or '。' or '；' || (text[0].IsCloser && text[0] is not ('\'' or '"' or '’'));

    static bool IsEven(Piece piece)
    {
        for (var i = 1; i < piece.Lines.Length - 1; i++)
        {
            if (Math.Abs(piece.Lines[i].Width - piece.Column) > Math.Max(4, piece.Column / 6))
                return false;
        }

        return piece.Column >= 12;
    }

    static bool IsRagged(Piece piece) => piece.Lines[0].Width + 4 < piece.Lines.Max(l => l.Width);
}
