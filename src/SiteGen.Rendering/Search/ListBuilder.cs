namespace SiteGen.Rendering;

/// <summary>Cuts one list after the other into pieces. A piece ends with a page, so that another page changes few pieces, and where it
/// ends follows from what it holds and from the page, never from the pieces before it.</summary>
sealed class ListBuilder(IndexShape shape, PageNumbers pages, ListPartWriter output)
{
    // In units of two bits, roughly: 2 to 4 KB, so that nobody has to fetch all of a long list.
    const int SmallestPiece = 8_000;
    const int PlaceWeight = 6;

    readonly PieceReader taken = new();
    readonly BitWriter bits = new(1 << 16);
    Piece pending = new(shape);
    Piece spare = new(shape);
    bool isSingle;
    int lastFrom;

    /// <summary>The number that the next piece is counted from.</summary>
    public int From { get; private set; }

    public bool IsEmpty => pending.Count == 0;

    public void Begin(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        isSingle = first.IsEmpty;
        output.BeginList(first, second);
        pending.Clear();
        From = 0;
    }

    public void AddSingle(int number, bool isHeadline)
    {
        TryCut(number);
        pending.AddSingle(number, isHeadline);
    }

    /// <param name="places">The article's places.</param>
    /// <param name="start">Its first place.</param>
    public void AddPair(int number, ReadOnlySpan<Posting> places, int start)
    {
        TryCut(number);
        pending.AddPair(number, places, start);
    }

    /// <summary>Adds some articles of a piece that was.</summary>
    /// <param name="packed">Its bits.</param>
    /// <param name="start">Which article is the first.</param>
    /// <param name="end">Behind the last.</param>
    /// <param name="shift">What their numbers have moved by.</param>
    /// <param name="other">How the piece was written.</param>
    public void Add(PieceReader piece, ReadOnlySpan<byte> packed, int start, int end, int shift, IndexShape other)
    {
        for (var i = start; i < end; i++)
        {
            var number = piece.Number(i) + shift;
            // To count places takes time; mostly there are too few of them anyway.
            if (pending.Count > 0 && IsEnough(piece.PlacesBefore(packed, end) - piece.PlacesBefore(packed, start)) && CanCut(number, piece.PlacesBefore(packed, i) - piece.PlacesBefore(packed, start)))
            {
                pending.AddPlaces(piece, packed, start, i, isSingle, other);
                WritePiece();
                start = i;
            }

            pending.Add(number);
        }

        pending.AddPlaces(piece, packed, start, end, isSingle, other);
    }

    /// <summary>Ends a piece if it may end before the given article.</summary>
    public void TryCut(int next)
    {
        if (CanCut(next, 0))
            WritePiece();
    }

    // unwritten: places of articles that were added without them.
    bool CanCut(int next, int unwritten) =>
        IsEnough(unwritten) && next >= pages.EndOfPage(pending.Last) && (pages.MayEndPiece(pending.Last) || Weight(unwritten) >= 2 * SmallestPiece);

    bool IsEnough(int unwritten) => Weight(unwritten) >= SmallestPiece;

    int Weight(int unwritten) => (pending.Places + unwritten) * (isSingle ? 1 : PlaceWeight);

    /// <summary>A piece that is what it was.</summary>
    public void Copy(scoped in ListCursor piece, int shift)
    {
        output.Piece(From, piece.Last + shift, piece.Places, piece.Bits, piece.Packed);
        lastFrom = From;
        From = piece.Last + shift + 1;
    }

    public void End()
    {
        if (pending.Count > 0)
        {
            // What is newest is read first: a piece too small to be worth it joins the one before it.
            if (output.Pieces > 0 && !IsEnough(0))
                JoinLast();
            WritePiece();
        }

        output.EndList();
    }

    void JoinLast()
    {
        var packed = output.TakeBack(out var length, out var places);
        taken.Read(packed, length, places, lastFrom, isSingle, shape);
        spare.Clear();
        for (var i = 0; i < taken.Count; i++)
            spare.Add(taken.Number(i));
        spare.AddPlaces(taken, packed, 0, taken.Count, isSingle, shape);
        spare.Add(pending);
        (pending, spare) = (spare, pending);
        From = lastFrom;
    }

    void WritePiece()
    {
        bits.Clear();
        pending.Write(bits, From);
        output.Piece(From, pending.Last, pending.Places, bits.Length, bits.Padded.Span);
        lastFrom = From;
        From = pending.Last + 1;
        pending.Clear();
    }
}
