using System.Globalization;
using System.Text;
using SiteGen.Rendering;

namespace SiteGen.Tests.Incremental;

/// <summary>A theme that prints every member of every view, and so everything that any theme can show.</summary>
static class TellAllTheme
{
    public static void Write(SiteTest site, string name)
    {
        foreach (var (view, members) in ViewCatalogue.All)
        {
            var isPage = view.StartsWith("pages/", StringComparison.Ordinal);
            var text = new StringBuilder();
            foreach (var member in members.Where(member => member.Type != "words"))
                Print(text, member.Name, (isPage ? "" : "$1.") + member.Name, member.Type);
            site.Write($"templates/{name}/{(isPage ? view : $"all/{view}.sbnhtml")}", text.ToString());
        }

        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "templates", "broadsheet", "i18n")))
            site.Write($"templates/{name}/i18n/{Path.GetFileName(file)}", File.ReadAllBytes(file));
    }

    static void Print(StringBuilder text, string label, string value, string type)
    {
        var plain = type.Trim('[', ']', '?');
        var isView = ViewCatalogue.All.Any(view => view.Name == plain);
        text.Append(label).Append(": ");
        if (type.StartsWith('['))
            text.Append(CultureInfo.InvariantCulture, $"[{{{{ for $x in {value} }}}}{One("$x", plain, isView)}, {{{{ end }}}}]\n");
        else if (type.EndsWith('?'))
            text.Append(CultureInfo.InvariantCulture, $"{{{{ if {value} != null }}}}{One(value, plain, isView)}{{{{ end }}}}\n");
        else
            text.Append(One(value, plain, isView)).Append('\n');
    }

    static string One(string value, string type, bool isView) =>
        isView ? $"{{{{ include 'all/{type}.sbnhtml' {value} }}}}" : type is "markup" ? $"{{{{ {value} }}}}" : $"{{{{ {value} | html.escape }}}}";
}
