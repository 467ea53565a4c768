using System.CommandLine;
using SiteGen.Corrections;
using SiteGen.Disk;
using SiteGen.Editions;
using SiteGen.Inspect;
using SiteGen.Recognition;
using SiteGen.Text;
using Spectre.Console;

namespace SiteGen.Commands;

static class InspectCommand
{
    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("file") { Description = "Raw newspaper pages; no config is needed.", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "Print the page model as JSON: one object, or one a line for several files." };
        var corrected = new Option<bool>("--corrected") { Description = "Show the page as the build publishes it: by the corrections beside it, if there are any." };
        var review = new Option<bool>("--review") { Description = "List the doubtful decisions, most doubtful first; with --json one object a line." };
        var write = new Option<bool>("--write-corrections") { Description = "Write what is recognised into NAME.corrections.json beside the page, for an editor to put right." };
        var links = new Option<bool>("--links") { Description = "Show what the articles lead to, why, and the lines that prove it; within the archive of site.config.json, where it has the pages." };
        var command = new Command("inspect", "Show what is recognised on a page: role, article, and the rules that decided.") { files, review, json, corrected, write, links }
            .WithExample("sitegen inspect seeds/02.txt --write-corrections");
        files.Validators.Add(result =>
        {
            // A slip in an option would otherwise be taken for a file.
            foreach (var token in result.Tokens.Where(t => t.Value.StartsWith('-') && !File.Exists(terminal.FullPath(t.Value))))
                result.AddError(WrongUsage.Unknown(command, token.Value));
        });
        command.SetCancellableAction((parsed, stop) => parsed.GetValue(links) ? InspectLinks.Run(terminal, new Reporter(terminal.Errors, asJson: false), parsed.GetValue(files)!) : Run(terminal, new Arguments(
            parsed.GetValue(files)!, // at least one
            parsed.GetValue(review),
            parsed.GetValue(json),
            parsed.GetValue(corrected),
            parsed.GetValue(write)), stop));
        return command;
    }

    sealed record Arguments(string[] Files, bool Review, bool Json, bool Corrected, bool Write);

    static ExitCode Run(Terminal terminal, Arguments arguments, CancellationToken stop)
    {
        var reporter = new Reporter(terminal.Errors, asJson: false);
        var exit = ExitCode.Good;
        foreach (var file in arguments.Files)
        {
            stop.ThrowIfCancellationRequested();
            if (!File.Exists(terminal.FullPath(file)))
            {
                reporter.Report([DiskDiagnostics.CannotRead(file, new FileNotFoundException("there is no such file."))]);
                exit = ExitCode.WrongUsage;
                continue;
            }

            var read = SeedFolder.Read(terminal.FullPath(file), file).Then(source => (arguments.Corrected ? CorrectionsFile.ReadPage(source, terminal.FullPath(file)) : PageRecognizer.Recognize(source))
                .Then(page => new Outcome<(SourceText Source, Page Page)>((source, page), Conservation.Check(source, page))));
            reporter.Report(read.Diagnostics);
            if (read.HasErrors && exit == ExitCode.Good)
                exit = ExitCode.ContentErrors;
            if (read.Value.Page is null)
                continue;
            if (arguments.Write)
            {
                if (!read.HasErrors && !WriteCorrections(terminal, reporter, read.Value.Source, read.Value.Page, terminal.FullPath(file)))
                    exit = ExitCode.WrongUsage;
            }
            else if (arguments.Review)
                PrintReview(terminal, read.Value.Source, read.Value.Page, arguments.Json);
            else if (arguments.Json)
                terminal.Output.WriteLine(PageJson.Write(read.Value.Source, read.Value.Page, indented: arguments.Files.Length == 1));
            else
                Print(terminal, read.Value.Source, read.Value.Page);
        }

        return exit;
    }

    static void PrintReview(Terminal terminal, SourceText source, Page page, bool asJson)
    {
        if (!asJson)
        {
            terminal.Output.Write(ReviewText.Write(source, page));
            return;
        }

        foreach (var doubt in Review.Of(page))
            terminal.Output.WriteLine(ReviewJson.Line(source, doubt));
    }

    static bool WriteCorrections(Terminal terminal, Reporter reporter, SourceText source, Page page, string fullPath)
    {
        var written = CorrectionsFile.Write(source, page, fullPath);
        reporter.Report(written.Diagnostics);
        if (!written.HasErrors)
            terminal.Output.WriteLine(written.Value);
        return !written.HasErrors;
    }

    static void Print(Terminal terminal, SourceText source, Page page)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Output) });
        if (!console.Profile.Out.IsTerminal)
            console.Profile.Width = 200;
        console.WriteLine(source.Path);
        console.WriteLine(Describe(page.Header));
        console.Write(PageTable.Make(source, page));
    }

    static string Describe(PageHeader header)
    {
        var parts = new[]
        {
            header.Newspaper,
            header.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            header.PageNumber is null ? null : $"page {header.PageNumber}",
            header.Section,
            header.Staff.IsEmpty ? null : string.Join(" ", header.Staff),
        };
        return "printed on the page: " + (parts.Any(p => p is not null) ? string.Join(", ", parts.Where(p => p is not null)) : "no date, no page number, no staff");
    }
}
