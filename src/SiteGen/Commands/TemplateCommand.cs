using System.Collections.Immutable;
using System.CommandLine;
using SiteGen.Config;
using SiteGen.Disk;
using SiteGen.Templating;
using SiteGen.Text;

namespace SiteGen.Commands;

static class TemplateCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("file") { Description = "The template to render; with --check, templates or the folder of a theme. Without any, the config's theme is checked.", Arity = ArgumentArity.ZeroOrMore };
        var data = new Option<string?>("--data", "-d") { Description = "A JSON object; its members are the template's global names.", HelpName = "file" };
        var check = new Option<bool>("--check") { Description = "Render nothing; say all that is wrong with the templates, and what they print without escaping." };
        var config = new Option<string>("--config", "-c") { Description = "The config file that names the theme to check.", HelpName = "file", DefaultValueFactory = _ => "site.config.json" };
        var strict = new Option<bool>("--strict") { Description = "A warning counts as an error." };
        var json = new Option<bool>("--json") { Description = "Print messages as JSON, one object a line." };
        var command = new Command("template", "Render one template with data of your own, or check the templates of a theme.") { paths, data, check, config, strict, json }
            .WithExample("sitegen template --check\n  sitegen template card.sbnhtml --data model.json");
        command.Validators.Add(result =>
        {
            var given = result.GetResult(paths)?.Tokens ?? [];
            // A slip in an option would otherwise be taken for a file.
            foreach (var token in given.Where(t => t.Value.StartsWith('-') && !File.Exists(terminal.FullPath(t.Value))))
                result.AddError(WrongUsage.Unknown(command, token.Value));
            if (given.Count != 1 && !result.GetValue(check))
                result.AddError("Name one template to render, or add --check.");
        });
        command.SetCancellableAction((parsed, _) =>
        {
            var reporter = new Reporter(terminal.Errors, parsed.GetValue(json));
            string[] given = [.. (parsed.GetValue(paths) ?? []).Select(terminal.FullPath)];
            if (given.Where(path => !Path.Exists(path)).ToList() is { Count: > 0 } missing)
            {
                reporter.Report([.. missing.Select(path => DiskDiagnostics.CannotRead(terminal.Shown(path), new FileNotFoundException("there is no such file.")))]);
                return ExitCode.WrongUsage;
            }

            return parsed.GetValue(check)
                ? Check(terminal, reporter, given, parsed.GetValue(config)!, parsed.GetValue(strict)) // has a default
                : Render(terminal, reporter, given[0], parsed.GetValue(data)); // the validator saw that it is there
        });
        return command;
    }

    static ExitCode Render(Terminal terminal, Reporter reporter, string file, string? data)
    {
        var model = data is null ? Outcome.Of(TemplateModel.Empty) : TemplateModel.Read(terminal.FullPath(data), data);
        if (model.HasErrors || !File.Exists(file))
        {
            reporter.Report(model.HasErrors ? model.Diagnostics : [DiskDiagnostics.CannotRead(terminal.Shown(file), new IOException("it is a folder."))]);
            return ExitCode.WrongUsage;
        }

        var folder = TemplateFiles.ThemeOf(file);
        var own = folder ?? Path.GetDirectoryName(file)!; // a full path to a file has a folder
        var theme = folder is null ? TemplateFiles.OfFolder(own, [file]) : TemplateFiles.OfTheme(folder);
        // What is wrong with a template that is never included says nothing about this one.
        var rendered = theme.Then(read => TemplateSet.Parse(read.Templates, read.Options).Value.Render(TemplateFiles.NameIn(own, file), model.Value));
        reporter.Report(rendered.Diagnostics);
        if (rendered.HasErrors)
            return ExitCode.ContentErrors;
        terminal.Output.Write(rendered.Value);
        return ExitCode.Good;
    }

    static ExitCode Check(Terminal terminal, Reporter reporter, string[] paths, string config, bool strict)
    {
        if (paths is [])
        {
            var site = ConfigFile.Read(terminal.FullPath(config), config);
            if (site.HasErrors)
            {
                reporter.Report(site.Diagnostics);
                return ExitCode.WrongUsage;
            }

            paths = [Path.Combine(site.Value.Folder, TemplateFiles.Themes, site.Value.Theme)];
        }

        ImmutableArray<Diagnostic> said = [.. paths.GroupBy(FolderOf, StringComparer.Ordinal).SelectMany(folder => TemplateCheck.Run(folder.Key, folder))
            .Select(d => strict && d.Severity == Severity.Warning ? d with { Severity = Severity.Error } : d)];
        reporter.Report(said);
        if (said.Any(d => d.Severity == Severity.Error))
            return ExitCode.ContentErrors;
        if (said.IsEmpty)
            reporter.Say("The templates are good.");
        return ExitCode.Good;
    }

    static string FolderOf(string path) => TemplateFiles.ThemeOf(path) ?? (File.Exists(path) ? Path.GetDirectoryName(path)! : path); // a full path to a file has a folder
}
