using SiteGen.Templating.Runtime;

namespace SiteGen.Templating.Builtins;

static class ArrayFunctions
{
    public static Module Module { get; } = new("array")
    {
        { "add", "list value", (in call) => Add(call) },
        { "add_range", "list1 list2", (in call) => Concat(call) },
        { "compact", "list", (in call) => Where(call, (in _, item) => !item.IsNull) },
        { "concat", "list1 list2", (in call) => Concat(call) },
        { "cycle", "list group?", (in call) => Cycle(call) },
        { "any", "list function args...", (in call) => Any(call) },
        { "each", "list function", (in call) => Each(call) },
        { "filter", "list function", (in call) => Filter(call) },
        { "first", "list", (in call) => call.List(0) is { Count: > 0 } list ? list[0] : Value.Null },
        { "insert_at", "list index value", (in call) => InsertAt(call) },
        { "join", "list delimiter function?", (in call) => Join(call) },
        { "last", "list", (in call) => call.List(0) is { Count: > 0 } list ? list[^1] : Value.Null },
        { "limit", "list count", (in call) => call.List(0) is { } list ? Part(list, 0, call.Int(1)) : Value.Null },
        { "map", "list member", (in call) => Map(call) },
        { "offset", "list index", (in call) => call.List(0) is { } list ? Part(list, call.Int(1), list.Count) : Value.Null },
        { "remove_at", "list index", (in call) => RemoveAt(call) },
        { "reverse", "list", (in call) => Reverse(call) },
        { "size", "list", (in call) => Size(call) },
        { "sort", "list member?", (in call) => Sorting.Sort(call) },
        { "uniq", "list", (in call) => Unique(call) },
        { "contains", "list item", (in call) => Contains(call) },
    };

    delegate bool Test(in BuiltinCall call, Value item);

    static TemplateArray Copy(TemplateList? list, int more = 0)
    {
        var copy = new TemplateArray((list?.Count ?? 0) + more);
        if (list is not null)
            Lists.AddAll(copy, list);
        return copy;
    }

    static Value Add(in BuiltinCall call)
    {
        var result = Copy(call.List(0), 1);
        result.Add(call[1]);
        return result;
    }

    static Value Concat(in BuiltinCall call)
    {
        var (first, second) = (call.List(0), call.List(1));
        if (first is null && second is null)
            return Value.Null;
        var count = (long)(first?.Count ?? 0) + (second?.Count ?? 0);
        call.Context.CheckItems(count, call.CallSpan);
        var result = new TemplateArray((int)count, isSequence: true);
        if (first is not null)
            Lists.AddAll(result, first);
        if (second is not null)
            Lists.AddAll(result, second);
        return result;
    }

    static Value Where(in BuiltinCall call, Test test)
    {
        if (call.List(0) is not { } list)
            return Value.Null;
        var result = new TemplateArray(0, isSequence: true);
        for (var i = 0; i < list.Count; i++)
        {
            var item = list[i];
            if (test(call, item))
                result.Add(item);
        }

        return result;
    }

    static Value Contains(in BuiltinCall call)
    {
        if (call.List(0) is not { } list)
            return false;
        for (var i = 0; i < list.Count; i++)
        {
            if (Comparison.Equivalent(list[i], call[1]))
                return true;
        }

        return false;
    }

    static Value Cycle(in BuiltinCall call)
    {
        if (call.List(0) is not { Count: > 0 } list)
            return Value.Null;
        var group = call[1].IsNull ? JoinText(call, list, ",") : call.TextOrEmpty(1);
        var cycles = call.Context.Cycles;
        cycles.TryGetValue(group, out var position);
        cycles[group] = (position + 1) % list.Count;
        return list[position % list.Count];
    }

    static Value Any(in BuiltinCall call)
    {
        if (call.List(0) is not { } list || call[1].Reference is not ICallable function)
            return false;
        Value[] arguments = [Value.Null, .. call.Values[2..]];
        for (var i = 0; i < list.Count; i++)
        {
            arguments[0] = list[i];
            if (call.Context.CallWith(function, call.Caller.Node, arguments) is { Kind: ValueKind.Bool, Bool: true })
                return true;
        }

        return false;
    }

    static Value Each(in BuiltinCall call)
    {
        if (call.List(0) is not { } list)
            return Value.Null;
        if (call.Function(1) is not { } function)
            return list;
        var result = new TemplateArray(list.Count, isSequence: true);
        for (var i = 0; i < list.Count; i++)
            result.Add(call.Context.CallWith(function, call.Caller.Node, list[i]));
        return result;
    }

    static Value Filter(in BuiltinCall call)
    {
        if (call.List(0) is { } list && call.Function(1) is null)
            return list;
        return Where(call, (in filter, item) => filter.Context.CallWith(filter.Function(1)!, filter.Caller.Node, item).IsTrue);
    }

    static Value InsertAt(in BuiltinCall call)
    {
        var list = call.List(0);
        var index = Math.Max(0, call.Int(1));
        var count = list?.Count ?? 0;
        call.Context.CheckItems(Math.Max(index, count) + 1L, call.CallSpan);
        call.Context.CountRounds(Math.Max(index, count), call.CallSpan);
        var result = Copy(list, 1);
        while (result.Count < index)
            result.Add(Value.Null);
        result.Items.Insert(index, call[2]);
        return result;
    }

    static Value Join(in BuiltinCall call)
    {
        if (call.List(0) is not { } list)
            return "";
        var delimiter = call.TextOrEmpty(1);
        return JoinText(call, list, delimiter, call.Function(2));
    }

    static string JoinText(in BuiltinCall call, TemplateList list, string delimiter, ICallable? function = null)
    {
        var output = call.Context.Output;
        var capture = output.BeginCapture();
        for (var i = 0; i < list.Count; i++)
        {
            if (i > 0)
                output.Write(delimiter);
            if (function is null)
                Printing.Print(call.Context, list[i]);
            else
                Printing.Print(call.Context, call.Context.CallWith(function, call.Caller.Node, Printing.ToText(call.Context, list[i])));
        }

        return output.EndCapture(capture);
    }

    static Value Part(TemplateList list, int start, int count)
    {
        start = Math.Max(0, start);
        var end = (int)Math.Min(list.Count, start + (long)Math.Max(0, count));
        var result = new TemplateArray(Math.Max(0, end - start), isSequence: true);
        for (var i = start; i < end; i++)
            result.Add(list[i]);
        return result;
    }

    static Value Map(in BuiltinCall call)
    {
        if (call[0].IsNull || call[1].IsNull)
            return new TemplateArray();
        var name = call.TextOrEmpty(1);
        var list = call.List(0)!;
        var result = new TemplateArray(list.Count, isSequence: true);
        for (var i = 0; i < list.Count; i++)
        {
            if (Members.TryGet(call.Context, list[i], name, out var value))
                result.Add(value);
        }

        return result;
    }

    static Value RemoveAt(in BuiltinCall call)
    {
        var list = Copy(call.List(0));
        var index = call.Int(1);
        if (index < 0)
            index += list.Count;
        if (index >= 0 && index < list.Count)
            list.Items.RemoveAt(index);
        return list;
    }

    static Value Reverse(in BuiltinCall call)
    {
        var list = call.List(0);
        var result = new TemplateArray(list?.Count ?? 0, isSequence: true);
        for (var i = (list?.Count ?? 0) - 1; i >= 0; i--)
            result.Add(list![i]);
        return result;
    }

    static Value Size(in BuiltinCall call) => call[0].Text is { } text ? text.Length : call.List(0)?.Count ?? 0;

    static Value Unique(in BuiltinCall call)
    {
        if (call.List(0) is not { } list)
            return Value.Null;
        var result = new TemplateArray(list.Count, isSequence: true);
        var seen = new HashSet<Value>(new SameItems());
        for (var i = 0; i < list.Count; i++)
        {
            if (seen.Add(list[i]))
                result.Add(list[i]);
        }

        return result;
    }

    sealed class SameItems : IEqualityComparer<Value>
    {
        public bool Equals(Value x, Value y) => Comparison.Equivalent(x, y);

        public int GetHashCode(Value value) => value.Kind switch
        {
            ValueKind.Text => string.GetHashCode(value.Text),
            ValueKind.Double or ValueKind.Float => value.Double.GetHashCode(),
            ValueKind.Decimal => value.Decimal.GetHashCode(),
            ValueKind.BigInteger => value.BigInteger.GetHashCode(),
            ValueKind.DateTime => value.DateTime.GetHashCode(),
            ValueKind.DateTimeOffset => value.DateTimeOffset.GetHashCode(),
            _ => value.Reference is { } reference ? System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(reference) : value.Long.GetHashCode(),
        };
    }
}
