using System.Collections.Immutable;
using SiteGen.Text;

namespace SiteGen.Check;

/// <summary>A page of the site as far as other pages and reports need to know it.</summary>
sealed record BuiltPage
{
    /// <summary>What is wrong with the page by itself; without its file.</summary>
    public required ImmutableArray<Diagnostic> Findings { get; init; }

    /// <summary>Links to files of the site, each target once.</summary>
    public required ImmutableArray<InnerLink> Links { get; init; }

    /// <summary>Addresses elsewhere, each once.</summary>
    public required ImmutableArray<string> Outside { get; init; }

    public required ImmutableArray<string> Ids { get; init; }

    /// <summary>Search engines are asked to leave it alone.</summary>
    public required bool IsHidden { get; init; }

    /// <summary>It does nothing but lead to another address.</summary>
    public required bool IsRedirect { get; init; }

    /// <summary>In bytes, uncompressed.</summary>
    public required int Length { get; init; }
}

/// <param name="Path">The file, or a folder with a slash, below the site; decoded.</param>
/// <param name="Fragment">The place in it, decoded; empty for its top.</param>
/// <param name="Loads">A style sheet or script that every reader of the page has to load.</param>
/// <param name="At">Where in the page it stands.</param>
readonly record struct InnerLink(string Path, string Fragment, bool Loads, TextSpan At);
