using SiteGen.Disk;
using SiteGen.Rendering;

namespace SiteGen.Cache;

/// <summary>What the index of the search is made from next time, in one file. One that is broken or foreign is as good as none.</summary>
static class SearchFile
{
    const int BufferSize = 1024 * 1024;

    public static SearchState? Read(string path)
    {
        try
        {
            return File.Exists(path) ? SearchState.Read(LargeFile.Read(path)) : null;
        }
        catch (Exception e) when (LargeFile.IsOfDisk(e))
        {
            return null;
        }
    }

    public static void Write(string path, SearchState state) => AtomicFile.Write(path, temporary =>
    {
        using var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, BufferSize);
        state.Write(file);
    });
}
