namespace SiteGen.Rendering;

/// <summary>A file of a theme.</summary>
/// <param name="Path">Relative, with forward slashes. In <see cref="Theme.Assets"/> below the folder <c>assets/</c>, in
/// <see cref="ThemeFiles.Read"/> below the theme's own folder.</param>
public sealed record Asset(string Path, ReadOnlyMemory<byte> Content);
