using SiteGen.Templating.Runtime;

namespace SiteGen.Templating.Builtins;

/// <summary><c>array.sort</c>: stable and total. Texts by code unit, so that every machine gives the same page.</summary>
static class Sorting
{
    public static Value Sort(in BuiltinCall call)
    {
        if (call[0].IsNull)
            return new TemplateArray();
        var list = Lists.From(call[0]);
        if (list is null)
            return new TemplateArray([call[0]]);
        call.Context.CountRounds(list.Count, call.CallSpan);
        var keys = new Value[list.Count];
        var order = new int[list.Count];
        var path = call.Text(1)?.Split('.');
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = path is null ? list[i] : Follow(call.Context, list[i], path);
            order[i] = i;
        }

        Array.Sort(order, (a, b) => Comparison.Order(keys[a], keys[b]) is var result && result != 0 ? result : a.CompareTo(b));
        var sorted = new TemplateArray(keys.Length);
        foreach (var position in order)
            sorted.Add(list[position]);
        return sorted;
    }

    static Value Follow(RenderContext context, Value item, string[] path)
    {
        foreach (var name in path)
        {
            if (!Members.TryGet(context, item, name, out item))
                return Value.Null;
        }

        return item;
    }
}
