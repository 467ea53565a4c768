using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace SiteGen.Commands;

/// <summary>The library's help, and an example below it.</summary>
static class Help
{
    public static T WithExample<T>(this T command, string example)
        where T : Command
    {
        command.Options.Add(new HelpOption { Action = new HelpAndExample(example) });
        return command;
    }

    sealed class HelpAndExample(string example) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parsed)
        {
            var exit = new HelpAction().Invoke(parsed);
            parsed.InvocationConfiguration.Output.WriteLine($"Example:\n  {example}");
            return exit;
        }
    }
}
