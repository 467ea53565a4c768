using System.Reflection;
using System.Text;

namespace SiteGen.Serve;

/// <summary>The scripts, style sheets and templates of the preview itself; they are part of the program.</summary>
static class EmbeddedFiles
{
    public static byte[] Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("serve/" + name) ?? throw new InvalidOperationException($"The program lacks {name}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    public static string ReadText(string name) => Encoding.UTF8.GetString(Read(name));
}
