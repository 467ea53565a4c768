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
        {
            var known = unknown.StartsWith('-')
                ? command.Options.Select(o => o.Name).Append("--help").Append("--version")
                : command.Subcommands.Select(c => c.Name);
            var near = Suggestions.Nearest(unknown, known);
            errors.WriteLine($"{command.Name} does not know “{unknown}”.{(near is null ? "" : $" Did you mean “{near}”?")}");
        }

        if (parsed.UnmatchedTokens.Count == 0)
        {
            foreach (var error in parsed.Errors)
                errors.WriteLine(error.Message);
        }

        errors.WriteLine($"See {(command.Parents.Any() ? $"sitegen {command.Name}" : "sitegen")} --help.");
        return ExitCode.WrongUsage;
    }
}
