namespace SiteGen;

enum ExitCode
{
    Good = 0,
    /// <summary>The site or its content has errors.</summary>
    ContentErrors = 1,
    /// <summary>The command line or the configuration is wrong; nothing was done.</summary>
    WrongUsage = 2,
    /// <summary>The disk, the network or a remote failed.</summary>
    WorldFailed = 3,
    Cancelled = 130,
}
