namespace SiteGen.Recognition;

/// <summary>How rare a term is on this page, and what that says of two texts.</summary>
sealed class Lexicon
{
    readonly Dictionary<int, int> paragraphsWith = [];
    readonly Dictionary<string, int> words = new(StringComparer.Ordinal);
    int paragraphs;

    public Terms Learn(string text)
    {
        var terms = Terms.Of(text, words);
        foreach (var (term, _) in terms.Counts)
            paragraphsWith[term] = paragraphsWith.GetValueOrDefault(term) + 1;
        paragraphs++;
        return terms;
    }

    public Terms Read(string text) => Terms.Of(text, words);

    double Rarity(int term)
    {
        var with = paragraphsWith.GetValueOrDefault(term);
        var rarity = Math.Log(1 + (paragraphs - with + 0.5) / (with + 0.5));
        // A single ideograph says less than a pair.
        return term is > 0 and < 0x10000 ? rarity * 0.5 : rarity;
    }

    /// <summary>Cosine of two texts, 0 to 1; rare terms weigh more.</summary>
    public double Likeness(Terms a, Terms b)
    {
        double dot = 0, ofA = 0, ofB = 0;
        var j = 0;
        foreach (var (term, count) in a.Counts)
        {
            var weight = Weight(term, count);
            ofA += weight * weight;
            while (j < b.Counts.Length && b.Counts[j].Term < term)
                j++;
            if (j < b.Counts.Length && b.Counts[j].Term == term)
                dot += weight * Weight(term, b.Counts[j].Count);
        }

        foreach (var (term, count) in b.Counts)
        {
            var weight = Weight(term, count);
            ofB += weight * weight;
        }

        return dot == 0 ? 0 : dot / Math.Sqrt(ofA * ofB);
    }

    double Weight(int term, int count) => (1 + Math.Log(count)) * Rarity(term);

    /// <summary>The share of a title that a text takes up, 0 to 1, in the manner of BM25.</summary>
    public double Fit(Terms title, Terms text)
    {
        double met = 0, all = 0;
        var j = 0;
        foreach (var (term, _) in title.Counts)
        {
            var rarity = Rarity(term);
            all += rarity;
            while (j < text.Counts.Length && text.Counts[j].Term < term)
                j++;
            if (j < text.Counts.Length && text.Counts[j].Term == term)
                met += rarity * (0.6 + 0.4 * Math.Min(1, (text.Counts[j].Count - 1) / 3.0));
        }

        return all == 0 ? 0 : met / all;
    }
}
