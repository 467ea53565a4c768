using Microsoft.AspNetCore.StaticFiles;

namespace SiteGen.Serve;

/// <summary>What a static host calls the files of a site.</summary>
static class MimeTypes
{
    static readonly FileExtensionContentTypeProvider Known = new() { Mappings = { [".atom"] = "application/atom+xml", [".xml"] = "application/xml" } };

    public static string Of(string path)
    {
        var type = Known.TryGetContentType(path, out var known) ? known : "application/octet-stream";
        return type.StartsWith("text/", StringComparison.Ordinal) || type is "application/xml" or "application/json" ? type + "; charset=utf-8" : type;
    }
}
