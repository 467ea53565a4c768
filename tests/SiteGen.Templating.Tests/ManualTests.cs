using System.Text.RegularExpressions;
using SiteGen.Templating.Builtins;

namespace SiteGen.Templating.Tests;

/// <summary>The manual of the language is its test.</summary>
public sealed partial class ManualTests
{
    static readonly string Folder = Path.Combine(SiteGen.Tests.Repository.Root, "tests", "SiteGen.Templating.Tests", "spec");

    static IEnumerable<ManualExample> Examples() => Directory.GetFiles(Folder, "*.md").Order(StringComparer.Ordinal)
        .SelectMany(path => ManualExample.Read(Path.GetFileName(path), File.ReadAllText(path)));

    public static TheoryData<string> Names => [.. Examples().Select(example => example.Name)];

    [Theory, MemberData(nameof(Names))]
    public void An_example_of_the_manual_gives_what_it_says(string name)
    {
        var example = Examples().Single(example => example.Name == name);
        Assert.Equal(example.Expected, example.Run());
    }

    [Fact]
    public void Every_builtin_function_has_an_example()
    {
        var code = string.Join('\n', Examples().Select(example => example.Template));
        var used = Word.Matches(code).Select(match => match.Value).ToHashSet();
        Assert.All(AllFunctions(), function => Assert.Contains(function, used));
    }

    static IEnumerable<string> AllFunctions()
    {
        for (var i = 0; i < LayoutFunctions.Module.Members.Count; i++)
            yield return $"{LayoutFunctions.Name}.{LayoutFunctions.Module.Members.NameAt(i)}";
        foreach (var name in BuiltinTable.Names)
        {
            BuiltinTable.TryGet(name, out var value);
            if (value.Reference is not TemplateObject module)
                yield return name;
            for (var i = 0; value.Reference is TemplateObject functions && i < functions.Count; i++)
                yield return $"{name}.{functions.NameAt(i)}";
        }
    }

    [GeneratedRegex(@"[a-z_]+(\.[a-z_0-9]+)?")]
    static partial Regex Word { get; }
}
