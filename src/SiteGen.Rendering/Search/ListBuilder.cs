namespace SiteGen.Rendering;

/// <summary>Cuts one list after the other into pieces. A piece ends with a page, so that another page changes few pieces, and where it
/// ends follows from what it holds and from the page, never from the pieces before it.</summary>
sealed class ListBuilder(IndexShape shape, PageNumbers pages, ListPartWriter output)
{
    // In units of two bits, roughly: 4 to 8 KB, so that nobody has to fetch all of a long list.
    const int SmallestPiece = 16_000;
    const int PlaceWeight = 6;

    readonly Piece pending = new();
    readonly Piece taken = new();
    readonly BitWriter bits = new(1 << 16);
    bool isSingle;
    int lastFrom;

    /// <summary>The number that the next piece is counted from.</summary>
    public int From { get; private set; }

    public bool IsEmpty => pending.Count == 0;

    int Weight => isSingle ? pending.Count : pending.Places * PlaceWeight;

    public void Begin(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        isSingle = first.IsEmpty;
        output.BeginList(first, second);
        pending.Clear();
        From = 0;
    }

    /// <summary>The next article; its places follow.</summary>
    public Piece Add(int number)
    {
        TryCut(number);
        pending.Add(number);
        return pending;
    }

    /// <summary>An article of another piece.</summary>
    public void Add(int number, Piece from, int index)
    {
        TryCut(number);
        pending.Add(number, from, index);
    }

    /// <summary>Ends a piece if it may end before the given article.</summary>
    public void TryCut(int next)
    {
        if (pending.Count == 0 || Weight < SmallestPiece || next < pages.EndOfPage(pending.Last))
            return;
        if (pages.MayEndPiece(pending.Last) || Weight >= 2 * SmallestPiece)
            WritePiece();
    }

    /// <summary>A piece that is what it was.</summary>
    public void Copy(scoped in ListCursor piece, int shift)
    {
        output.Piece(From, piece.Last + shift, piece.Bits, piece.Packed);
        lastFrom = From;
        From = piece.Last + shift + 1;
    }

    public void End()
    {
        if (pending.Count > 0)
        {
            // What is newest is read first: a piece too small to be worth it joins the one before it.
            if (Weight < SmallestPiece && output.Pieces > 0)
                JoinLast();
            WritePiece();
        }

        output.EndList();
    }

    void JoinLast()
    {
        taken.Read(output.TakeBack(), lastFrom, isSingle, shape);
        for (var i = 0; i < pending.Count; i++)
            taken.Add(pending.Number(i), pending, i);
        pending.Clear();
        for (var i = 0; i < taken.Count; i++)
            pending.Add(taken.Number(i), taken, i);
        From = lastFrom;
    }

    void WritePiece()
    {
        bits.Clear();
        pending.Write(bits, From, isSingle, shape);
        output.Piece(From, pending.Last, bits.Length, bits.Written.Span);
        lastFrom = From;
        From = pending.Last + 1;
        pending.Clear();
    }
}
