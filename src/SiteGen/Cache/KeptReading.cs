using SiteGen.Linking;

namespace SiteGen.Cache;

/// <summary>What a build holds of a page all the time; its text is read when it is needed.</summary>
sealed record KeptReading(KeptEntry Light, PageProfile Profile);
