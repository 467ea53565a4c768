using System.Collections.Immutable;
using SiteGen.Text;

namespace SiteGen.Serve;

/// <summary>What a look at the disk has brought.</summary>
/// <param name="Changed">The files that hold something else than before, absolute.</param>
/// <param name="Said">All there is to say about the site as it is now.</param>
sealed record Refresh(ImmutableArray<string> Changed, ImmutableArray<Diagnostic> Said);
