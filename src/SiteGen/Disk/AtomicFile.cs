namespace SiteGen.Disk;

/// <summary>Writes a file whole or not at all: under another name first, which then becomes its own.</summary>
static class AtomicFile
{
    /// <param name="write">Makes the file under the path that it is given.</param>
    public static void Write(string path, Action<string> write)
    {
        var folder = Path.GetDirectoryName(path)!; // a full path to a file has a folder
        Directory.CreateDirectory(folder);
        // A hidden file is never taken for one of the paper's, and another process has another one.
        var temporary = Path.Combine(folder, $".{Path.GetFileName(path)}.{Environment.ProcessId}");
        write(temporary);
        File.Move(temporary, path, overwrite: true);
    }
}
