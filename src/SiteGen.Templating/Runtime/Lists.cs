using SiteGen.Templating.Nodes;

namespace SiteGen.Templating.Runtime;

/// <summary>What can be walked: lists, the letters of a text, the members of an object.</summary>
static class Lists
{
    public static TemplateList? From(Value value)
    {
        switch (value.Reference)
        {
            case TemplateList list:
                return list;
            case string text:
                return new Letters(text);
            case TemplateObject members:
                var pairs = new TemplateArray(members.Count, isSequence: true);
                for (var i = 0; i < members.Count; i++)
                    pairs.Add(new MemberPair(members.NameAt(i), members.ValueAt(i)));
                return pairs;
            case View view:
                var read = new TemplateArray(view.Members.All.Count, isSequence: true);
                foreach (var member in view.Members.All)
                    read.Add(new MemberPair(member.Name, member.Read(view)));
                return read;
            default:
                return value.Kind == ValueKind.Empty ? new TemplateArray() : null;
        }
    }

    public static TemplateList Of(RenderContext context, Value value, Expression site, Func<string, string> message) =>
        From(value) ?? throw context.Fail(site, message(Naming.Type(value)));

    public static void AddAll(TemplateArray target, TemplateList source)
    {
        for (var i = 0; i < source.Count; i++)
            target.Add(source[i]);
    }
}

/// <summary>A member of an object while it is iterated.</summary>
sealed class MemberPair(string key, Value value) : View
{
    static readonly MemberTable<MemberPair> Table = new()
    {
        { "key", "string", "name of the member", pair => pair.Key },
        { "value", "any", "its value", pair => pair.Value },
    };

    public string Key => key;

    public Value Value => value;

    public override MemberTable Members => Table;
}
