using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>What linking needs to know of a page once its text is let go.</summary>
/// <param name="Source">The seed's path, the key of the page.</param>
public sealed record PageProfile(string Source, ImmutableArray<ArticleProfile> Articles);

/// <summary>What linking needs to know of an article.</summary>
public sealed record ArticleProfile
{
    /// <summary>Its headline folded to letters and digits; empty without one.</summary>
    public required string TitleKey { get; init; }

    /// <summary>The character bigrams of its text, hashed and sorted; kept only where a jump note asks for its other part.</summary>
    public ImmutableArray<int> Bigrams { get; init; } = [];

    /// <summary>Its text stops in the middle of a sentence.</summary>
    public bool EndsOpen { get; init; }

    /// <summary>The jump notes, as printed.</summary>
    public ImmutableArray<Passage> JumpNotes { get; init; } = [];

    /// <summary>Who is named together with an office.</summary>
    public ImmutableArray<OfficeMention> Offices { get; init; } = [];

    /// <summary>What opens a clause as a name does, without an office beside it.</summary>
    public ImmutableArray<Passage> BareNames { get; init; } = [];

    /// <summary>Figures, names of organisations, meetings and quoted terms, each once.</summary>
    public ImmutableArray<StoryKey> Keys { get; init; } = [];

    /// <summary>Terms that it repeats without quotation marks.</summary>
    public ImmutableArray<RepeatedTerm> Terms { get; init; } = [];

    /// <summary>Words that name a day.</summary>
    public ImmutableArray<DateMention> Dates { get; init; } = [];

    /// <summary>Sums of money, the largest first.</summary>
    public ImmutableArray<SumMention> Sums { get; init; } = [];

    /// <summary>What the article is about; packed by <see cref="Gram"/>, ascending.</summary>
    public ImmutableArray<ulong> Grams { get; init; } = [];

    /// <summary>How often each of <see cref="Grams"/> stands in it, 63 at most, with <see cref="ArticleGrams.InTitle"/> and <see cref="ArticleGrams.Piece"/>.</summary>
    public ImmutableArray<byte> Counts { get; init; } = [];
}

/// <summary>Words of an article and the paragraph that has them.</summary>
/// <param name="Source">From the paragraph's first character to its last.</param>
public readonly record struct Passage(string Text, TextSpan Source);

/// <param name="Sentence">The sentence that says so.</param>
public sealed record OfficeMention(string Name, string Office, OfficeStanding Standing, string Sentence, TextSpan Source);

/// <param name="Source">From the paragraph's first character to its last.</param>
public readonly record struct StoryKey(StoryKeyKind Kind, string Text, TextSpan Source)
{
    /// <summary>The sentence that has it; of figures and meetings none is kept.</summary>
    public string? Sentence { get; init; }
}

public enum StoryKeyKind
{
    Figure,
    /// <summary>A figure of so many digits that chance hardly repeats it.</summary>
    LongFigure,
    Organisation,
    Meeting,
    Quoted,
    /// <summary>A quoted term that the article repeats, has in a title, or calls an activity, a system or the like.</summary>
    Term,
    /// <summary>A town or village with the county that has it.</summary>
    Place,
}
