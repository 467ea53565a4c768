using System.Collections.Immutable;
using SiteGen.Editions;

namespace SiteGen.Linking;

/// <param name="Changed">The addresses of articles that lead to something else than before, or have gone.</param>
public sealed record LinkUpdate(Links Links, ImmutableArray<string> Changed);
