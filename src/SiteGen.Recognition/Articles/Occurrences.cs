using System.Collections.Immutable;

namespace SiteGen.Recognition;

/// <summary>Which of several texts have a term of a title, and how often: an inverted index.</summary>
sealed class Occurrences
{
    // By the place of the term: where its entries begin; the entries of one term are in the order of the texts.
    readonly int[] starts;
    readonly (int Text, int Count)[] entries;

    public Occurrences(ImmutableArray<Element> texts, Lexicon lexicon)
    {
        var terms = lexicon.PlacesOfTitles;
        starts = new int[terms + 1];
        foreach (var text in texts)
        {
            foreach (ref readonly var term in text.Terms.Shared)
            {
                if (term.Place < terms)
                    starts[term.Place]++;
            }
        }

        // First where the entries of each term end, and as they are filled in from the last to the first, where they begin.
        for (var term = 1; term <= terms; term++)
            starts[term] += starts[term - 1];
        entries = new (int, int)[starts[terms]];
        for (var text = texts.Length - 1; text >= 0; text--)
        {
            foreach (ref readonly var term in texts[text].Terms.Shared)
            {
                if (term.Place < terms)
                    entries[--starts[term.Place]] = (text, term.Count);
            }
        }
    }

    /// <summary>How often the texts from the first to the last have the term.</summary>
    public int Count(int term, int first, int last)
    {
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
