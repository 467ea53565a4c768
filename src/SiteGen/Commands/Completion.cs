using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;

namespace SiteGen.Commands;

/// <summary>Answers <c>dotnet-suggest</c>, which shells ask what can stand at the cursor: <c>[suggest:5] "check --s"</c>.</summary>
static partial class Completion
{
    /// <returns>Null where nobody asks.</returns>
    public static IEnumerable<string>? For(Command root, string[] args)
    {
        if (args is not [var question, ..] || Question.Match(question) is not { Success: true } asked)
            return null;
        var line = args.Length > 1 ? args[1] : "";
        var cursor = asked.Groups["cursor"] is { Success: true, Value: var at } ? int.Parse(at, CultureInfo.InvariantCulture) : line.Length;
        return root.Parse(line).GetCompletions(cursor).Select(completion => completion.Label);
    }

    [GeneratedRegex(@"^\[suggest(?::(?<cursor>\d{1,6}))?\]$")]
    static partial Regex Question { get; }
}
