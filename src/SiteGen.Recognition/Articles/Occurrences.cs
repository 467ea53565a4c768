using System.Collections.Immutable;

namespace SiteGen.Recognition;

/// <summary>Which texts of a stream have a term, and how often: an inverted index.</summary>
sealed class Occurrences
{
    // By term: where its entries begin; the entries of one term are in the order of the texts.
    readonly int[] starts;
    readonly (int Text, int Count)[] entries;

    public Occurrences(ImmutableArray<Element> texts, int terms)
    {
        starts = new int[terms + 1];
        foreach (var text in texts)
        {
            foreach (var term in text.Terms.Numbers)
                starts[term]++;
        }

        var all = 0;
        for (var term = 0; term <= terms; term++)
            (starts[term], all) = (all, all + starts[term]);
        entries = new (int, int)[all];
        var next = starts.AsSpan(0, terms).ToArray();
        for (var text = 0; text < texts.Length; text++)
        {
            var numbers = texts[text].Terms.Numbers;
            var counts = texts[text].Terms.Counts;
            for (var i = 0; i < numbers.Length; i++)
                entries[next[numbers[i]]++] = (text, counts[i]);
        }
    }

    /// <summary>How often the texts from the first to the last have the term.</summary>
    public int Count(int term, int first, int last)
    {
        if (term >= starts.Length - 1)
            return 0;
        var (low, end) = (starts[term], starts[term + 1]);
        // A term of every other text of a very long stream is not searched from its front.
        for (var high = end; high - low > 8;)
        {
            var middle = (low + high) / 2;
            if (entries[middle].Text < first)
                low = middle + 1;
            else
                high = middle;
        }

        var count = 0;
        for (; low < end && entries[low].Text <= last; low++)
            count += entries[low].Text >= first ? entries[low].Count : 0;
        return count;
    }
}
