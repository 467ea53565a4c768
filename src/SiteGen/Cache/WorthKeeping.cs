namespace SiteGen.Cache;

/// <summary>What a build knows of the whole archive is large, and most builds change little of it. Left as it is, it is right all the same: it
/// says which pages it has taken in, and the next build takes in those few again.</summary>
static class WorthKeeping
{
    /// <summary>To take a page in costs about as much as to write down what is known of so many.</summary>
    const int PagesWritten = 256;

    /// <param name="changed">Pages that what lies on the disk does not know as they are.</param>
    /// <param name="pages">Of the archive.</param>
    public static bool Is(int changed, int pages) => changed > pages / PagesWritten;
}
