using System.Collections.Immutable;

namespace SiteGen.Recognition;

/// <summary>The paragraphs before and behind each place of a stream: what is spoken of there. A few paragraphs tell what an article
/// speaks of; more would tell what the page speaks of.</summary>
sealed class Windows
{
    const int Paragraphs = 6;

    const int Ink = 700;

    readonly Lexicon lexicon;
    readonly ImmutableArray<Element> texts;
    readonly int[] ordinals;
    readonly int[] firsts;
    readonly int[] lasts;
    readonly Occurrences occurrences;

    public Windows(ImmutableArray<Element> run, Lexicon lexicon)
    {
        this.lexicon = lexicon;
        texts = [.. run.Where(e => e.IsText)];
        ordinals = new int[run.Length];
        for (int i = 0, text = 0; i < run.Length; i++)
            ordinals[i] = run[i].IsText ? text++ : -1;
        firsts = new int[texts.Length];
        lasts = new int[texts.Length];
        for (var text = 0; text < texts.Length; text++)
            (firsts[text], lasts[text]) = (Reach(text, -1), Reach(text, +1));
        occurrences = new Occurrences(texts, lexicon.Size);
    }

    /// <summary>The share of a title that the text at this place and those before it take up, down to the one that opens the story.</summary>
    public double FitBefore(Terms title, int place) => Fit(title, firsts[ordinals[place]], ordinals[place]);

    /// <summary>The same of the text at this place and those behind it, up to the next that opens a story.</summary>
    public double FitBehind(Terms title, int place) => Fit(title, ordinals[place], lasts[ordinals[place]]);

    /// <summary>How like the texts before each place and those behind it are, for places in ascending order.</summary>
    public IEnumerable<double> Likenesses(IEnumerable<(int Before, int Behind)> places)
    {
        var balance = lexicon.Balance;
        balance.Clear();
        var (front, end, start, back) = (0, 0, 0, 0);
        foreach (var (before, behind) in places)
        {
            var (own, rest) = (ordinals[before], ordinals[behind]);
            // Both windows only ever move on.
            for (; end <= own; end++)
                balance.AddOwn(texts[end].Terms, +1);
            for (; front < firsts[own]; front++)
                balance.AddOwn(texts[front].Terms, -1);
            for (; back <= lasts[rest]; back++)
                balance.AddRest(texts[back].Terms, +1);
            for (; start < rest; start++)
                balance.AddRest(texts[start].Terms, -1);
            yield return balance.ToOwn;
        }
    }

    /// <summary>As <see cref="Lexicon.Fit(Terms, Terms)"/>, of the texts from the first to the last.</summary>
    double Fit(Terms title, int first, int last)
    {
        var rarities = lexicon.Rarities();
        double met = 0, all = 0;
        foreach (var term in title.Numbers)
        {
            all += rarities[term];
            met += rarities[term] * Lexicon.TakenUp(occurrences.Count(term, first, last));
        }

        return all == 0 ? 0 : met / all;
    }

    int Reach(int from, int step)
    {
        var reached = from;
        var (ink, count) = (0, 0);
        for (var text = from; text >= 0 && text < texts.Length && ink < Ink && count < Paragraphs; text += step)
        {
            if (step > 0 && text != from && texts[text].First.IsDateline)
                break;
            (reached, count, ink) = (text, count + 1, ink + texts[text].Text.Length);
            if (step < 0 && texts[text].First.IsDateline)
                break;
        }

        return reached;
    }
}
