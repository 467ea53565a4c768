using System.Collections.Immutable;
using System.Runtime.InteropServices;

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

    public bool HasText => Body.Any(p => p.Element.IsText);

    public bool HasTitle => Titles.Any(p => p.Element.IsDisplay);

    public bool IsContinuation => Titles.Concat(Body).Any(p => p.Element.Kind == PieceKind.JumpFrom);

    public int Index => Math.Min(Titles.IsEmpty ? int.MaxValue : Titles.Min(p => p.Element.Index), Body.IsEmpty ? int.MaxValue : Body.Min(p => p.Element.Index));

    public IEnumerable<Element> Texts => Body.Where(p => p.Element.IsText).Select(p => p.Element);

    public Terms Terms => Known.Terms;

    /// <summary>The column that most of its text has, 0 when none is known.</summary>
    public int Column => Known.Column;

    // Summed up once for a body; a copy with another body sums up anew.
    Summary Known => summary is { } known && known.Body == Body ? known : summary = Summary.Of(this);

    Summary? summary;

    sealed record Summary(ImmutableArray<Placed> Body, Terms Terms, int Column)
    {
        public static Summary Of(Draft draft)
        {
            var terms = new List<Terms>(draft.Body.Length);
            var columns = new SortedDictionary<int, int>();
            foreach (var placed in draft.Body)
            {
                if (!placed.Element.IsText)
                    continue;
                terms.Add(placed.Element.Terms);
                if (placed.Element.Column > 0)
                    columns[placed.Element.Column] = columns.GetValueOrDefault(placed.Element.Column) + placed.Element.Text.Length;
            }

            return new Summary(draft.Body, Terms.Sum(CollectionsMarshal.AsSpan(terms)), columns.Count == 0 ? 0 : columns.MaxBy(c => c.Value).Key);
        }
    }
}
