namespace SiteGen.Tests.Serve;

/// <summary>The repository's paper in a folder of its own, so that nothing is written into the repository.</summary>
sealed class SeedsFolder : IDisposable
{
    public SeedsFolder()
    {
        Paper = SiteTest.With(File.ReadAllText(Path.Combine(Repository.Root, "site.config.json")));
        foreach (var file in Directory.GetFiles(Repository.Seeds))
            Paper.Write("seeds/" + Path.GetFileName(file), File.ReadAllBytes(file));
    }

    public SiteTest Paper { get; }

    public void Dispose()
    {
        if (Directory.Exists(Paper.Folder))
            Paper.Dispose();
    }
}
