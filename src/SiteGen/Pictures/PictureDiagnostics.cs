using SiteGen.Text;

namespace SiteGen.Pictures;

/// <summary>Every message about photos and scans.</summary>
static class PictureDiagnostics
{
    public static Diagnostic NoPhoto(SourceText corrections, TextSpan span, string file) =>
        new("SG6020", Severity.Error, $"There is no photo {file} beside the page.")
        {
            Source = corrections,
            Span = span,
            Hint = "Name the file by its path from the folder that the page lies in.",
        };

    public static Diagnostic NoImage(string path) => new("SG6021", Severity.Error, "The size of this image cannot be read.")
    {
        Path = path,
        Hint = "Save it as JPEG, PNG or WebP; the name's ending must fit.",
    };
}
