using System.Collections.Immutable;

namespace SiteGen.Recognition;

/// <summary>A whole paragraph (its pieces joined over columns and interruptions), or another piece by itself.</summary>
sealed record Element(ImmutableArray<Piece> Pieces, Terms Terms)
{
    public PieceKind Kind { get; } = Pieces[0].Kind;

    public bool IsText => Kind == PieceKind.Text;

    public bool IsDisplay => Kind == PieceKind.Display;

    public Piece First => Pieces[0];

    /// <summary>Its place on the page: that of its first piece.</summary>
    public int Index => Pieces[0].Index;

    public string Text => field ??= Pieces.Length == 1 ? Pieces[0].Text : string.Concat(Pieces.Select(p => p.Text));

    /// <summary>Characters that are no white space.</summary>
    public int Ink => ink < 0 ? ink = Pieces.Length == 1 ? First.Ink : Text.Ink : ink;

    int ink = -1;

    public bool IsFinished => Pieces[^1].IsFinished;

    /// <summary>The column's width of its longest piece, 0 when no piece has two lines.</summary>
    public int Column { get; } = Longest(Pieces).Column;

    public int LineCount
    {
        get
        {
            var count = 0;
            foreach (var piece in Pieces)
                count += piece.Lines.Length;
            return count;
        }
    }

    static Piece Longest(ImmutableArray<Piece> pieces)
    {
        var longest = pieces[0];
        foreach (var piece in pieces)
        {
            if (piece.Lines.Length > longest.Lines.Length)
                longest = piece;
        }

        return longest;
    }
}
