using SiteGen.Building;

namespace SiteGen.Publish;

sealed record PublishRequest
{
    public required BuildRequest Build { get; init; }

    /// <summary>A remote of the repository, its address or its path.</summary>
    public required string Remote { get; init; }

    public required string Branch { get; init; }

    /// <summary>Add a commit to those of the branch, instead of being its only one.</summary>
    public bool KeepHistory { get; init; }

    /// <summary>Take the branch also when that ends what stands there.</summary>
    public bool Replace { get; init; }

    /// <summary>Say what would change, and change nothing.</summary>
    public bool DryRun { get; init; }
}
