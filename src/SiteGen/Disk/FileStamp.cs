namespace SiteGen.Disk;

/// <summary>Length in bytes and time of the last change (UTC, ticks): a file that has kept both has kept its content.</summary>
readonly record struct FileStamp(long Length, long Ticks)
{
    /// <summary>Of the file itself or what a link leads to; null where there is none.</summary>
    public static FileStamp? Of(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
            return null;
        if (file.Attributes.HasFlag(FileAttributes.ReparsePoint) && file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target)
            file = target;
        return new FileStamp(file.Length, file.LastWriteTimeUtc.Ticks);
    }
}
