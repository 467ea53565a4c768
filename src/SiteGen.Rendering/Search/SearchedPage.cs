namespace SiteGen.Rendering;

/// <summary>A page as the index counts it.</summary>
/// <param name="Key">Another one when what search finds on the page is another.</param>
/// <param name="Mark">Follows from its address alone, and looks like chance: a few pages are thereby places where long lists may be cut.</param>
/// <param name="Texts">How many texts search knows of it: articles, and one for all that belongs to none.</param>
/// <param name="Places">How many places they have.</param>
readonly record struct SearchedPage(string Source, string Key, uint Mark, int Texts, int Places)
{
    const uint Cuts = 4;

    public bool MayEndPiece => Mark % Cuts == 0;

    /// <summary>FNV-1a, its bits mixed once more, for its last ones alone are not.</summary>
    public static uint MarkOf(string address)
    {
        var hash = 2166136261u;
        foreach (var c in address)
            hash = (hash ^ c) * 16777619u;
        hash = (hash ^ (hash >> 16)) * 0x85EBCA6Bu;
        return hash ^ (hash >> 13);
    }
}
