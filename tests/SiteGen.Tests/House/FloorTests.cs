using System.Xml.Linq;

namespace SiteGen.Tests.House;

/// <summary>Who may import whom. A new arrow is a change of this table, on purpose.</summary>
public sealed class FloorTests
{
    static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["SiteGen.Text"] = ["System.IO.Hashing"],
        ["SiteGen.Editions"] = ["SiteGen.Text"],
        ["SiteGen.Templating"] = ["SiteGen.Text", "Scriban", "ScribanStub"],
        ["SiteGen.Recognition"] = ["SiteGen.Editions", "SiteGen.Text"],
        ["SiteGen.Linking"] = ["SiteGen.Editions", "SiteGen.Text"],
        ["SiteGen.Rendering"] = ["Markdig", "SiteGen.Editions", "SiteGen.Templating", "SiteGen.Text"],
        ["SiteGen"] =
        [
            "SiteGen.Editions", "SiteGen.Linking", "SiteGen.Recognition", "SiteGen.Rendering", "SiteGen.Templating", "SiteGen.Text",
            "AngleSharp", "Microsoft.AspNetCore.App", "Spectre.Console", "System.CommandLine",
        ],
    };

    public static TheoryData<string> Projects => [.. Allowed.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_imports_only_from_the_floors_below(string project)
    {
        var file = XDocument.Load(Path.Combine(Repository.Root, "src", project, project + ".csproj"));
        var imports = file.Descendants()
            .Where(e => e.Name.LocalName is "ProjectReference" or "PackageReference" or "FrameworkReference" or "Reference")
            .Select(e => e.Attribute("Include")!.Value)
            .Select(include => include.EndsWith(".csproj", StringComparison.Ordinal) ? Path.GetFileNameWithoutExtension(include.Replace('\\', '/')) : include);
        Assert.Empty(imports.Except(Allowed[project]));
    }

    [Fact]
    public void Every_project_stands_in_the_table() =>
        Assert.Equal(
            Allowed.Keys.Order(StringComparer.Ordinal),
            Directory.GetDirectories(Path.Combine(Repository.Root, "src")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));

    [Fact]
    public void No_compiler_is_in_what_ships() =>
        Assert.DoesNotContain(
            Directory.GetFiles(AppContext.BaseDirectory, "*.deps.json").Where(f => Path.GetFileName(f) == "SiteGen.deps.json").SelectMany(File.ReadLines),
            line => line.Contains("Microsoft.CodeAnalysis", StringComparison.Ordinal));
}
