using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Linking;
using SiteGen.Text;

namespace SiteGen.Cache;

/// <summary>What a build holds of a page all the time; its text is read when it is needed.</summary>
sealed record KeptReading(PageEntry Entry, PageProfile Profile, int Doubts, ImmutableArray<Diagnostic> Said);
