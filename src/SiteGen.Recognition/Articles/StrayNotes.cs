using System.Collections.Immutable;

namespace SiteGen.Recognition;

/// <summary>The words beside a QR code may stand under another article: they name the one that they belong to.</summary>
static class StrayNotes
{
    // How much better the note must fit elsewhere.
    const double Margin = 0.3;

    const int Shortest = 12;

    public static ImmutableArray<Draft> Settle(ImmutableArray<Draft> drafts, Lexicon lexicon)
    {
        var settled = drafts.ToBuilder();
        for (var d = 0; d < settled.Count; d++)
        {
            foreach (var note in settled[d].Body.Where(p => p.Element.Kind == PieceKind.Note))
            {
                var terms = lexicon.Read(note.Element.Text);
                if (note.Element.Text.Count(c => c.IsCjk) < Shortest || Best(settled, d, terms, lexicon) is not { } better)
                    continue;
                settled[d] = settled[d] with { Body = settled[d].Body.Remove(note) };
                settled[better] = settled[better] with { Body = settled[better].Body.Add(note) };
            }
        }

        return settled.ToImmutable();
    }

    static int? Best(ImmutableArray<Draft>.Builder drafts, int own, Terms terms, Lexicon lexicon)
    {
        int? best = null;
        var least = lexicon.Fit(terms, drafts[own].Terms) + Margin;
        for (var d = Math.Max(0, own - Merging.Reach); d < Math.Min(drafts.Count, own + Merging.Reach); d++)
        {
            if (d != own && lexicon.Fit(terms, drafts[d].Terms) is var fit && fit > least)
                (best, least) = (d, fit);
        }

        return best;
    }
}
