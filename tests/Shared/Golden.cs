using System.Runtime.CompilerServices;

namespace SiteGen.Tests;

/// <summary>Compares with a checked-in file beside the test, in its folder <c>golden</c>; <c>UPDATE_GOLDEN=1</c> rewrites it, and the diff is the review.</summary>
static class Golden
{
    public static void Match(string actual, string file, [CallerFilePath] string test = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(test)!, "golden", file);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        Assert.True(File.Exists(path), $"{path} does not exist. Run the tests with UPDATE_GOLDEN=1 and read the file before you accept it.");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
