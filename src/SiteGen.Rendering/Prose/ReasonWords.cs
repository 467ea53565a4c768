using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>Reasons of links as sentences of the theme's language; where it has none, the terms alone.</summary>
static class ReasonWords
{
    public static readonly ImmutableArray<string> Keys = [.. Enum.GetValues<ReasonKind>().Select(kind => "reason_" + Name(kind))];

    public static string Of(ImmutableArray<LinkReason> reasons, Words words) =>
        reasons.IsEmpty ? "" : string.Join(words["title_separator"], reasons.Select(reason => Of(reason, words)).Where(text => text.Length > 0));

    /// <summary>As templates and data name it: both_have.</summary>
    public static string Name(ReasonKind kind) => string.Concat(kind.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? "_" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));

    static string Of(LinkReason reason, Words words)
    {
        var terms = string.Join(words.Find("links_separator") ?? ", ", reason.Terms.Select(VisibleText.Of));
        // What the editor wrote needs no words around it.
        if (reason is { Kind: ReasonKind.Editor, Terms.Length: > 0 } || words.Find("reason_" + Name(reason.Kind)) is not { } sentence)
            return terms;
        return terms.Length == 0 && sentence.Contains("{terms}", StringComparison.Ordinal) ? "" : sentence.Replace("{terms}", terms, StringComparison.Ordinal);
    }
}
