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
    /// <summary>All of it.</summary>
    public static Fingerprint Print { get; } =
        Of(typeof(SourceText), typeof(Page), typeof(PageRecognizer), typeof(Profiler), typeof(TemplateSet), typeof(SitePlan), typeof(ProgramCode));

    /// <summary>Of the modules of some types.</summary>
    public static Fingerprint Of(params ReadOnlySpan<Type> types)
    {
        var print = new Fingerprint();
        foreach (var type in types)
            print = print.With(type.Module.ModuleVersionId.ToByteArray());
        return print;
    }
}
