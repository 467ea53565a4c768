using SiteGen.Templating.Nodes;

namespace SiteGen.Templating.Runtime;

/// <summary>The HTML around the cells of a <c>tablerow</c>.</summary>
sealed class TableRows(RenderContext context, For loop, LoopOptions options)
{
    int columns = 1;

    public Flow Run(TemplateList items, int start, int count)
    {
        columns = options.Columns is null ? 1 : Math.Max(1, Conversion.ToInt(context, options.Columns.Evaluate(context), options.Columns));
        if (count == 0)
        {
            context.Output.Write("<tr class=\"row1\"></tr>\n");
            return Flow.Next;
        }

        var flow = loop.Run(context, items, start, count, this);
        context.Output.Write("</tr>\n");
        return flow;
    }

    public void BeginCell(int index)
    {
        var column = index % columns;
        if (column == 0)
        {
            if (index > 0)
                context.Output.Write("</tr>\n");
            context.Output.Write("<tr class=\"row");
            context.Output.Write((index / columns) + 1);
            context.Output.Write("\">");
        }

        context.Scopes.SetColumn(column);
        context.Output.Write("<td class=\"col");
        context.Output.Write(column + 1);
        context.Output.Write("\">");
    }

    public void EndCell() => context.Output.Write("</td>");
}
