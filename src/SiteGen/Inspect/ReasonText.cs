using System.Collections.Immutable;
using SiteGen.Editions;

namespace SiteGen.Inspect;

/// <summary>Reasons of links in the language of the command line.</summary>
static class ReasonText
{
    public static string Of(ImmutableArray<LinkReason> reasons) => string.Join("; ", reasons.Select(Of));

    static string Of(LinkReason reason)
    {
        var terms = string.Join(", ", reason.Terms);
        return reason.Kind switch
        {
            ReasonKind.NotesOfBoth => "each part names the other's page",
            ReasonKind.NoteOfOne => "one part names the other's page",
            ReasonKind.SameTitle => "the same title",
            ReasonKind.OpenEnd => "the first part stops in the middle of a sentence",
            ReasonKind.SharedWords => $"shared words {terms}",
            ReasonKind.Editor => terms.Length > 0 ? terms : "chosen by the editor",
            ReasonKind.BothHave => $"both have {terms}",
            ReasonKind.BothSpeakOf => terms.Length > 0 ? $"both speak of {terms}" : "the same vocabulary",
            ReasonKind.Quoted => "the paper quotes the term",
            ReasonKind.Repeated => "the article repeats the term",
            ReasonKind.Named => "the paper names it",
            ReasonKind.Part => $"part {terms}",
            ReasonKind.Column => "the column's name stands over it",
            ReasonKind.Interview => "an interview under this banner",
            ReasonKind.Banner => "its page stands under this banner, as others do",
            ReasonKind.Appointed => $"appointed: {terms}",
            ReasonKind.Resigned => $"resignation accepted: {terms}",
            ReasonKind.Removed => $"removed: {terms}",
            ReasonKind.BareName => $"named here without an office; {terms} elsewhere in these days",
            _ => terms,
        };
    }
}
