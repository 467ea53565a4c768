namespace SiteGen.Rendering;

/// <summary>One file of the site.</summary>
/// <param name="Path">Below the output folder, with forward slashes: <c>2031-02-01/02/index.html</c>.</param>
public sealed record OutputFile(string Path, ReadOnlyMemory<byte> Content);
