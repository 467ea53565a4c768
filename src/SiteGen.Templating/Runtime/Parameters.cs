namespace SiteGen.Templating.Runtime;

/// <summary>Gives the declared parameters of a template's function their values.</summary>
static class Parameters
{
    public static void Bind(RenderContext context, TemplateFunction function, Caller site, ReadOnlySpan<Value> values, ReadOnlySpan<string?> names, TemplateObject variables)
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

        if (missing > 0 || surplus > 0)
            throw WrongCount(context, site, values.Length, fixedCount, surplus > 0 ? fixedCount : values.Length);
    }

    public static TemplateError WrongCount(RenderContext context, Caller site, int given, int expected, int at)
    {
        var span = at < site.Arguments.Length && site.Call is not null ? site.Arguments[at].Value.Span : EndOf(context, site);
        return context.Fail(span, Messages.WrongArgumentCount(given, NameOf(context, site), expected));
    }

    static SiteGen.Text.TextSpan EndOf(RenderContext context, Caller site)
    {
        if (site.Call is { IsPipe: true })
            return site.Call.Target.Span;
        var end = Math.Min(site.Node.Span.End + 1, context.Source.Text.Length);
        return new SiteGen.Text.TextSpan(end, end);
    }

    static string NameOf(RenderContext context, Caller site)
    {
        if (site.Call is { IsPipe: true } pipe)
            return context.SourceOf(pipe.Target.Span);
        return context.SourceOf(site.Node.Span);
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
