using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>The archive to its links, a second table beside it; no article is changed.</summary>
public static class Linker
{
    public static Outcome<Links> Link(Archive archive, IReadOnlyDictionary<string, PageProfile> profiles) => Link(archive, profiles, EditorsWord.None);

    /// <param name="profiles">By the pages' sources.</param>
    public static Outcome<Links> Link(Archive archive, IReadOnlyDictionary<string, PageProfile> profiles, EditorsWord word) =>
        new LinkLedger(word).Update(archive, new Dictionary<string, string>(), source => profiles[source]).Then(update => Outcome.Of(update.Links));
}
