using System.Security;
using System.Text;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>A small XML file, built line by line.</summary>
sealed class Xml
{
    readonly StringBuilder text = new("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");

    public Xml Line(string markup)
    {
        text.Append(markup).Append('\n');
        return this;
    }

    public Xml Element(string name, string content) => Line($"<{name}>{Escape(content)}</{name}>");

    public static string Escape(string content) => SecurityElement.Escape(VisibleText.Of(content));

    public LentBytes ToBytes()
    {
        var bytes = new LentBuffer();
        var encoder = Encoding.UTF8.GetEncoder();
        foreach (var chunk in text.GetChunks())
            encoder.Convert(chunk.Span, bytes, flush: false, out _, out _);
        return bytes.Finish();
    }
}
