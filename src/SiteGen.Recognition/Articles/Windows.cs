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
        occurrences = new Occurrences(texts, lexicon);
    }

    /// <summary>The share of a title that the text at this place and those before it take up, down to the one that opens the story.</summary>
    public double FitBefore(Terms title, int place) => Fit(title, firsts[ordinals[place]], ordinals[place]);

    /// <summary>The same of the text at this place and those behind it, up to the next that opens a story.</summary>
    public double FitBehind(Terms title, int place) => Fit(title, ordinals[place], lasts[ordinals[place]]);

    /// <summary>By text: how like those before it and those from it on are; of the first it says nothing.</summary>
    public double[] Likenesses()
    {
        var likenesses = new double[texts.Length];
        var balance = lexicon.Balance;
        balance.Clear();
        var (front, back) = (0, 0);
        for (var text = 0; text < texts.Length; text++)
        {
            // Both windows only ever move on.
            if (text > 0)
                balance.MoveOn(texts[text - 1].Terms);
            for (; back <= lasts[text]; back++)
                balance.AddRest(texts[back].Terms);
            for (; text > 0 && front < firsts[text - 1]; front++)
                balance.RemoveOwn(texts[front].Terms);
            likenesses[text] = balance.ToOwn;
        }

        return likenesses;
    }

    /// <summary>As <see cref="Lexicon.Fit(Terms, Terms)"/>, of the texts from the first to the last.</summary>
    double Fit(Terms title, int first, int last)
    {
        var rarities = lexicon.Rarities;
        var met = 0.0;
        foreach (ref readonly var term in title.Shared)
            met += rarities[term.Place] * Lexicon.TakenUp(occurrences.Count(term.Place, first, last));
        return title.Rarity == 0 ? 0 : met / title.Rarity;
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
