namespace SiteGen.Disk;

/// <summary>Another build is writing to the same output folder.</summary>
sealed class BuildRunningException(string folder) : IOException($"Another build is writing to {folder}.");
