using System.Collections.Immutable;
using System.Net;
using SiteGen.Text;

namespace SiteGen.Serve;

static class ServeDiagnostics
{
    public static ImmutableArray<Diagnostic> Check(string host, int port)
    {
        var said = ImmutableArray.CreateBuilder<Diagnostic>();
        if (!IPAddress.TryParse(host, out _))
            said.Add(Error("SG5020", $"“{host}” is no address to listen on.", "127.0.0.1 answers this machine only, 0.0.0.0 whoever reaches it."));
        if (port is < 0 or > ushort.MaxValue)
            said.Add(Error("SG5021", $"There is no port {port}.", "It is a number up to 65535; 0 finds one that is free."));
        return said.ToImmutable();
    }

    public static Diagnostic CannotListen(string host, int port) =>
        Error("SG6030", $"Nothing can be served at {host}:{port}: another program listens there, or it is not for you to use.", "Try --port 0, which finds a port that is free.");

    public static Diagnostic LosesPhoto(SourceText asked) =>
        Error("SG5022", "A photo stands with these lines, and it would be lost.", "A photo needs a caption; change it in the corrections file.") with { Source = asked };

    static Diagnostic Error(string code, string message, string hint) => new(code, Severity.Error, message) { Hint = hint };
}
