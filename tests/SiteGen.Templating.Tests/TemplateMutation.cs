using System.Text;
using SiteGen.Templating.Builtins;

namespace SiteGen.Templating.Tests;

/// <summary>One template for fuzzing: pieces of the manual, mixed, cut, doubled and peppered with what the language is made of.</summary>
sealed class TemplateMutation
{
    static readonly string[] Atoms =
    [
        "{{", "}}", "{{-", "-}}", "{{~", "~}}", "{%{", "}%}", "{", "}", "(", ")", "[", "]", "\"", "'", "`", "$\"", "\\", "#", "##", "\n", ";", " ",
        "if ", "else", "end", "for x in ", "while ", "break", "continue", "case ", "when ", "func f", "func f(a, b = 1, c...)", "do", "ret ", "capture c", "with ",
"wrap f", "wrap ", "layout.extend 'base' ", "layout.extend 'section';", "layout.extend 'page'", "wrap layout.fill 'a'", "wrap layout.append 'a'", "wrap layout.block 'a'",
        "layout.fill 'title' ", "layout.append 'a' ", "layout.block 'a' ", "layout.has ", "'content'", "include 'long' ", "g ", "$$", "import ", "readonly ", "include 'part' ", "include 'page'", "tablerow x in ", "limit: ", "offset: ", "reversed", "for.index", "this",
        "$", "$0", "$1", "$a", "x", "y", "f", "a", ".a", "?.a", "[0]", "[-1]", ".size", ".empty?", "@", "^", "!", "-", "+", "*", "/", "//", "%", "<<", ">>", "==", "!=",
        "<", ">", "&&", "||", "??", "?!", "?", ":", "|", "|>", "=", "+=", "++", "--", "..", "..<", ",", "1", "0", "-1", "2147483647", "9223372036854775807",
        "99999999999999999999", "1.5", "1e300", "1.e300", "5m", "2.5f", "0xFFFF", "null", "true", "false", "empty", "'text'", "[1, 'a', null]", "{a: 1}", "é", "报", "\uD83D", "\0",
    ];

    static readonly string[] Functions = [.. BuiltinTable.Names.SelectMany(FunctionsOf), .. FunctionsOf(LayoutFunctions.Name, LayoutFunctions.Module.Members)];

    readonly Random random;

    public TemplateMutation(int seed, string[] seeds)
    {
        random = new Random(seed);
        var text = new StringBuilder(random.Next(3) == 0 ? "{{ " : seeds[random.Next(seeds.Length)]);
        // Few changes leave a template that runs, many one that does not parse.
        for (var changes = random.Next(2) == 0 ? random.Next(1, 4) : random.Next(4, 25); changes > 0; changes--)
            Change(text, seeds);
        Template = text.ToString();
    }

    public string Template { get; }

    void Change(StringBuilder text, string[] seeds)
    {
        var at = random.Next(text.Length + 1);
        switch (random.Next(8))
        {
            case 0:
                text.Remove(at, Math.Min(random.Next(8), text.Length - at));
                break;
            case 1:
                text.Insert(at, text.ToString(at, Math.Min(random.Next(30), text.Length - at)));
                break;
            case 2:
                text.Insert(at, seeds[random.Next(seeds.Length)]);
                break;
            case 3 or 4:
                text.Insert(at, Functions[random.Next(Functions.Length)] + " ");
                break;
            default:
                text.Insert(at, Atoms[random.Next(Atoms.Length)]);
                break;
        }
    }

    static IEnumerable<string> FunctionsOf(string name)
    {
        if (!BuiltinTable.TryGet(name, out var value) || value.Reference is not TemplateObject module)
            return [name, "| " + name];
        return FunctionsOf(name, module);
    }

    static IEnumerable<string> FunctionsOf(string name, TemplateObject module) =>
        Enumerable.Range(0, module.Count).SelectMany(i => new[] { $"{name}.{module.NameAt(i)}", $"| {name}.{module.NameAt(i)}" });
}
