using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>The archive to its links, a second table beside it; no article is changed.</summary>
public static class Linker
{
    public static Outcome<Links> Link(Archive archive, IReadOnlyDictionary<string, PageProfile> profiles) => Link(archive, profiles, EditorsWord.None);

    public static Outcome<Links> Link(Archive archive, IReadOnlyDictionary<string, PageProfile> profiles, EditorsWord word) =>
        new LinkLedger(word).Update(archive, profiles).Then(update => Outcome.Of(update.Links));
}
