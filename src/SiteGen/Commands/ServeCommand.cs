using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using SiteGen.Building;
using SiteGen.Config;
using SiteGen.Serve;

namespace SiteGen.Commands;

static class ServeCommand
{
    public static Command Create(Terminal terminal)
    {
        var config = new Option<string>("--config", "-c") { Description = "The config file.", HelpName = "file", DefaultValueFactory = _ => "site.config.json" };
        var baseUrl = new Option<string?>("--base-url") { Description = "The address that the site will have, or only its path; it is served under that path.", HelpName = "address" };
        var port = new Option<int>("--port", "-p") { Description = "The port to listen on; 0 finds one.", HelpName = "number", DefaultValueFactory = _ => 8080 };
        var host = new Option<string>("--host") { Description = "The address of this machine to listen on; by default only this machine gets an answer.", HelpName = "address", DefaultValueFactory = _ => "127.0.0.1" };
        var command = new Command("serve", "Build the site and show it to a browser on this machine.")
        {
            config, baseUrl, port, host,
        }.WithExample("sitegen serve --port 0");
        command.SetAction((parsed, stop) => Run(
            terminal,
            parsed.GetValue(config)!, // has a default
            parsed.GetValue(baseUrl),
            parsed.GetValue(port),
            parsed.GetValue(host)!, // has a default
            stop));
        return command;
    }

    static async Task<int> Run(Terminal terminal, string config, string? baseUrl, int port, string host, CancellationToken stop)
    {
        var reporter = new Reporter(terminal.Errors, asJson: false);
        var request = BuildPreparation.Prepare(terminal, config, output: null, baseUrl);
        var wrong = ServeDiagnostics.Check(host, port);
        if (request.HasErrors || !wrong.IsEmpty)
        {
            reporter.Report([.. request.Diagnostics, .. wrong]);
            return (int)ExitCode.WrongUsage;
        }

        var progress = ProgressLine.On(terminal.Errors);
        var report = await Task.Run(() => SiteBuild.Run(request.Value, new StageTimings(), progress, stop), stop);
        progress.Clear();
        reporter.Report(report.Diagnostics);
        if (!report.IsWritten)
        {
            reporter.Say("Nothing was written, and nothing is served.");
            return (int)(report.IsBlocked ? ExitCode.WorldFailed : ExitCode.ContentErrors);
        }

        var address = IPAddress.Parse(host);
        if (!IPAddress.IsLoopback(address))
            reporter.Say($"Whoever reaches this machine at {host} can read the site.");
        var basePath = BaseUrl.PathOf(request.Value.Config.Paper.BaseUrl);
        try
        {
            await SiteServer.RunAsync(request.Value.Output, basePath, address, port, at => terminal.Output.WriteLine($"{at} (Ctrl-C ends)"), stop);
            return (int)ExitCode.Good;
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            reporter.Report([ServeDiagnostics.CannotListen(host, port)]);
            return (int)ExitCode.WorldFailed;
        }
    }
}
