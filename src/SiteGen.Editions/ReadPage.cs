namespace SiteGen.Editions;

/// <summary>A page on its way into the archive: what was read on it and what the editor knows of it.</summary>
/// <param name="Path">The seed's path below the seeds folder, with forward slashes.</param>
public sealed record ReadPage(string Path, Page Page, PageFacts Facts);
