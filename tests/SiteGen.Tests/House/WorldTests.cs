using System.Text.RegularExpressions;

namespace SiteGen.Tests.House;

/// <summary>The disk, the console, the network, the clock and the culture are the top floor's; below it the same input gives the
/// same bytes.</summary>
public sealed partial class WorldTests
{
    [Fact]
    public void Below_the_top_floor_nobody_touches_the_world()
    {
        var offenders = Sources("SiteGen.Text", "SiteGen.Editions", "SiteGen.Templating", "SiteGen.Recognition", "SiteGen.Linking", "SiteGen.Rendering")
            .SelectMany(file => File.ReadLines(file).Select((line, i) => (file, line, number: i + 1)))
            .Where(l => !l.line.TrimStart().StartsWith("//", StringComparison.Ordinal) && World.IsMatch(l.line))
            // The language has a clock (date.now); a template that asks for it is not reproducible, and ours does not.
            .Where(l => !(l.file.Contains("Builtins", StringComparison.Ordinal) && Clock.IsMatch(l.line)))
            .Select(l => $"{Path.GetRelativePath(Repository.Root, l.file)}({l.number}): {l.line.Trim()}")
            .ToList();
        Assert.Empty(offenders);
    }

    [Fact]
    public void No_source_file_is_longer_than_400_lines() =>
        Assert.Empty(Sources([.. Directory.GetDirectories(Path.Combine(Repository.Root, "src")).Select(f => Path.GetFileName(f))])
            .Select(file => (file, lines: File.ReadLines(file).Count()))
            .Where(f => f.lines > 400)
            .ToList());

    static IEnumerable<string> Sources(params string[] projects) => projects
        .SelectMany(project => Directory.GetFiles(Path.Combine(Repository.Root, "src", project), "*.cs", SearchOption.AllDirectories));

    [GeneratedRegex(@"(?<![\w.""])(?:System\.IO\.)?(?:File|Directory|Console|Environment|Process)\.[A-Z]|DateTime(?:Offset)?\.(?:Utc)?Now|DateTime\.Today|CultureInfo\.Current|TimeZoneInfo\.Local|HttpClient|Guid\.NewGuid|Random\.Shared|new Random\(\)")]
    static partial Regex World { get; }

    [GeneratedRegex(@"DateTime(?:Offset)?\.(?:Utc)?Now|Guid\.NewGuid|Random\.Shared|TimeZoneInfo\.Local")]
    static partial Regex Clock { get; }
}
