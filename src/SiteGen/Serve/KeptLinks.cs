using System.Globalization;
using SiteGen.Building;
using SiteGen.Editions;
using SiteGen.Linking;
using SiteGen.Text;

namespace SiteGen.Serve;

/// <summary>The links of an archive, of which a change works out only what it touches.</summary>
sealed class KeptLinks
{
    (EditorsWord Word, LinkLedger Ledger)? kept;
    Dictionary<string, KeptPage> pages = new(StringComparer.Ordinal);
    int readings;

    public Outcome<Links> Link(Archive archive, IReadOnlyDictionary<string, NewspaperPage> all, EditorsWord word)
    {
        var (known, ledger) = kept is { } before && before.Word == word ? before : (word, new LinkLedger(word));
        // What fails half-way is not gone on with.
        kept = null;
        pages = archive.Issues.SelectMany(issue => issue.Pages).ToDictionary(page => page.Source, page => Keep(page, all[page.Source].Profile), StringComparer.Ordinal);
        var links = ledger.Update(archive, pages.ToDictionary(page => page.Key, page => page.Value.Key, StringComparer.Ordinal), source => all[source].Profile.Value)
            .Then(update => Outcome.Of(update.Links));
        kept = (known, ledger);
        return links;
    }

    // A page that was not read again has the same profile.
    KeptPage Keep(PageEntry entry, HeldProfile profile) =>
        pages.GetValueOrDefault(entry.Source) is { } same && same.Entry == entry && ReferenceEquals(same.Profile, profile)
            ? same
            : new KeptPage(entry, profile, (++readings).ToString(CultureInfo.InvariantCulture));

    sealed record KeptPage(PageEntry Entry, HeldProfile Profile, string Key);
}
