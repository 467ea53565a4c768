using System.Text;

namespace SiteGen.Publish;

/// <summary>What a branch holds.</summary>
sealed record PublishedBranch
{
    /// <summary>Stands in the message of every commit that publishes a site, so that no branch with other contents is taken for one.</summary>
    public const string Trailer = "Sitegen-Source:";

    /// <summary>Null where there is no such branch.</summary>
    public string? Tip { get; private init; }

    /// <summary>It was published by this program, whoever added to it since.</summary>
    public bool IsOurs { get; private init; }

    public bool HasHistory { get; private init; }

    /// <summary>Git's names of the contents, by path; a link or a submodule has none.</summary>
    public IReadOnlyDictionary<string, string> Files { get; private init; } = new Dictionary<string, string>();

    public static PublishedBranch None { get; } = new() { IsOurs = true };

    public static PublishedBranch Read(Git git, string tip) => new()
    {
        Tip = tip,
        IsOurs = git.Run("log", "-1", "--format=%H", $"--grep=^{Trailer} ", tip).Text.Length > 0,
        HasHistory = git.Run("rev-list", "--max-count=2", tip).Text.Contains('\n', StringComparison.Ordinal),
        Files = Listed(git.Run("ls-tree", "-r", "-z", "--full-tree", tip).Output),
    };

    // “mode type name TAB path NUL”
    static Dictionary<string, string> Listed(byte[] listing)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Encoding.UTF8.GetString(listing).Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            files[line[(tab + 1)..]] = line[..tab].Split(' ') is ["100644", "blob", var name] ? name : "";
        }

        return files;
    }
}
