using System.Collections.Immutable;
using SiteGen.Templating;

namespace SiteGen.Rendering;

/// <summary>A part of a title between two of the paper's own spaces.</summary>
sealed class PhraseView(ImmutableArray<string> words) : View
{
    static readonly MemberTable<PhraseView> Table = new()
    {
        { "words", "[string]", "its text, cut between words where the article's text tells them apart; nothing else should break it", v => Value.List(v.Words) },
    };

    public static MemberTable Shape => Table;

    public override MemberTable Members => Table;

    ImmutableArray<string> Words { get; } = words;
}
