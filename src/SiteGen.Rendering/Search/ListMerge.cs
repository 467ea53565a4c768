namespace SiteGen.Rendering;

/// <summary>Makes the lists of a stretch of the alphabet from those that were there and from what new pages add. Pieces in which nothing
/// has changed are copied.</summary>
sealed class ListMerge(IndexShape before, IndexShape after, PageMoves moves, ListBuilder list, ListPartWriter output)
{
    readonly PieceReader piece = new();
    readonly int still = before == after ? moves.Still : 0;

    /// <param name="earlier">Stands at the first piece of a list; afterwards at that of the next.</param>
    /// <returns>Whether there is a next.</returns>
    public bool Merge(scoped ref ListCursor earlier, FreshList fresh)
    {
        fresh.Next();
        if (earlier.Last < still && !earlier.HasMore && fresh.Number == int.MaxValue)
        {
            output.CopyList(earlier);
            return earlier.Next();
        }

        list.Begin(earlier.First, earlier.Second);
        bool hasNext;
        do
        {
            if (!TryCopy(earlier, fresh.Number))
                MergePiece(earlier, ref fresh);
            hasNext = earlier.Next();
        }
        while (hasNext && earlier.IsRest);
        AddAll(fresh);
        return hasNext;
    }

    /// <summary>A list that was not there before.</summary>
    public void Add(ReadOnlySpan<char> first, ReadOnlySpan<char> second, FreshList fresh)
    {
        list.Begin(first, second);
        fresh.Next();
        AddAll(fresh);
    }

    bool TryCopy(scoped in ListCursor earlier, int next)
    {
        if (before != after)
            return false;
        if (earlier.IsOne && !earlier.HasMore && !earlier.IsRest && next == int.MaxValue)
            return TryMoveOne(earlier);
        if (!moves.TryMove(earlier.From, earlier.Last, out var shift))
            return false;
        // New articles never stand among articles that moved together. The last piece takes in what comes behind it, every other one ends where it did.
        if (next < int.MaxValue && !earlier.HasMore)
            return false;
        list.TryCut(earlier.From + shift);
        if (!list.IsEmpty || list.From != earlier.From + shift)
            return false;
        list.Copy(earlier, shift);
        return true;
    }

    // Most pairs of a paper stand in one article only.
    bool TryMoveOne(scoped in ListCursor earlier)
    {
        if (!moves.TryMove(earlier.Last, earlier.Last, out var shift))
            return false;
        list.Copy(earlier, shift);
        output.Rename(earlier.Last + shift, after.NumberBits);
        return true;
    }

    void MergePiece(scoped in ListCursor earlier, scoped ref FreshList fresh)
    {
        piece.Read(earlier.Packed, earlier.Bits, earlier.Places, earlier.From, earlier.First.IsEmpty, before);
        if (IsSame(earlier, fresh.Number))
        {
            list.Copy(earlier, 0);
            return;
        }

        for (var start = 0; start < piece.Count;)
        {
            var run = moves.RunOf(piece.Number(start));
            if (run.Start < 0)
            {
                start++;
                continue;
            }

            while (fresh.Number < piece.Number(start) + run.Shift)
                fresh.AddTo(list);
            var end = start + 1;
            while (end < piece.Count && piece.Number(end) < run.End && piece.Number(end) + run.Shift < fresh.Number)
                end++;
            list.Add(piece, earlier.Packed, start, end, run.Shift, before);
            start = end;
        }
    }

    // The only piece of a list that none of the changed pages concerns.
    bool IsSame(scoped in ListCursor earlier, int next)
    {
        if (before != after || earlier.HasMore || earlier.IsRest || next < int.MaxValue)
            return false;
        for (var i = 0; i < piece.Count;)
        {
            var (_, end, shift) = moves.RunOf(piece.Number(i));
            if (end < 0 || shift != 0)
                return false;
            while (i < piece.Count && piece.Number(i) < end)
                i++;
        }

        return true;
    }

    void AddAll(FreshList fresh)
    {
        while (fresh.Number < int.MaxValue)
            fresh.AddTo(list);
        list.End();
    }
}
