using SiteGen.Text;

namespace SiteGen.Disk;

/// <summary>Every message about reading and writing files, but for their encoding.</summary>
static class DiskDiagnostics
{
    public static Diagnostic CannotRead(string path, Exception reason) => new("SG6010", Severity.Error, $"This file cannot be read: {reason.Message}")
    {
        Path = path,
        Hint = "Check that it exists and that you may read it.",
    };

    public static Diagnostic NoSeeds(string folder) => new("SG6011", Severity.Error, "There is no page in the seeds folder, or none that the pattern of \"seeds\" matches.")
    {
        Path = folder,
        Hint = "Put the raw text of a newspaper page there, as .txt or .md.",
    };

    public static Diagnostic ControlCharacters(SourceText source, int first, int count) => new("SG6003", Severity.Warning,
        count == 1 ? $"The page holds a control character (U+{(int)source.Text[first]:X4})." : $"The page holds {count} control characters, the first is U+{(int)source.Text[first]:X4}.")
    {
        Source = source,
        Span = new TextSpan(first, first + 1),
        Hint = "They are kept and shown as pictures such as ␇. If they are no part of the text, remove them from the file.",
    };

    public static Diagnostic LinkInOutput(string path) => new("SG6012", Severity.Error, "This folder of the output is a link to another place; nothing is written through it.")
    {
        Path = path,
        Hint = "Remove the link, or choose another output folder.",
    };

    public static Diagnostic NotUtf8(string path) => new("SG6018", Severity.Error, "This file of the theme is not UTF-8.")
    {
        Path = path,
        Hint = "Save it as UTF-8.",
    };

    public static Diagnostic FolderInTheWay(string path) => new("SG6014", Severity.Error, "A folder stands where the site has a file; nothing was written.")
    {
        Path = path,
        Hint = "Move the folder out of the output.",
    };

    public static Diagnostic FileInTheWay(string path) => new("SG6015", Severity.Error, "A file stands where the site has a folder; nothing was written.")
    {
        Path = path,
        Hint = "Move the file out of the output.",
    };

    public static Diagnostic ForeignFile(string path) => new("SG6016", Severity.Error, "This file of the output is not known to be made by a build, and it would be overwritten.")
    {
        Path = path,
        Hint = "Move it away if it is yours. If an earlier build made it, build once with --clean.",
    };

    public static Diagnostic BuildRunning(BuildRunningException e) => new("SG6017", Severity.Error, e.Message)
    {
        Hint = "Wait until it ends, or give one of the two another folder with --output.",
    };

    public static Diagnostic CannotWrite(Exception reason) => new("SG6013", Severity.Error, $"A file cannot be read or written: {reason.Message}")
    {
        Hint = "Check that the folder exists, that you may write there, and that the disk has room.",
    };
}
