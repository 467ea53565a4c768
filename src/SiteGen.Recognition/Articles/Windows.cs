using System.Collections.Immutable;

namespace SiteGen.Recognition;

/// <summary>The paragraphs before and behind each place of a stream, looked up once.</summary>
sealed class Windows(ImmutableArray<Element> run)
{
    // A few paragraphs tell what an article speaks of; more would tell what the page speaks of.
    const int Paragraphs = 6;

    const int Ink = 700;

    readonly Terms[]?[] before = new Terms[]?[run.Length];
    readonly Terms[]?[] behind = new Terms[]?[run.Length];

    /// <summary>The text at this place and those before it, down to the one that opens the story.</summary>
    public Terms[] Before(int text) => before[text] ??= Collect(text, -1);

    /// <summary>The text at this place and those behind it, up to the next that opens a story.</summary>
    public Terms[] Behind(int text) => behind[text] ??= Collect(text, +1);

    Terms[] Collect(int from, int step)
    {
        var parts = new Terms[Paragraphs];
        var (ink, count) = (0, 0);
        for (var i = from; i >= 0 && i < run.Length && ink < Ink && count < Paragraphs; i += step)
        {
            if (!run[i].IsText)
                continue;
            if (step > 0 && i != from && run[i].First.IsDateline)
                break;
            parts[count++] = run[i].Terms;
            ink += run[i].Text.Length;
            if (step < 0 && run[i].First.IsDateline)
                break;
        }

        return parts[..count];
    }
}
