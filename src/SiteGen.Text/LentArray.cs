using System.Buffers;

namespace SiteGen.Text;

/// <summary>Arrays that <see cref="ArrayPool{T}.Shared"/> lends.</summary>
public static class LentArray
{
    /// <summary>Gives an array back for a larger one, of at least twice the length.</summary>
    /// <param name="used">How much of it is in use, and taken along.</param>
    /// <param name="least">How long the larger one has to be.</param>
    public static void Grow<T>(ref T[] lent, int used, int least)
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(least, 2 * lent.Length));
        lent.AsSpan(0, used).CopyTo(larger);
        ArrayPool<T>.Shared.Return(lent);
        lent = larger;
    }
}
