namespace SiteGen.Editions;

/// <summary>A file that the site shows as it is: a photo, or the scan of a page.</summary>
/// <param name="Path">Below the seeds folder, with forward slashes.</param>
public sealed record Picture(string Path)
{
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    public long Bytes { get; init; }

    /// <summary>In pixels as it is shown; null of a file that is no image, such as a PDF.</summary>
    public PictureSize? Size { get; init; }

    /// <summary>What there is to see on it.</summary>
    public string Alt { get; init; } = "";
}

public readonly record struct PictureSize(int Width, int Height);

/// <summary>A picture and the place of its article on the page, from 0.</summary>
public sealed record Photo(Picture Picture, int Article);
