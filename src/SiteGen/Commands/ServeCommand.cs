using System.CommandLine;
using System.Net;
using SiteGen.Config;
using SiteGen.Serve;
using SiteGen.Serve.Reviewing;

namespace SiteGen.Commands;

static class ServeCommand
{
    public static Command Create(Terminal terminal)
    {
        var config = new Option<string>("--config", "-c") { Description = "The config file.", HelpName = "file", DefaultValueFactory = _ => "site.config.json" };
        var baseUrl = new Option<string?>("--base-url") { Description = "The address that the site will have, or only its path; it is served under that path.", HelpName = "address" };
        var port = new Option<int>("--port", "-p") { Description = "The port to listen on; 0 finds one.", HelpName = "number", DefaultValueFactory = _ => 8080 };
        var host = new Option<string>("--host") { Description = "The address of this machine to listen on; by default only this machine gets an answer.", HelpName = "address", DefaultValueFactory = _ => "127.0.0.1" };
        var open = new Option<bool>("--open") { Description = "Open a browser." };
        var command = new Command("serve", "Show the site to a browser on this machine, and each change as soon as it is saved.")
        {
            config, baseUrl, port, host, open,
        }.WithExample("sitegen serve --open --port 0");
        command.SetAction((parsed, stop) => Run(terminal, new Arguments(
            parsed.GetValue(config)!, // has a default
            parsed.GetValue(baseUrl),
            parsed.GetValue(port),
            parsed.GetValue(host)!, // has a default
            parsed.GetValue(open)), stop));
        return command;
    }

    sealed record Arguments(string Config, string? BaseUrl, int Port, string Host, bool Open);

    static async Task<int> Run(Terminal terminal, Arguments arguments, CancellationToken stop)
    {
        var reporter = new Reporter(terminal.Errors, asJson: false);
        if (ServeDiagnostics.Check(arguments.Host, arguments.Port) is { IsEmpty: false } wrong)
        {
            reporter.Report(wrong);
            return (int)ExitCode.WrongUsage;
        }

        var preview = new Preview(terminal, arguments.Config, arguments.BaseUrl);
        var loop = new PreviewLoop(preview, terminal, reporter);
        var progress = ProgressLine.On(terminal.Errors);
        var first = await Task.Run(() => preview.Refresh(new HashSet<string>(), progress, stop), stop);
        progress.Clear();
        loop.Report(first);
        if (preview.Request is null)
            return (int)ExitCode.WrongUsage;

        var host = IPAddress.Parse(arguments.Host);
        if (!IPAddress.IsLoopback(host))
            reporter.Say($"Whoever reaches this machine at {arguments.Host} can read the site. The review answers this machine only.");
        try
        {
            using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
            var watching = Task.Run(() => loop.RunAsync(end.Token), CancellationToken.None);
            var serving = SiteServer.RunAsync(preview, host, arguments.Port, address => Started(terminal, reporter, preview, address, arguments.Open), end.Token);
            // Whichever fails ends the other.
            await await Task.WhenAny(watching, serving);
            await end.CancelAsync();
            if (await serving)
                return (int)ExitCode.Good;
            reporter.Report([ServeDiagnostics.CannotListen(arguments.Host, arguments.Port)]);
            return (int)ExitCode.WorldFailed;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return (int)ExitCode.Good;
        }
    }

    static void Started(Terminal terminal, Reporter reporter, Preview preview, string address, bool isToBeOpened)
    {
        var site = address + BaseUrl.PathOf(preview.Request!.Config.Paper.BaseUrl); // there is one by now
        terminal.Output.WriteLine($"{site} (Ctrl-C ends; {address}{ReviewPages.Root}/ is the review)");
        if (isToBeOpened && !terminal.OpenInBrowser(new Uri(site)))
            reporter.Say("No browser could be opened; open the address yourself.");
    }
}
