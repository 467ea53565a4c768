using SiteGen.Rendering;

namespace SiteGen.Tests.Rendering;

static class ThemeOnDisk
{
    public static Theme Broadsheet { get; } = Read();

    static Theme Read()
    {
        var folder = Path.Combine(Repository.Root, "templates", "broadsheet");
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => new Asset(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes(file)));
        var theme = ThemeFiles.Read("broadsheet", [.. files]);
        Assert.Empty(theme.Diagnostics);
        return theme.Value;
    }
}
