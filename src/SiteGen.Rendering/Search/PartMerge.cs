namespace SiteGen.Rendering;

/// <summary>Makes one part of the lists anew: those of single terms, or of pairs, from one term of the alphabet up to another.</summary>
sealed class PartMerge(ListPart earlier, Postings fresh, ListMerge merge)
{
    /// <param name="low">The first of the new terms.</param>
    /// <param name="high">Behind the last.</param>
    public void Singles(int low, int high)
    {
        var old = new ListCursor(earlier.Bytes.Span);
        var hasOld = old.Next();
        for (var term = low; term < high; term++)
        {
            var name = fresh.Names[term];
            while (hasOld && Before(old, "", name))
                hasOld = merge.Merge(ref old, default);
            if (hasOld && old.Second.SequenceEqual(name))
                hasOld = merge.Merge(ref old, fresh.Singles(term));
            else
                merge.Add("", name, fresh.Singles(term));
        }

        while (hasOld)
            hasOld = merge.Merge(ref old, default);
    }

    public void Pairs(int low, int high)
    {
        var old = new ListCursor(earlier.Bytes.Span);
        var hasOld = old.Next();
        for (var term = low; term < high; term++)
        {
            var first = fresh.Names[term];
            for (var (at, end) = fresh.Pairs(term); at < end;)
            {
                var second = fresh.Names[fresh.Second(at)];
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
