using System.Runtime.InteropServices;

namespace SiteGen.Linking;

/// <summary>Every term of the archive with the articles that have it, in no order.</summary>
sealed class GramTable
{
    readonly Dictionary<ulong, int> ids = [];
    readonly List<int> counts = [];
    readonly List<Occurrence[]> postings = [];

    /// <summary>How many articles had what the articles of a change have, before it.</summary>
    public Dictionary<int, int> Before { get; } = [];

    public int Count(int term) => counts[term];

    public ReadOnlySpan<Occurrence> Posting(int term) => postings[term].AsSpan(0, counts[term]);

    public void Leave(Change change)
    {
        Before.Clear();
        foreach (var article in change.Gone)
        {
            for (var i = 0; i < article.Terms.Length; i++)
            {
                var term = article.Terms[i];
                Before.TryAdd(term, counts[term]);
                var at = MemoryMarshal.Cast<Occurrence, int>(Posting(term)).IndexOf(new Occurrence(article, i).Packed);
                postings[term][at] = postings[term][--counts[term]];
            }
        }
    }

    public void Enter(Change change)
    {
        foreach (var article in change.Come)
        {
            article.Terms = [.. article.Profile.Grams.Select(IdOf)];
            foreach (var term in article.Terms)
            {
                if (!change.IsFirst)
                    Before.TryAdd(term, counts[term]);
                counts[term]++;
            }
        }

        // Now it is known how long each posting gets; it is filled from its end, and counted again.
        foreach (var article in change.Come)
        {
            for (var i = 0; i < article.Terms.Length; i++)
            {
                var term = article.Terms[i];
                Reserve(term);
                postings[term][--counts[term]] = new Occurrence(article, i);
            }
        }

        foreach (var term in change.Come.SelectMany(article => article.Terms))
            counts[term]++;
    }

    void Reserve(int term)
    {
        var posting = postings[term];
        if (posting.Length >= counts[term])
            return;
        Array.Resize(ref posting, posting.Length == 0 ? counts[term] : Math.Max(counts[term], posting.Length * 3 / 2));
        postings[term] = posting;
    }

    int IdOf(ulong gram)
    {
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(ids, gram, out var isKnown);
        if (!isKnown)
        {
            id = counts.Count;
            counts.Add(0);
            postings.Add([]);
        }

        return id;
    }
}
