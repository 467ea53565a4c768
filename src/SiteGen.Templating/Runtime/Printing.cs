using System.Globalization;

namespace SiteGen.Templating.Runtime;

/// <summary>How values become text.</summary>
static class Printing
{
    public static string ToText(RenderContext context, Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Null:
                return "";
            case ValueKind.Text:
                return value.Text!;
            case ValueKind.Int:
                return value.Int.ToString(CultureInfo.InvariantCulture);
            case ValueKind.Char:
                return value.Char.ToString();
            default:
                var capture = context.Output.BeginCapture();
                Print(context, value);
                var text = context.Output.EndCapture(capture);
                context.CountText(text.Length);
                return text;
        }
    }

    public static void Print(RenderContext context, Value value)
    {
        var output = context.Output;
        switch (value.Kind)
        {
            case ValueKind.Null or ValueKind.Empty:
                break;
            case ValueKind.Text:
                output.Write(value.Captured is { } captured ? captured.Span : value.Text);
                break;
            case ValueKind.Bool:
                output.Write(value.Bool ? "true" : "false");
                break;
            case ValueKind.Int or ValueKind.Long:
                output.Write(value.Long);
                break;
            case ValueKind.Double:
                output.Write(value.Double);
                break;
            case ValueKind.Float:
                output.Write((float)value.Double);
                break;
            case ValueKind.Decimal:
                output.Write(value.Decimal);
                break;
            case ValueKind.BigInteger:
                output.Write(value.BigInteger.ToString(CultureInfo.InvariantCulture));
                break;
            case ValueKind.Char:
                output.Write(value.Char);
                break;
            case ValueKind.Date or ValueKind.DateTime or ValueKind.DateTimeOffset:
                output.Write(Builtins.DateFormatter.Format(context, Conversion.ToDateTime(value), context.DateFormat));
                break;
            case ValueKind.TimeSpan:
                output.Write(value.TimeSpan.ToString("c", CultureInfo.InvariantCulture));
                break;
            case ValueKind.Function:
                output.Write(value.Reference is TemplateFunction function ? function.Text : "<function>");
                break;
            case ValueKind.List:
                PrintList(context, (TemplateList)value.Reference!);
                break;
            case ValueKind.Object:
                PrintObject(context, (TemplateObject)value.Reference!);
                break;
            default:
                PrintView(context, (View)value.Reference!);
                break;
        }
    }

    static void PrintNested(RenderContext context, Value value)
    {
        if (value.IsNull || value.Kind == ValueKind.Empty)
        {
            context.Output.Write("null");
        }
        else if (value.Text is { } text)
        {
            context.Output.Write('"');
            Quoting.Escape(context.Output, text);
            context.Output.Write('"');
        }
        else
        {
            Print(context, value);
        }
    }

    static void PrintList(RenderContext context, TemplateList list)
    {
        context.EnterNested();
        context.Output.Write('[');
        for (var i = 0; i < list.Count; i++)
        {
            if (i > 0)
                context.Output.Write(", ");
            context.CountWork();
            PrintNested(context, list[i]);
        }

        context.Output.Write(']');
        context.LeaveNested();
    }

    static void PrintObject(RenderContext context, TemplateObject members)
    {
        context.EnterNested();
        context.Output.Write('{');
        for (var i = 0; i < members.Count; i++)
            PrintMember(context, i, members.NameAt(i), members.ValueAt(i));
        context.Output.Write('}');
        context.LeaveNested();
    }

    static void PrintView(RenderContext context, View view)
    {
        context.EnterNested();
        context.Output.Write('{');
        var all = view.Members.All;
        for (var i = 0; i < all.Count; i++)
            PrintMember(context, i, all[i].Name, all[i].Read(view));
        context.Output.Write('}');
        context.LeaveNested();
    }

    static void PrintMember(RenderContext context, int position, string name, Value value)
    {
        if (position > 0)
            context.Output.Write(", ");
        if (Quoting.IsIdentifier(name))
        {
            context.Output.Write(name);
        }
        else
        {
            context.Output.Write('"');
            Quoting.Escape(context.Output, name);
            context.Output.Write('"');
        }

        context.CountWork();
        context.Output.Write(": ");
        PrintNested(context, value);
    }
}
