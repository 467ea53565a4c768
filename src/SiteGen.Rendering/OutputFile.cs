using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>One file of the site.</summary>
/// <param name="Path">Below the output folder, with forward slashes: <c>2031-02-01/02/index.html</c>.</param>
/// <param name="Bytes">Not to be looked at any more when the file was disposed of.</param>
public sealed record OutputFile(string Path, LentBytes Bytes) : IDisposable
{
    public ReadOnlyMemory<byte> Content => Bytes.Memory;

    public void Dispose() => Bytes.Dispose();
}
