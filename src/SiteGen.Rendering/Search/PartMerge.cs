namespace SiteGen.Rendering;

/// <summary>Makes one part of the lists anew: those of single terms, or of pairs, in one stretch of the alphabet.</summary>
sealed class PartMerge(ListPart earlier, Postings fresh, ListMerge merge)
{
    public void Singles()
    {
        var old = new ListCursor(earlier.Bytes.Span);
        var hasOld = old.Next();
        for (var rank = fresh.Low; rank < fresh.High; rank++)
        {
            var name = fresh.Name(rank);
            while (hasOld && Before(old, "", name))
                hasOld = merge.Merge(ref old, default);
            if (hasOld && old.Second.SequenceEqual(name))
                hasOld = merge.Merge(ref old, fresh.Singles(rank));
            else
                merge.Add("", name, fresh.Singles(rank));
        }

        while (hasOld)
            hasOld = merge.Merge(ref old, default);
    }

    public void Pairs()
    {
        var old = new ListCursor(earlier.Bytes.Span);
        var hasOld = old.Next();
        for (var rank = fresh.Low; rank < fresh.High; rank++)
        {
            var first = fresh.Name(rank);
            for (var (at, end) = fresh.Pairs(rank); at < end;)
            {
                var second = fresh.Name(fresh.Second(at));
                var stop = end;
                var added = fresh.Pair(at, ref stop);
                while (hasOld && Before(old, first, second))
                    hasOld = merge.Merge(ref old, default);
                if (hasOld && old.First.SequenceEqual(first) && old.Second.SequenceEqual(second))
                    hasOld = merge.Merge(ref old, added);
                else
                    merge.Add(first, second, added);
                at = stop;
            }
        }

        while (hasOld)
            hasOld = merge.Merge(ref old, default);
    }

    static bool Before(scoped in ListCursor old, string first, string second) =>
        old.First.SequenceCompareTo(first) is var order and not 0 ? order < 0 : old.Second.SequenceCompareTo(second) < 0;
}
