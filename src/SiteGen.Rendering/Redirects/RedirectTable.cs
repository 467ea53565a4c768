using System.Collections.Immutable;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>Addresses that the site had once, and where what stood there is now.</summary>
/// <param name="Source">The file that says so; null where there is none.</param>
public sealed record RedirectTable(SourceText? Source, ImmutableArray<Redirect> Entries)
{
    public static RedirectTable None { get; } = new(null, []);
}

/// <param name="From">Below the base path, with a closing slash.</param>
/// <param name="To">The same; null: gone for good.</param>
/// <param name="Span">Where the table says so.</param>
public sealed record Redirect(string From, string? To, TextSpan Span);
