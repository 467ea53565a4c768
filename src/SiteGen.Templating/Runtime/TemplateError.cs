using SiteGen.Text;

namespace SiteGen.Templating.Runtime;

/// <summary>Ends a rendering; the door of the engine turns it into the diagnostic that it carries.</summary>
sealed class TemplateError(Diagnostic diagnostic) : Exception(diagnostic.Message)
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}
