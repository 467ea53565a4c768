using System.Text.Json;

namespace SiteGen.Templating.Benchmarks;

/// <summary>The page as objects of the template language.</summary>
sealed class JsonGlobals(JsonElement model) : View
{
    static readonly MemberTable<JsonGlobals> Table = new()
    {
        { "site", "object", "the site", globals => globals.site },
        { "page", "object", "the page", globals => globals.page },
    };

    readonly Value site = JsonValue.From(model.GetProperty("site"));
    readonly Value page = JsonValue.From(model.GetProperty("page"));

    public override MemberTable Members => Table;
}
