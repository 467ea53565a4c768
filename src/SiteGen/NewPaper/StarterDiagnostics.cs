using SiteGen.Text;

namespace SiteGen.NewPaper;

static class StarterDiagnostics
{
    public static Diagnostic NotEmpty(string folder, string found) => new("SG6040", Severity.Error, $"This folder is not empty ({found}); nothing was written.")
    {
        Path = folder,
        Hint = "Name a folder that doesn't exist yet.",
    };

    public static Diagnostic IsFile(string path) => new("SG6041", Severity.Error, "This is a file; nothing was written.")
    {
        Path = path,
        Hint = "Name a folder that doesn't exist yet.",
    };

    public static Diagnostic UnknownLanguage(string language) => new("SG6042", Severity.Error, $"No paper can be started in “{language}”.")
    {
        Hint = $"Start it in {string.Join(" or ", Starter.Languages.Keys)}, and change \"language\" in site.config.json afterwards.",
    };
}
