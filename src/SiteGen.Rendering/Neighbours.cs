using System.Collections.Immutable;

namespace SiteGen.Rendering;

static class Neighbours
{
    extension<T>(ImmutableArray<T> items)
        where T : class
    {
        /// <summary>What comes before and after an item; null at the ends.</summary>
        public (T? Previous, T? Next) Around(int i) => (i > 0 ? items[i - 1] : null, i + 1 < items.Length ? items[i + 1] : null);

        /// <summary>An item and those around it, <paramref name="count"/> in all where there are so many.</summary>
        public ImmutableArray<T> Nearest(int i, int count) =>
            items.Length <= count ? items : items.Slice(Math.Clamp(i - (count / 2), 0, items.Length - count), count);
    }
}
