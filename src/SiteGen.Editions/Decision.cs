using System.Collections.Immutable;

namespace SiteGen.Editions;

/// <summary>One thing that the reading of a page had to decide: a role, an article, the beginning and end of a paragraph.</summary>
public sealed record Decision
{
    /// <summary>Below this an editor is asked to look.</summary>
    public const double Doubtful = 0.75;

    /// <summary>Nobody needs to ask: an editor has said so.</summary>
    public static Decision Certain { get; } = new();

    /// <summary>How likely it is right, 0 to 1: of decisions that say 0.9 about nine in ten are.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>What the signs for and against it add up to, before that is turned into a likelihood.</summary>
    public double Score { get; init; }

    /// <summary>The rules that decided and the signs that speak for or against it, each kind strongest first.</summary>
    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>What comes next after what was decided: another role, or the id of another article.</summary>
    public string? Otherwise { get; init; }

    public bool IsDoubtful => Confidence < Doubtful;
}

/// <summary>A rule that fired, in words, and what it weighed.</summary>
public readonly record struct Evidence(string Reason, double Weight);
