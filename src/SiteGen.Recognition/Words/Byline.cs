using System.Collections.Immutable;

namespace SiteGen.Recognition;

/// <summary>The people a byline or credit names. Names without a title stand in no list.</summary>
sealed record Byline
{
    public ImmutableArray<string> Reporters { get; init; } = [];

    public ImmutableArray<string> Correspondents { get; init; } = [];

    /// <summary>The line ends like a photographer's credit.</summary>
    public bool IsCredit { get; init; }

    /// <summary>It names people, but says no title.</summary>
    public bool IsBare { get; init; }

    public ImmutableArray<string> Photographers => IsCredit ? [.. Reporters, .. Correspondents, .. Bare] : [];

    public ImmutableArray<string> Bare { get; init; } = [];
}
