using SiteGen.Editions;
using SiteGen.Linking;
using SiteGen.Text;

namespace SiteGen.Serve;

/// <summary>The links of an archive, of which a change works out only what it touches.</summary>
sealed class KeptLinks
{
    (EditorsWord Word, LinkLedger Ledger)? kept;

    public Outcome<Links> Link(Archive archive, Dictionary<string, PageProfile> profiles, EditorsWord word)
    {
        var (known, ledger) = kept is { } before && before.Word == word ? before : (word, new LinkLedger(word));
        // What fails half-way is not gone on with.
        kept = null;
        var links = ledger.Update(archive, profiles).Then(update => Outcome.Of(update.Links));
        kept = (known, ledger);
        return links;
    }
}
