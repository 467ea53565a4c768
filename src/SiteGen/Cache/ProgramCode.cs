using SiteGen.Editions;
using SiteGen.Linking;
using SiteGen.Recognition;
using SiteGen.Rendering;
using SiteGen.Templating;
using SiteGen.Text;

namespace SiteGen.Cache;

/// <summary>Which program this is. Builds are deterministic: the version of a module is a hash of its code.</summary>
static class ProgramCode
{
    public static Fingerprint Print { get; } = new[]
    {
        typeof(SourceText), typeof(Page), typeof(PageRecognizer), typeof(Profiler), typeof(TemplateSet), typeof(SitePlan), typeof(ProgramCode),
    }.Aggregate(new Fingerprint(), (print, type) => print.With(type.Module.ModuleVersionId.ToByteArray()));
}
