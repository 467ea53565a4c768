using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>What a ledger on the disk must have in common with whoever reads it: the program and the editor's word.</summary>
static class LedgerMark
{
    /// <summary>The first bytes of a ledger.</summary>
    public const int Magic = 0x4C4E4B31;

    // Builds are deterministic: the version of a module is a hash of its code.
    static readonly Fingerprint Program = new[] { typeof(Fingerprint), typeof(Link), typeof(LinkLedger) }
        .Aggregate(new Fingerprint(), (print, type) => print.With(type.Module.ModuleVersionId.ToByteArray()));

    public static ulong Of(EditorsWord word) => Program
        .With(word.Forbid, Rule).With(word.Force, Rule)
        .With(word.Rename, static (print, rule) => print.With(rule.Name).With(rule.To))
        .With(word.Merge, static (print, rule) => print.With(rule.Names))
        .With(word.Split, static (print, rule) => print.With(rule.Name).With(rule.Offices)).Value;

    static Fingerprint Rule(Fingerprint print, LinkRule rule) => print.With(rule.From).With(rule.To).With(rule.Reason);
}
