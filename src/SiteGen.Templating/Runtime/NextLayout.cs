using SiteGen.Text;

namespace SiteGen.Templating.Runtime;

/// <summary>A layout that waits until the template that named it is through.</summary>
sealed record NextLayout(Template Template, string Name, Value[] Values, string?[] Names, Caller Caller, SourceText Source);
