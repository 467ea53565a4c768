namespace SiteGen.Text;

public enum Severity
{
    Note,
    Warning,
    Error,
}
