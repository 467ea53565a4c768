using SiteGen.Text;

namespace SiteGen.Templating.Runtime;

/// <summary>Gives the declared parameters of a template's function their values.</summary>
static class Parameters
{
    public static void Bind(RenderContext context, TemplateFunction function, Caller caller, ReadOnlySpan<Value> values, ReadOnlySpan<string?> names, TemplateObject variables)
    {
        var parameters = function.Parameters!;
        var hasRest = parameters.Length > 0 && parameters[^1].IsRest;
        var fixedCount = hasRest ? parameters.Length - 1 : parameters.Length;
        foreach (var parameter in parameters)
            variables[parameter.Name] = parameter.IsRest ? new TemplateArray() : parameter.Default?.Value ?? Value.Null;
        var given = new bool[parameters.Length];
        var position = 0;
        var surplus = 0;
        for (var i = 0; i < values.Length; i++)
        {
            var at = !names.IsEmpty && names[i] is { } name ? IndexOf(parameters, name) : -1;
            if (at < 0)
                at = position++;
            if (at < fixedCount)
            {
                variables[parameters[at].Name] = values[i];
                given[at] = true;
            }
            else if (hasRest)
            {
                ((TemplateArray)variables[parameters[^1].Name].Reference!).Add(values[i]);
            }
            else
            {
                surplus++;
            }
        }

        var missing = 0;
        for (var i = 0; i < fixedCount; i++)
        {
            if (!given[i] && parameters[i].Default is null)
                missing++;
        }

        if (surplus > 0)
            throw TooMany(context, caller, values.Length, fixedCount, caller.SpanOf(fixedCount));
        if (missing > 0)
            throw TooFew(context, caller, values.Length, fixedCount);
    }

    /// <summary>The value of <c>$</c>: what every parameter got, the rest one by one.</summary>
    public static TemplateArray AsList(Parameter[] parameters, TemplateObject variables)
    {
        var list = new TemplateArray(parameters.Length);
        foreach (var parameter in parameters)
        {
            if (parameter.IsRest)
                Lists.AddAll(list, (TemplateList)variables[parameter.Name].Reference!);
            else
                list.Add(variables[parameter.Name]);
        }

        return list;
    }

    /// <summary>Something is missing: shown behind the call.</summary>
    public static TemplateError TooFew(RenderContext context, Caller caller, int given, int expected) =>
        context.Fail(EndOf(context, caller), Messages.WrongArgumentCount(given, NameOf(context, caller), expected));

    public static TemplateError TooMany(RenderContext context, Caller caller, int given, int expected, TextSpan place) =>
        context.Fail(place, Messages.WrongArgumentCount(given, NameOf(context, caller), expected));

    static TextSpan EndOf(RenderContext context, Caller caller)
    {
        var end = caller.Node.Span.End;
        if (end > 0 && context.Source.Text[end - 1] == ')')
            end--;
        return new TextSpan(end, end);
    }

    static string NameOf(RenderContext context, Caller caller)
    {
        if (caller.Call is { IsPipe: true } pipe)
            return context.SourceOf(new TextSpan(pipe.Target.Span.Start, pipe.Span.End));
        return context.SourceOf(caller.Node.Span);
    }

    static int IndexOf(Parameter[] parameters, string name)
    {
        for (var i = 0; i < parameters.Length; i++)
        {
            if (parameters[i].Name == name)
                return i;
        }

        return -1;
    }
}
