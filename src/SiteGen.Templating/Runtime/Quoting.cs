using System.Globalization;

namespace SiteGen.Templating.Runtime;

/// <summary>Text as a template would write it between quotes.</summary>
static class Quoting
{
    public static bool IsIdentifier(string name) =>
        name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_') && name.All(c => char.IsLetterOrDigit(c) || c == '_');

    public static void Escape(Output output, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            switch (c)
            {
                case '"':
                    output.Write("\\\"");
                    break;
                case '\\':
                    output.Write("\\\\");
                    break;
                case '\n':
                    output.Write("\\n");
                    break;
                case '\r':
                    output.Write("\\r");
                    break;
                case '\t':
                    output.Write("\\t");
                    break;
                case '\b':
                    output.Write("\\b");
                    break;
                case '\f':
                    output.Write("\\f");
                    break;
                case '\v':
                    output.Write("\\v");
                    break;
                case '\0':
                    output.Write("\\0");
                    break;
                default:
                    if (char.IsControl(c))
                        output.Write("\\x" + ((int)c).ToString("x2", CultureInfo.InvariantCulture));
                    else
                        output.Write(c);
                    break;
            }
        }
    }
}
