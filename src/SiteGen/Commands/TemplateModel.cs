using System.Text.Json;
using SiteGen.Config;
using SiteGen.Disk;
using SiteGen.Templating;
using SiteGen.Text;

namespace SiteGen.Commands;

/// <summary>A JSON object as the model of a template: its members are the global names.</summary>
sealed class TemplateModel : View
{
    readonly MemberTable<TemplateModel> members = new();

    public static TemplateModel Empty { get; } = new();

    public override MemberTable Members => members;

    /// <param name="path">As it is shown in messages.</param>
    public static Outcome<TemplateModel> Read(string fullPath, string path) =>
        SeedFolder.Read(fullPath, path).Then(source => JsonText.Parse(source).Then(root => Of(source, root)));

    static Outcome<TemplateModel> Of(SourceText source, JsonText root)
    {
        if (root.Kind != JsonValueKind.Object)
            return Outcome.Fail<TemplateModel>(ConfigDiagnostics.NotJson(source, root.Span, "a model is an object, { … }."));
        using var document = JsonDocument.Parse(source.Text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        var model = new TemplateModel();
        foreach (var member in document.RootElement.EnumerateObject().Where(member => model.members.Find(member.Name) is null))
        {
            var value = JsonValue.From(member.Value);
            model.members.Add(member.Name, "json", "", _ => value);
        }

        return Outcome.Of(model);
    }
}
