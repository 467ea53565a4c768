using System.CommandLine;
using System.Text;
using SiteGen.NewPaper;
using SiteGen.Text;

namespace SiteGen.Commands;

static class NewCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("folder") { Description = "Where the paper is to lie; an empty folder, or one that doesn't exist." };
        var name = new Option<string?>("--name") { Description = "What the newspaper is called.", HelpName = "text" };
        var language = new Option<string>("--language") { Description = "The language of the paper: en or zh-CN.", HelpName = "tag", DefaultValueFactory = _ => "en" };
        var command = new Command("new", "Start a small paper that can be built at once.") { folder, name, language }
            .WithExample("sitegen new gazette --name \"The Harbour Gazette\"");
        command.SetCancellableAction((parsed, _) => Run(terminal, parsed.GetValue(folder)!, parsed.GetValue(name), parsed.GetValue(language)!)); // the first is needed, the last has a default
        return command;
    }

    static ExitCode Run(Terminal terminal, string folder, string? name, string language)
    {
        var full = terminal.FullPath(folder);
        if (Obstacle(terminal, full, language) is { } obstacle)
        {
            new Reporter(terminal.Errors, asJson: false).Report([obstacle]);
            return ExitCode.WrongUsage;
        }

        var known = Starter.Languages.Keys.First(l => l.Equals(language, StringComparison.OrdinalIgnoreCase));
        foreach (var (path, text) in Starter.Files(string.IsNullOrWhiteSpace(name) ? Starter.Languages[known] : name, known))
        {
            var file = Path.Combine(full, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!); // below the folder
            File.WriteAllText(file, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        terminal.Output.WriteLine($"{terminal.Shown(full)}: a paper of one page. To look at it:");
        if (full != terminal.Folder)
            terminal.Output.WriteLine($"  cd {terminal.Shown(full)}");
        terminal.Output.WriteLine("  sitegen serve");
        return ExitCode.Good;
    }

    static Diagnostic? Obstacle(Terminal terminal, string folder, string language)
    {
        if (!Starter.Languages.Keys.Contains(language, StringComparer.OrdinalIgnoreCase))
            return StarterDiagnostics.UnknownLanguage(language);
        if (File.Exists(folder))
            return StarterDiagnostics.IsFile(terminal.Shown(folder));
        // A repository without a file is empty as far as a paper is concerned.
        return Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).FirstOrDefault(entry => entry != ".git") is { } found
            ? StarterDiagnostics.NotEmpty(terminal.Shown(folder), found)
            : null;
    }
}
