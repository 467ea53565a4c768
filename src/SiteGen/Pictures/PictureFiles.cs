using System.Collections.Immutable;
using SiteGen.Disk;
using SiteGen.Editions;
using SiteGen.Recognition;
using SiteGen.Rendering;
using SiteGen.Text;

namespace SiteGen.Pictures;

/// <summary>The images and PDFs beside the seeds. They are measured and copied, never changed.</summary>
static class PictureFiles
{
    const int HeaderLength = 256 * 1024;

    /// <summary>What their names end in.</summary>
    public static readonly ImmutableArray<string> Scans = [".pdf", ".jpg", ".png", ".webp"];

    public static bool IsOne(string path) => Scans.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>The files beside a seed that bear its stem: the printed page.</summary>
    /// <param name="path">The seed's, below the seeds folder.</param>
    public static Outcome<ImmutableArray<Picture>> OfPage(string root, string path)
    {
        var found = Scans.Select(extension => Path.ChangeExtension(path, extension)).Where(file => File.Exists(Path.Combine(root, file)))
            .Select(file => Measure(root, new Picture(file))).ToImmutableArray();
        return Outcome.Of<ImmutableArray<Picture>>([.. found.Select(picture => picture.Value).OfType<Picture>()], found.SelectMany(picture => picture.Diagnostics));
    }

    /// <summary>The photos that an editor named, with their sizes.</summary>
    /// <param name="folder">Where the seed lies, below the seeds folder.</param>
    /// <param name="file">The corrections, to show which photo there is not.</param>
    public static Outcome<PageCorrections> OfCorrections(PageCorrections corrections, string root, string folder, SourceText file)
    {
        if (!corrections.Articles.Any(article => article.Blocks.Any(block => block.Picture is not null)))
            return Outcome.Of(corrections);
        var said = ImmutableArray.CreateBuilder<Diagnostic>();
        return new(
            corrections with { Articles = [.. corrections.Articles.Select(article => article with { Blocks = [.. article.Blocks.Select(Measured)] })] },
            said.ToImmutable());

        CorrectedBlock<Role> Measured(CorrectedBlock<Role> block)
        {
            if (block.Picture is not { } named)
                return block;
            var picture = named with { Path = folder == "." ? named.Path : $"{folder.Replace('\\', '/')}/{named.Path}" };
            if (!File.Exists(Path.Combine(root, picture.Path)))
            {
                said.Add(PictureDiagnostics.NoPhoto(file, block.PicturePlace, named.Path));
                return block;
            }

            var measured = Measure(root, picture);
            said.AddRange(measured.Diagnostics);
            return block with { Picture = measured.Value };
        }
    }

    public static Outcome<OutputFile> Copy(string root, string original, string path)
    {
        try
        {
            return Outcome.Of(new OutputFile(path, File.ReadAllBytes(Path.Combine(root, original))));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Outcome.Fail<OutputFile>(DiskDiagnostics.CannotRead(original, e));
        }
    }

    static Outcome<Picture> Measure(string root, Picture picture)
    {
        try
        {
            using var stream = File.OpenRead(Path.Combine(root, picture.Path));
            var counted = picture with { Bytes = stream.Length };
            if (picture.Path.EndsWith(".pdf", StringComparison.Ordinal))
                return Outcome.Of(counted);
            var header = new byte[Math.Min(HeaderLength, stream.Length)];
            stream.ReadExactly(header);
            return ImageHeader.Read(header) is { } size
                ? Outcome.Of(counted with { Size = size })
                : Outcome.Fail<Picture>(PictureDiagnostics.NoImage(picture.Path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Outcome.Fail<Picture>(DiskDiagnostics.CannotRead(picture.Path, e));
        }
    }
}
