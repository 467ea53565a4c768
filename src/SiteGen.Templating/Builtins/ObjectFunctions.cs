using SiteGen.Templating.Runtime;

namespace SiteGen.Templating.Builtins;

static class ObjectFunctions
{
    public static Module Module { get; } = new("object")
    {
        { "default", "value default", (in call) => call[0].IsNull || call[0].Text is "" ? call[1] : call[0] },
        { "keys", "value", (in call) => Names(call, values: false) },
        { "values", "value", (in call) => Names(call, values: true) },
        { "size", "value", (in call) => Size(call) },
        { "has_key", "value key", (in call) => TryMember(call, out _) },
        { "has_value", "value key", (in call) => TryMember(call, out var value) && !value.IsNull },
        { "typeof", "value", (in call) => TypeOf(call[0]) },
        { "kind", "value", (in call) => call[0].IsNull ? Value.Null : Naming.Type(call[0]) },
        { "format", "value format culture?", (in call) => call[0].IsNull ? "" : Formatting.Format(call, call[0], call.TextOrEmpty(1), call.Text(2)) },
        { "to_json", "value", (in call) => JsonWriting.Write(call) },
        { "from_json", "json", (in call) => JsonWriting.Read(call) },
        { "eval", "text", (in call) => Evaluation.Run(call, scriptOnly: true) },
        { "eval_template", "text", (in call) => Evaluation.Run(call, scriptOnly: false) },
    };

    static Value Names(in BuiltinCall call, bool values)
    {
        var result = new TemplateArray();
        switch (call[0].Reference)
        {
            case TemplateObject members:
                for (var i = 0; i < members.Count; i++)
                    result.Add(values ? members.ValueAt(i) : members.NameAt(i));
                break;
            case View view:
                foreach (var member in view.Members.All)
                    result.Add(values ? member.Read(view) : member.Name);
                break;
            case TemplateList list:
                result.Add(values ? list.Count : "size");
                break;
            case string text:
                result.Add(values ? text.Length : "size");
                break;
        }

        call.Context.CountWork(result.Count);
        return result;
    }

    static Value Size(in BuiltinCall call) => call[0].Reference switch
    {
        string text => text.Length,
        TemplateList list => list.Count,
        TemplateObject members => members.Count,
        View view => view.Members.All.Count,
        _ => 0,
    };

    static bool TryMember(in BuiltinCall call, out Value value)
    {
        value = Value.Null;
        if (call[0].IsNull || call[1].IsNull)
            return false;
        if (call[0].Reference is not (TemplateObject or View))
            throw call.Fail(Messages.CannotConvertTo(Naming.Type(call[0]), "object"), call.Caller.SpanOf(0));
        return Members.TryGet(call.Context, call[0], call.TextOrEmpty(1), out value);
    }

    static Value TypeOf(Value value) => value.Kind switch
    {
        ValueKind.Null => Value.Null,
        ValueKind.Bool => "boolean",
        >= ValueKind.Int and <= ValueKind.Decimal => "number",
        ValueKind.Text => "string",
        ValueKind.List => ((TemplateList)value.Reference!).IsSequence ? "iterator" : "array",
        _ => "object",
    };
}
