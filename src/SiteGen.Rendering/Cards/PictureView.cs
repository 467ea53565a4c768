using System.Globalization;
using SiteGen.Editions;
using SiteGen.Templating;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>A photo, or the printed page as an image or PDF.</summary>
sealed class PictureView(Picture picture, PageEntry page, Routes routes) : View
{
    static readonly MemberTable<PictureView> Table = new()
    {
        { "url", "string", "the file, as the editor gave it", v => v.Url },
        { "is_image", "bool", "it can stand in an img element; a PDF can't", v => v.Picture.Size is not null },
        { "width", "number?", "in pixels; null of what is no image", v => v.Picture.Size is { } size ? size.Width : Value.Null },
        { "height", "number?", "in pixels; null of what is no image", v => v.Picture.Size is { } size ? size.Height : Value.Null },
        { "alt", "string", "what there is to see on it; empty where nobody said", v => VisibleText.Of(v.Picture.Alt) },
        { "format", "string", "JPG, PNG, WEBP or PDF", v => v.Picture.Name[(v.Picture.Name.LastIndexOf('.') + 1)..].ToUpperInvariant() },
        { "size_text", "string", "how much there is to load, such as 1.2 MB", v => Megabytes(v.Picture.Bytes) },
    };

    public static MemberTable Shape => Table;

    public override MemberTable Members => Table;

    public Picture Picture { get; } = picture;

    public string Address { get; } = Routes.Picture(page, picture);

    string Url { get; } = routes.Href(Routes.Picture(page, picture));

    static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0.1, bytes / 1e6):0.0} MB");
}
