using System.Collections.Immutable;

namespace SiteGen.Editions;

/// <summary>What is known of links before they are made: who and what has a page, and a fingerprint of all that each page may show of
/// them (<see cref="LinkPrints"/>).</summary>
public interface ILinkIndex
{
    /// <summary>By name.</summary>
    ImmutableArray<PersonHead> People { get; }

    /// <summary>By kind and name.</summary>
    ImmutableArray<SubjectHead> Subjects { get; }

    /// <param name="address">That of one of <see cref="People"/>.</param>
    Person PersonAt(string address);

    /// <param name="address">That of one of <see cref="Subjects"/>.</param>
    Subject SubjectAt(string address);

    /// <param name="article">Its address.</param>
    /// <returns>0 where it has no links.</returns>
    ulong FingerprintOf(string article);

    /// <summary>Of what articles say of a day.</summary>
    /// <returns>0 where they say nothing.</returns>
    ulong FingerprintOf(DateOnly day);

    /// <param name="issue">Its folder.</param>
    /// <returns>0 where it names none.</returns>
    ulong FingerprintOfSums(string issue);
}

/// <param name="Office">The last one that the archive gives the person.</param>
/// <param name="Articles">How many name the person.</param>
public sealed record PersonHead(string Name, string Address, string Office, int Articles, ulong Fingerprint);

/// <param name="Articles">How many belong to it.</param>
public sealed record SubjectHead(SubjectKind Kind, string Name, string Address, int Articles, ulong Fingerprint);
