using System.Collections.Immutable;
using SiteGen.Disk;
using SiteGen.Editions;
using SiteGen.Pictures;
using SiteGen.Recognition;
using SiteGen.Text;

namespace SiteGen.Corrections;

/// <summary>The file beside a seed in which an editor says how the page is to be read: <c>STEM.corrections.json</c>.</summary>
static class CorrectionsFile
{
    const string Extension = ".corrections.json";

    public static bool IsOne(string path) => path.EndsWith(Extension, StringComparison.Ordinal);

    public static string PathFor(string seed) => Path.ChangeExtension(seed, null) + Extension;

    /// <summary>The page as it is published: by its editor's corrections where there are some, else as it is recognised.</summary>
    /// <param name="seeds">The folder that the paths of pictures are below; without it they are below the page's own.</param>
    public static Outcome<Page> ReadPage(SourceText source, string fullPath, string? seeds = null, bool saysWhy = true) =>
        Read(source, fullPath).Then(file => ReadPage(source, fullPath, file, seeds, saysWhy));

    /// <param name="file">What the corrections say or would say; null for none.</param>
    public static Outcome<Page> ReadPage(SourceText source, string fullPath, SourceText? file, string? seeds, bool saysWhy)
    {
        if (file is null)
            return PageRecognizer.Recognize(source, saysWhy);
        var folder = Path.GetDirectoryName(fullPath)!; // a full path to a file has a folder
        return CorrectionsReader.Read(file)
            .Then(corrections => PictureFiles.OfCorrections(corrections, seeds ?? folder, Path.GetRelativePath(seeds ?? folder, folder), file))
            .Then(corrections => corrections.SaysAll ? Corrector.Apply(source, corrections, file) : Mover.Apply(source, corrections.Moves, file));
    }

    /// <summary>The corrections of a page, or null where it has none.</summary>
    public static Outcome<SourceText?> Read(SourceText source, string fullPath) => File.Exists(PathFor(fullPath))
        ? SeedFolder.Read(PathFor(fullPath), PathFor(source.Path)).Then(file => Outcome.Of<SourceText?>(file))
        : Outcome.Of<SourceText?>(null);

    /// <summary>Writes the present reading beside the seed, never over what an editor has written.</summary>
    /// <returns>The file's path as it is shown.</returns>
    public static Outcome<string> Write(SourceText source, Page page, string fullPath)
    {
        var path = PathFor(source.Path);
        try
        {
            using var file = new StreamWriter(new FileStream(PathFor(fullPath), FileMode.CreateNew, FileAccess.Write));
            file.Write(CorrectionsText.Write(PresentReading.Of(source, page)));
            return Outcome.Of(path);
        }
        catch (IOException) when (File.Exists(PathFor(fullPath)))
        {
            return Outcome.Fail<string>(new Diagnostic("SG1509", Severity.Error, "This page has corrections already.")
            {
                Path = path,
                Hint = "Change them there, or move the file away to start anew.",
            });
        }
    }

    /// <summary>Puts a text in the place of a page's corrections, whole or not at all; null takes them away.</summary>
    public static void Replace(string fullPath, string? text)
    {
        var path = PathFor(fullPath);
        if (text is null)
        {
            File.Delete(path);
            return;
        }

        AtomicFile.Write(path, temporary => File.WriteAllText(temporary, text));
    }

    /// <param name="files">All below the seeds folder.</param>
    /// <param name="seeds">The pages among them.</param>
    public static IEnumerable<Diagnostic> WithoutSeed(ImmutableArray<string> files, ImmutableArray<string> seeds)
    {
        var known = seeds.Select(PathFor).ToHashSet(StringComparer.Ordinal);
        return files.Where(f => IsOne(f) && !known.Contains(f))
            .Select(f => new Diagnostic("SG1508", Severity.Warning, "There is no page that these corrections belong to.")
            {
                Path = f,
                Hint = $"Name them after their page: page.txt has page{Extension}.",
            });
    }
}
