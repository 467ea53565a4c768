namespace SiteGen.Templating.Syntax;

/// <summary>The words that begin a statement, and how each is written in full; messages quote it.</summary>
static class Keywords
{
    public const string Assignment = "<target_expression> = <value_expression>";

    static readonly Dictionary<string, string> Forms = new(StringComparer.Ordinal)
    {
        ["if"] = "if <expression> ... end|else|else if",
        ["else"] = "else | else if <expression> ... end|else|else if",
        ["for"] = "for <variable> in <expression> ... end",
        ["tablerow"] = "tablerow <variable> in <expression> ... end",
        ["while"] = "while <expression> ... end",
        ["case"] = "case <expression> ... end|when|else",
        ["when"] = "when <expression> ... end|when|else",
        ["func"] = "func <variable> ... end",
        ["function"] = "func <variable> ... end",
        ["capture"] = "capture <variable> ... end",
        ["with"] = "with <variable> ... end",
        ["wrap"] = "wrap <function_call> ... end",
        ["import"] = "import <expression>",
        ["readonly"] = "readonly <variable>",
        ["ret"] = "ret <expression>?",
        ["break"] = "break",
        ["continue"] = "continue",
        ["end"] = "end",
    };

    public static bool Begins(ReadOnlySpan<char> word) => word is
        "if" or "for" or "tablerow" or "while" or "case" or "func" or "capture" or "with" or "wrap" or "import" or "readonly"
        or "ret" or "break" or "continue";

    public static bool EndsBlock(ReadOnlySpan<char> word) => word is "end" or "else" or "when";

    public static string Form(string keyword) => Forms[keyword];
}
