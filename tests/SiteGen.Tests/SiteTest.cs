using System.Text;

namespace SiteGen.Tests;

/// <summary>A paper in a folder of its own, built as a user would and asked about in the paper's words.</summary>
sealed class SiteTest : IDisposable
{
    public const string Config = """{ "newspaper": "青禾日报", "language": "zh-CN", "pages": {} }""";

    SiteTest(string folder) => Folder = folder;

    public string Folder { get; }

    public ExitCode Exit { get; private set; }

    public string Output { get; private set; } = "";

    public string Errors { get; private set; } = "";

    /// <summary>A folder without a paper.</summary>
    public static SiteTest Empty() => new(Directory.CreateTempSubdirectory("sitegen-test-").FullName);

    /// <summary>A paper in a folder of this one.</summary>
    public SiteTest Below(string folder) => new(At(folder));

    /// <summary>A paper with a config and these seeds.</summary>
    public static SiteTest With(string? config = null, params (string Path, string Text)[] seeds)
    {
        var test = Empty();
        Directory.CreateDirectory(test.At("seeds"));
        test.Write("site.config.json", config ?? Config);
        foreach (var (path, text) in seeds)
            test.Write("seeds/" + path, text);
        return test;
    }

    public string At(string path) => Path.Combine(Folder, path);

    public SiteTest Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public SiteTest Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllBytes(At(path), bytes);
        return this;
    }

    public SiteTest Delete(string path)
    {
        File.Delete(At(path));
        return this;
    }

    public string Read(string path) => File.ReadAllText(At(path));

    public bool Has(string path) => File.Exists(At(path));

    public async Task<SiteTest> RunAsync(params string[] args)
    {
        var output = new StringWriter();
        var errors = new StringWriter();
        Exit = await CommandLine.RunAsync(args, new Terminal(output, errors, Folder), TestContext.Current.CancellationToken);
        Output = output.ToString();
        Errors = errors.ToString();
        return this;
    }

    /// <summary>Builds and expects it to succeed.</summary>
    public async Task<SiteTest> BuildAsync(params string[] options)
    {
        await RunAsync(["build", .. options]);
        Assert.True(Exit == ExitCode.Good, $"{Exit}\n{Errors}");
        return this;
    }

    /// <summary>Every file below a folder with its bytes as text; what two builds must share.</summary>
    public SortedDictionary<string, string> Files(string folder = "_site")
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.Exists(At(folder)) ? Directory.GetFiles(At(folder), "*", SearchOption.AllDirectories) : [])
            files.Add(Path.GetRelativePath(At(folder), file).Replace('\\', '/'), Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file))));
        return files;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
