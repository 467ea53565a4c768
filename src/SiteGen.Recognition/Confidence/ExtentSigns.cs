namespace SiteGen.Recognition;

/// <summary>Does a paragraph begin and end where the paper's own does?</summary>
static class ExtentSigns
{
    public static readonly Sign<Placement>[] All =
    [
        new(2.4, "", p => 1),
        new(0.9, "ends a sentence", p => p.Element.Text.EndsSentence),
        new(-1.6, "breaks off", p => !p.Element.IsFinished),
        new(-4.0, "its parts stand apart in the file", p => p.IsApart),
        new(2.4, "the sentence goes on over the seam", p => p.IsApart && p.HasKnownSeams),
        new(-1.1, "its parts are set in different columns", p => HasColumns(p.Element)),
        new(-0.6, "begins inside a sentence", p => p.Element.Text[0].IsCloser || char.IsLower(p.Element.Text[0]) || p.Element.Text[0] is '，' or '。' or '、'),
        new(-0.4, "a short paragraph", p => p.Element.Ink < 30 * (2 / p.Profile.Em)),
        new(-1, "a long paragraph", p => Math.Clamp((p.Element.Ink - 200.0) / 400, 0, 1)),
        new(-0.8, "the lines are wrapped", p => p.Profile.IsWrapped),
        new(-0.5, "no empty lines part the blocks", p => p.Profile.IsWrapped && !p.Profile.HasBlanks),
        new(-2.2, "the paragraph before it breaks off", p => p.FollowsOpen),
    ];

    static bool HasColumns(Element element)
    {
        var first = 0;
        foreach (var piece in element.Pieces)
        {
            if (first > 0 && piece.Column > 0 && Math.Abs(piece.Column - first) > 2)
                return true;
            first = first > 0 ? first : piece.Column;
        }

        return false;
    }
}
