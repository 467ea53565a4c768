using System.Collections.Immutable;
using SiteGen.Editions;

namespace SiteGen.Check;

/// <summary>What a page of the site has to show, as the paper says.</summary>
sealed record ExpectedPage
{
    /// <summary>The seed that it is made from, by its path below the seeds folder.</summary>
    public string? Seed { get; init; }

    public string? Template { get; init; }

    /// <summary>The date that linked data may give as a fact; null where nobody printed it.</summary>
    public string? PrintedDate { get; init; }

    /// <summary>The texts, from the seed's reading. They are made when the page is read and then forgotten.</summary>
    public Func<Page, ExpectedTexts> Texts { get; init; } = _ => ExpectedTexts.None;
}

/// <param name="Shown">Each stands in the page at a place of its own.</param>
/// <param name="Withheld">None of them stands in the page.</param>
sealed record ExpectedTexts(ImmutableArray<ExpectedText> Shown, ImmutableArray<string> Withheld)
{
    public static ExpectedTexts None { get; } = new([], []);
}

/// <param name="Role">What it is to its article or page, in a word.</param>
/// <param name="Text">As the site prints it, without white space.</param>
readonly record struct ExpectedText(string Role, string Text)
{
    /// <summary>The article it belongs to, on a page that may name articles without giving their text.</summary>
    public string? Article { get; init; }

    /// <summary>It belongs to the page and to no article.</summary>
    public bool IsFurniture { get; init; }
}
