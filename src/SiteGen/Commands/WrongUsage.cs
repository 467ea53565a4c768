using System.CommandLine;
using SiteGen.Text;

namespace SiteGen.Commands;

/// <summary>What is wrong with the command line, and what was probably meant.</summary>
static class WrongUsage
{
    public static ExitCode Report(ParseResult parsed, TextWriter errors)
    {
        var command = parsed.CommandResult.Command;
        foreach (var unknown in parsed.UnmatchedTokens)
            errors.WriteLine(Unknown(command, unknown));

        if (parsed.UnmatchedTokens.Count == 0)
        {
            foreach (var error in parsed.Errors)
                errors.WriteLine(error.Message);
        }

        errors.WriteLine($"See {(command.Parents.Any() ? $"sitegen {command.Name}" : "sitegen")} --help.");
        return ExitCode.WrongUsage;
    }

    public static string Unknown(Command command, string word)
    {
        var known = word.StartsWith('-') ? command.Options.Select(o => o.Name) : command.Subcommands.Select(c => c.Name);
        var near = Suggestions.Nearest(word, known);
        return $"{command.Name} does not know “{word}”.{(near is null ? "" : $" Did you mean “{near}”?")}";
    }
}
