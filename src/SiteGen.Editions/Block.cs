using System.Collections.Immutable;
using SiteGen.Text;

namespace SiteGen.Editions;

/// <summary>A reflowed piece of an article: one paragraph, one headline, one caption.</summary>
/// <param name="Source">Where it stands in the page's text, in reading order; together the spans hold every character of
/// <paramref name="Text"/> that is no white space, once and in order.</param>
public sealed record Block(Role Role, string Text, ImmutableArray<TextSpan> Source)
{
    /// <summary>How sure the reading is, 0 to 1.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>The rules that decided, strongest first.</summary>
    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>The photo that a caption speaks of, where the editor has it.</summary>
    public Picture? Picture { get; init; }
}

/// <summary>A rule that fired, in words, and what it weighed.</summary>
public readonly record struct Evidence(string Reason, double Weight);

/// <summary>What belongs to the page and to no article: the folio, the staff line, a page-wide banner.</summary>
public sealed record Furniture(FurnitureKind Kind, string Text, ImmutableArray<TextSpan> Source)
{
    public double Confidence { get; init; } = 1;

    public ImmutableArray<Evidence> Evidence { get; init; } = [];
}

public enum FurnitureKind
{
    /// <summary>Date, page number, section, staff.</summary>
    Folio,
    /// <summary>A slogan or series title over the whole page or over several articles.</summary>
    Banner,
    Other,
}
