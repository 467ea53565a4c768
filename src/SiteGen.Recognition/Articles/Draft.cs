using System.Collections.Immutable;

namespace SiteGen.Recognition;

/// <summary>What a display element or another piece does in its article.</summary>
enum Part
{
    Title,
    Subheading,
    Body,
    /// <summary>A short text between headline and byline.</summary>
    Deck,
    Lead,
    /// <summary>A display line whose article stands elsewhere on the page.</summary>
    Loose,
    /// <summary>Whatever says by itself what it is: byline, credit, note, jump.</summary>
    Aside,
}

sealed record Placed(Element Element, Part Part);

/// <summary>An article as it is put together: its elements in reading order, titles apart.</summary>
sealed record Draft
{
    /// <summary>The lines over the text, in the order of the page.</summary>
    public ImmutableArray<Placed> Titles { get; init; } = [];

    /// <summary>Text, subheadings and asides in reading order.</summary>
    public ImmutableArray<Placed> Body { get; init; } = [];

    /// <summary>How strongly the decisions that made it outweigh their rivals, 0 to 1.</summary>
    public double Confidence { get; init; } = 1;

    public bool HasText => Has(Body, PieceKind.Text);

    public bool HasTitle => Has(Titles, PieceKind.Display);

    public bool IsContinuation => Has(Titles, PieceKind.JumpFrom) || Has(Body, PieceKind.JumpFrom);

    public int Index => Math.Min(Titles.IsEmpty ? int.MaxValue : Titles.Min(p => p.Element.Index), Body.IsEmpty ? int.MaxValue : Body.Min(p => p.Element.Index));

    public ImmutableArray<Element> Texts => Known.Texts;

    public Terms Terms => Known.Terms;

    /// <summary>The column that most of its text has, 0 when none is known.</summary>
    public int Column => Known.Column;

    // Summed up once for a body; a copy with another body sums up anew.
    Summary Known => summary is { } known && known.Body == Body ? known : summary = new Summary(Body);

    Summary? summary;

    static bool Has(ImmutableArray<Placed> placed, PieceKind kind)
    {
        foreach (var each in placed)
        {
            if (each.Element.Kind == kind)
                return true;
        }

        return false;
    }

    sealed class Summary(ImmutableArray<Placed> body)
    {
        public ImmutableArray<Placed> Body => body;

        public ImmutableArray<Element> Texts { get; } = TextsOf(body);

        public Terms Terms => field ??= Terms.Sum([.. Texts.Select(t => t.Terms)]);

        public int Column { get => field < 0 ? field = MostUsed(Texts) : field; } = -1;

        static ImmutableArray<Element> TextsOf(ImmutableArray<Placed> body)
        {
            var texts = ImmutableArray.CreateBuilder<Element>(body.Length);
            foreach (var placed in body)
            {
                if (placed.Element.IsText)
                    texts.Add(placed.Element);
            }

            return texts.DrainToImmutable();
        }

        static int MostUsed(ImmutableArray<Element> texts)
        {
            var columns = new SortedDictionary<int, int>();
            foreach (var text in texts)
            {
                if (text.Column > 0)
                    columns[text.Column] = columns.GetValueOrDefault(text.Column) + text.Text.Length;
            }

            return columns.Count == 0 ? 0 : columns.MaxBy(c => c.Value).Key;
        }
    }
}
