using SiteGen.Disk;
using SiteGen.Rendering;

namespace SiteGen.Cache;

/// <summary>What the index of the search is made from next time, in one file. One that is broken or foreign is as good as none.</summary>
sealed class SearchFile(string path) : IDisposable
{
    const int BufferSize = 1024 * 1024;

    IDisposable? opened;

    /// <summary>Stays in use until it is written anew.</summary>
    public SearchState? Read()
    {
        try
        {
            if (MappedFile.Open(path) is not { } file)
                return null;
            opened = file;
            return SearchState.Read(file.Memory);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public void Write(SearchState state)
    {
        Dispose();
        AtomicFile.Write(path, temporary =>
        {
            using var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, BufferSize);
            state.Write(file);
        });
    }

    public void Dispose() => opened?.Dispose();
}
