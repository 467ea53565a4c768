using System.Collections.Immutable;

namespace SiteGen.Editions;

/// <summary>Why two things belong together: what kind of reason, and its words. Sentences are made of it in the language of whoever reads.</summary>
/// <param name="Terms">Shared terms, offices, a number; as printed.</param>
public sealed record LinkReason(ReasonKind Kind, ImmutableArray<string> Terms)
{
    public LinkReason(ReasonKind kind, params IEnumerable<string> terms)
        : this(kind, terms.ToImmutableArray())
    {
    }

    // Two with equal lists are equal.
    public bool Equals(LinkReason? other) => other is not null && other.Kind == Kind && other.Terms.SequenceEqual(Terms);

    public override int GetHashCode() => HashCode.Combine(Kind, Terms.Length);
}

public enum ReasonKind
{
    /// <summary>Each part of a story names the other's page.</summary>
    NotesOfBoth,
    NoteOfOne,
    SameTitle,
    /// <summary>The first part stops in the middle of a sentence.</summary>
    OpenEnd,
    /// <summary>Terms: the share of words that both have.</summary>
    SharedWords,
    /// <summary>Terms: what the editor wrote.</summary>
    Editor,
    /// <summary>Two reports have the same rare things.</summary>
    BothHave,
    BothSpeakOf,
    Quoted,
    /// <summary>The article has the term several times, without quotation marks.</summary>
    Repeated,
    Named,
    /// <summary>Terms: the number.</summary>
    Part,
    Column,
    Interview,
    Banner,
    /// <summary>Terms: the offices.</summary>
    Office,
    Appointed,
    Resigned,
    Removed,
    /// <summary>A name without an office. Terms: the office elsewhere in these days.</summary>
    BareName,
}
