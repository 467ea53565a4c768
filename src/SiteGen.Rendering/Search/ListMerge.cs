namespace SiteGen.Rendering;

/// <summary>Makes the lists of a stretch of the alphabet from those that were there and from what new pages add. Pieces in which nothing
/// has changed are copied.</summary>
sealed class ListMerge(IndexShape before, IndexShape after, PageMoves moves, ListBuilder list)
{
    readonly Piece piece = new();

    /// <param name="earlier">Stands at the first piece of a list; afterwards at that of the next.</param>
    /// <returns>Whether there is a next.</returns>
    public bool Merge(scoped ref ListCursor earlier, FreshList fresh)
    {
        list.Begin(earlier.First, earlier.Second);
        fresh.Next();
        var isSingle = earlier.First.IsEmpty;
        bool hasNext;
        do
        {
            if (!TryCopy(earlier, fresh.Number))
            {
                piece.Read(earlier.Packed, earlier.From, isSingle, before);
                for (var i = 0; i < piece.Count; i++)
                {
                    if (!moves.TryMove(piece.Number(i), out var number))
                        continue;
                    while (fresh.Number < number)
                        fresh.AddTo(list);
                    list.Add(number, piece, i);
                }
            }

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
        if (before != after || !moves.TryMove(earlier.From, earlier.Last, out var shift))
            return false;
        // The last piece takes in what comes behind it, every other one ends where it did.
        if (next <= earlier.Last + shift || (next < int.MaxValue && !earlier.HasMore))
            return false;
        list.TryCut(earlier.From + shift);
        if (!list.IsEmpty || list.From != earlier.From + shift)
            return false;
        list.Copy(earlier, shift);
        return true;
    }

    void AddAll(FreshList fresh)
    {
        while (fresh.Number < int.MaxValue)
            fresh.AddTo(list);
        list.End();
    }
}
