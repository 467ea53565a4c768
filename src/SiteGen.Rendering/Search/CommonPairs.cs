using System.Collections.Immutable;
using System.Text;

namespace SiteGen.Rendering;

/// <summary>The pairs that stand in the texts most often, and about how often: what is likely to follow what. The script asks for those
/// pairs of a query that this leaves in doubt.</summary>
static class CommonPairs
{
    // A thousand at most in a Chinese paper, some hundreds in most.
    const int Share = 8_000;

    /// <returns>For each first term, in their order: the term, and after a tab each a letter (A for 1, the next for 2, the next for 4 …: the bits
    /// of the list) and the second term.</returns>
    public static ImmutableArray<string> Of(ImmutableArray<ListPart> parts)
    {
        var least = parts.Sum(part => part.Cost) / Share;
        var rows = new List<string>[parts.Length / 2];
        Parallel.For(0, rows.Length, part => rows[part] = Rows(new ListCursor(parts[(parts.Length / 2) + part].Bytes.Span), least));
        return [.. rows.SelectMany(own => own)];
    }

    static List<string> Rows(ListCursor cursor, long least)
    {
        var rows = new List<string>();
        var row = new StringBuilder();
        var group = -1;
        for (var hasNext = cursor.Next(); hasNext;)
        {
            var list = cursor;
            long bits = cursor.Bits;
            while ((hasNext = cursor.Next()) && cursor.IsRest)
                bits += cursor.Bits;
            if (bits <= least)
                continue;
            if (list.Place.Group != group)
            {
                End();
                row.Append(list.First);
                group = list.Place.Group;
            }

            row.Append('\t').Append((char)('A' + long.Log2(bits))).Append(list.Second);
        }

        End();
        return rows;

        void End()
        {
            if (row.Length > 0)
                rows.Add(row.ToString());
            row.Clear();
        }
    }
}
