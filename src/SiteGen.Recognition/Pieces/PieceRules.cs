using System.Collections.Immutable;
using System.Numerics;
using SiteGen.Editions;

namespace SiteGen.Recognition;

/// <summary>Text or display: each rule is a row, and what fired is kept as evidence.</summary>
static class PieceRules
{
    /// <param name="Weight">Positive speaks for running text, negative for display.</param>
    sealed record Rule(double Weight, string Reason)
    {
        /// <summary>It asks for nothing beside the piece, so that one answer holds whatever the neighbours turn out to be.</summary>
        public Func<Piece, bool>? OfItself { get; }

        public Func<Piece, Surroundings, bool>? BesideOthers { get; }

        public Rule(double weight, string reason, Func<Piece, bool> test)
            : this(weight, reason) => OfItself = test;

        public Rule(double weight, string reason, Func<Piece, Surroundings, bool> test)
            : this(weight, reason) => BesideOthers = test;
    }

    /// <summary>The pieces beside the one in question, and the page they stand on.</summary>
    readonly record struct Surroundings(Piece? Before, Piece? After, PageProfile Profile, Pairs Pairs)
    {
        public int Em => Profile.Em;

        /// <summary>Text follows that could go on with a broken sentence.</summary>
        public bool TextFollows => After is { Kind: PieceKind.Text } after && !after.IsDateline;

        public bool IsBetweenTexts => Before is { Kind: PieceKind.Text } && TextFollows;
    }

    static readonly ImmutableArray<Rule> All =
    [
        new(6, "opens like a news story", p => p.Words.OpensStory),
        new(3.5, "ends a sentence", p => p.EndsSentence),
        new(2, "holds whole sentences", p => p.Words.Sentences > 0),
        new(2, "a full stop inside", p => p.Words.HasInnerStop),
        new(4, "breaks off at a comma", p => p.Text[^1].IsOpenEnd),
        new(5, "breaks off inside a word", p => p.Text[^1] == '-' && p.Text.Length > 2 && p.Text[^2].IsLatin),
        new(6, "what follows starts in the middle of a sentence", (p, at) => !p.EndsSentence && !p.IsMarked && at.After is { Kind: PieceKind.Text } after && char.IsLower(after.Text[0])),
        new(4, "its last word wants another", (p, at) => !p.IsMarked && at.TextFollows && Particles.WantsMore(p.Text)),
        new(3, "ends with a semicolon", p => p.Text[^1] is '；' or ';'),
        new(2.5, "starts in the middle of a sentence", p => StartsInside(p.Text)),
        new(2, "long", (p, at) => p.Ink > 70 * (2 / at.Em)),
        new(2, "many lines of one width", p => p.Lines.Length >= 3 && IsEven(p)),
        new(1, "several commas", p => p.Text.CountOf('，', ',', '；', ';') >= 3),
        new(2, "an item of a list", p => p.IsBullet),
        new(4, "fills the column beside it", (p, at) => !p.IsMarked && at.Before is not { Kind: PieceKind.Display } && FillsColumn(p, at)),
        new(2.5, "fills the column of the text under it", (p, at) => !p.IsMarked && at.Before is { Kind: PieceKind.Display } && FillsColumn(p, at)),
        new(1.5, "fills the column and has a comma", (p, at) => !p.IsMarked && p.Commas > 0 && FillsColumn(p, at)),
        new(2.5, "as wide as a first line that lost its indent", (p, at) => at.Profile is { IsCjk: true, IsWrapped: true } && !p.IsMarked && p.Lines.Length == 1 && p.Ink >= 8 && at.TextFollows && at.After is { Column: > 0 } after && Math.Abs(after.Column - 4 - p.Lines[0].Width) < at.Profile.Slack),
        new(1.5, "its indent lost, and a comma in it", (p, at) => at is { TextFollows: true, Profile: { IsCjk: true, IsWrapped: true } } && !p.IsMarked && p.Lines.Length == 1 && p.Commas > 0 && at.After is { Column: > 0 } after && Math.Abs(after.Column - 4 - p.Lines[0].Width) < at.Profile.Slack),
        new(4, "what follows is the rest of a paragraph", (p, at) => !p.IsMarked && p.Ink >= 8 && !p.EndsSentence && at.TextFollows && at.Profile.BeginsParagraph(at.After!) == false && at.Before is not { Kind: PieceKind.Text, IsFinished: false }),
        new(5.5, "lists things under a title, and text goes on", (p, at) => at.Profile is { IsCjk: true, IsWrapped: true } && !p.IsMarked && p.Lines.Length > 1 && at is { Before.Kind: PieceKind.Display, TextFollows: true } && p.Text.CountOf('、') >= 2 && p.Commas == 0 && at.Profile.BeginsParagraph(at.After!) != true),
        new(1.5, "a clause with a comma, amid text", (p, at) => at is { IsBetweenTexts: true, Profile: { IsCjk: true, IsWrapped: false } } && p.Ink >= 10 && p.Commas > 0),
        new(1.5, "a long clause with a comma, amid text", (p, at) => at is { IsBetweenTexts: true, Profile: { IsCjk: true, IsWrapped: false } } && p.Ink >= 20 && p.Commas > 0),
        new(2, "a long clause with a comma before text", (p, at) => at is { TextFollows: true, Profile: { IsCjk: true, IsWrapped: false } } && !p.IsMarked && p.Ink >= 24 && p.Commas > 0),
        new(1.5, "long, amid text", (p, at) => at.IsBetweenTexts && p.Ink >= (at.Profile.IsCjk ? 28 : 110)),
        new(2, "a very long clause with a comma before text", (p, at) => at is { TextFollows: true, Profile.IsCjk: true } && !p.IsMarked && p.Ink >= 45 && p.Lines.Length == 1 && p.Commas > 0),
        new(3, "quotes a speaker", (p, at) => at.Profile.IsCjk && !p.IsMarked && p.Words.QuotesSpeaker),
        new(1.5, "its last and the next first character are a known pair", (p, at) => at.TextFollows && p.Ink >= 10 && at.Pairs.Knows(p.Text[^1], at.After!.Text[0])),
        new(6, "a salutation", (p, at) => at.TextFollows && p.Text[^1] is '：' or ':' && Openings.IsSalutation(p.Text)),
        new(2, "ends with a colon, amid text", (p, at) => at.IsBetweenTexts && p.Text[^1] is '：' or ':'),
        new(2, "the text before it breaks off", (p, at) => at.Before is { Kind: PieceKind.Text, IsFinished: false } before && at.Pairs.Knows(before.Text[^1], p.Text[0])),
        new(4, "an unmarked clause behind text, where titles are marked", (p, at) => at.Profile.MarksHeadings && !p.IsMarked && at.Before is { Kind: PieceKind.Text } && p.Ink > 10 && p.Commas > 0),
        new(3, "long and unmarked, where titles are marked", (p, at) => at.Profile is { MarksHeadings: true, IsCjk: false } && !p.IsMarked && p.Ink > 60 && at.Before is { Kind: PieceKind.Text }),
        new(-7, "marked as a heading", p => p.IsMarked && !(p.Ink > 150)),
        new(-2, "no end of a sentence", p => !p.EndsSentence),
        new(-2, "short", (p, at) => p.Ink <= 30 * (2 / at.Em)),
        new(-1.5, "very short", (p, at) => p.Ink <= 12 * (2 / at.Em)),
        new(-1.5, "lines of different widths", p => p.Lines.Length is 2 or 3 or 4 && !p.EndsSentence && IsRagged(p)),
        new(-3, "opens with a dash", p => p.Text.Length > 2 && p.Text[0].IsDash && p.Text[1].IsDash),
        new(-3, "a byline follows, and it ends no sentence", (p, at) => at.After is { Kind: PieceKind.Byline } && !p.EndsSentence && p.Ink < 70 * (2 / at.Em)),
        new(-3, "set to another width than the texts beside it, and ends no sentence", (p, at) => at.Profile.IsWrapped && !p.EndsSentence && p.Lines.Length is > 1 and < 5 && Differs(p, at)),
        new(-2, "a bracketed line", p => p.Text[0] is '(' or '（' && p.Text[^1] is ')' or '）' && !p.EndsSentence),
        new(-4.5, "exclaims or asks, set apart from text", (p, at) => !at.Profile.MarksHeadings && at.Before is not { Kind: PieceKind.Text } && Exclaims(p, at.Em)),
    ];

    // What weighs most comes first, so that the evidence is in order as it is found.
    static readonly Rule[] ByWeight = [.. All.OrderByDescending(r => Math.Abs(r.Weight))];

    // One bit a rule, by its place above.
    static readonly (ulong Bit, Func<Piece, bool> Test)[] OfItself = [.. ByWeight.Index().Where(r => r.Item.OfItself is not null).Select(r => (1UL << r.Index, r.Item.OfItself!))];

    static readonly (ulong Bit, Func<Piece, Surroundings, bool> Test)[] BesideOthers = [.. ByWeight.Index().Where(r => r.Item.BesideOthers is not null).Select(r => (1UL << r.Index, r.Item.BesideOthers!))];

    static readonly ulong AllBesideOthers = BesideOthers.Aggregate(0UL, (bits, rule) => bits | rule.Bit);

    /// <summary>Front to back, so that a piece knows what the one before it is; what stands behind it is first judged by itself.</summary>
    public static void Judge(ImmutableArray<Piece>.Builder pieces, PageProfile profile, Pairs pairs)
    {
        PieceKind[] kinds = [];
        for (var pass = 0; pass < Passes; pass++)
        {
            if (pass > 0 && profile.IsWrapped)
                profile = profile.Observe(pieces);
            var seen = kinds;
            kinds = new PieceKind[pieces.Count];
            for (var i = 0; i < kinds.Length; i++)
                kinds[i] = pieces[i].Kind;
            for (var i = 0; i < pieces.Count; i++)
            {
                var isSettled = pass > 1 && (i + 1 == pieces.Count || seen[i + 1] == kinds[i + 1]);
                if (!isSettled && pieces[i].Kind is PieceKind.Text or PieceKind.Display)
                    pieces[i] = Judge(pieces[i], pass == 0 ? new(null, null, profile, pairs) : new(i > 0 ? pieces[i - 1] : null, i + 1 < pieces.Count ? pieces[i + 1] : null, profile, pairs), isFirst: pass == 0);
            }
        }
    }

    // Each by itself; then beside its neighbours; then, where what stands behind turned out to be something else, once more.
    const int Passes = 3;

    static Piece Judge(Piece piece, Surroundings surroundings, bool isFirst)
    {
        var fired = isFirst ? FiredOfItself(piece) : piece.Fired & ~AllBesideOthers;
        foreach (var (bit, test) in BesideOthers)
            fired |= test(piece, surroundings) ? bit : 0;
        if (!isFirst && fired == piece.Fired)
            return piece;
        var score = 0.5;
        for (var rest = fired; rest != 0; rest &= rest - 1)
            score += ByWeight[BitOperations.TrailingZeroCount(rest)].Weight;
        return piece with { Kind = score > 0 ? PieceKind.Text : PieceKind.Display, Confidence = Math.Min(1, 0.5 + Math.Abs(score) / 8), Fired = fired };
    }

    static ulong FiredOfItself(Piece piece)
    {
        var fired = 0UL;
        foreach (var (bit, test) in OfItself)
            fired |= test(piece) ? bit : 0;
        return fired;
    }

    /// <summary>The rules that fired, what weighs most first.</summary>
    public static ImmutableArray<Evidence> EvidenceOf(ulong fired) =>
        [.. ByWeight.Where((_, i) => (fired & (1UL << i)) != 0).Select(rule => new Evidence(rule.Reason, rule.Weight))];

    /// <summary>Its first line is as wide as the column of the text beside it: a paragraph that the column's end cut.</summary>
    static bool FillsColumn(Piece piece, Surroundings at)
    {
        if (!at.Profile.IsWrapped || piece.Ink < 8 * (2 / at.Em))
            return false;
        // What a column's end cut has a full last line.
        var width = piece.Lines[^1].Width;
        // Quotation marks in a row are set half as wide.
        var slack = Math.Max(Math.Max(at.Profile.Slack, width / 20), Math.Min(4, piece.Text.CountOf('“', '”') / 2));
        if (at.Before is { Kind: PieceKind.Text, Column: > 0 } full && (piece.Lines.Length > 1 || at.Profile.IsInterleaved) && at.Profile.IsCjk
            && FillLines(piece.Lines.AsSpan()[1..], full.Column, slack) && Math.Abs(width - full.Column) <= slack)
            return true;
        // One full line, and then the line that ends the sentence.
        if (at is { Before: { Kind: PieceKind.Text, Column: > 0 } above, TextFollows: true } && at.After!.Lines.Length == 1 && at.After.EndsSentence && Math.Abs(above.Column - width) <= slack)
            return true;

        // The text before it ends its sentence: then only what follows can be of one piece with it.
        foreach (var beside in (ReadOnlySpan<Piece?>)[at.Before is { IsFinished: false } ? at.Before : null, at.TextFollows ? at.After : null])
        {
            if (beside is not { Kind: PieceKind.Text, Column: > 0 })
                continue;
            // Each quotation mark may have been set half as wide as it is counted.
            if (at.Profile.IsCjk && (Math.Abs(beside.Column - width) <= slack || (width > beside.Column && width - piece.Text.CountOf('“', '”') <= beside.Column)))
                return true;
        }

        return false;
    }

    static bool FillLines(ReadOnlySpan<Strip> lines, int column, int slack)
    {
        foreach (var line in lines)
        {
            if (Math.Abs(line.Width - column) > slack)
                return false;
        }

        return true;
    }

    static bool Differs(Piece piece, Surroundings at)
    {
        var slack = at.Profile.IsCjk ? 4 : 3;
        return at.Before is { Kind: PieceKind.Text, Column: > 0 } before && Math.Abs(before.Column - piece.Column) > slack
            && (at.After is not { Kind: PieceKind.Text, Column: > 0 } after || Math.Abs(after.Column - piece.Column) > slack);
    }

    static bool Exclaims(Piece piece, int em) =>
        piece.Text.TrimEnd('”', '"')[^1] is '！' or '？' or '!' or '?' && piece.Ink <= 22 * (2 / em) && piece.Text.CountOf('。', '；', '，', ',') == 0 && piece.Lines.Length <= 3;

    static bool StartsInside(string text) =>
        char.IsLower(text[0]) || (text.Length > 2 && text[0].IsCjk && text[1] is '，' or '。' or '、' or ',') || text[0] is '，' or ',' or '、' or '。' or '；' || (text[0].IsCloser && text[0] is not ('\'' or '"' or '’'));

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
