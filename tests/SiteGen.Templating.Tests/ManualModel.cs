using System.Text.Json;

namespace SiteGen.Templating.Tests;

/// <summary>The members of a JSON object as a view.</summary>
sealed class ManualModel : View
{
    readonly MemberTable<ManualModel> table = [];

    public ManualModel(JsonElement json)
    {
        foreach (var member in json.EnumerateObject())
        {
            var value = JsonValue.From(member.Value);
            table.Add(member.Name, "any", "", _ => value);
        }
    }

    public override MemberTable Members => table;
}
