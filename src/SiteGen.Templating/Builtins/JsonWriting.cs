using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using SiteGen.Templating.Runtime;

namespace SiteGen.Templating.Builtins;

/// <summary>Values as JSON and back. Numbers that come from text become decimals, as in the original.</summary>
static class JsonWriting
{
    public static Value Write(in BuiltinCall call)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { MaxDepth = call.Context.Limits.Nesting + 1 }))
            Write(call, writer, call[0]);
        call.Context.CheckLength(buffer.WrittenCount, call.CallSpan);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    static void Write(in BuiltinCall call, Utf8JsonWriter writer, Value value)
    {
        call.Context.CountWork();
        if (writer.BytesPending + writer.BytesCommitted is var length)
            call.Context.CheckLength(length, call.CallSpan);
        switch (value.Kind)
        {
            case ValueKind.Null:
                writer.WriteNullValue();
                break;
            case ValueKind.Bool:
                writer.WriteBooleanValue(value.Bool);
                break;
            case ValueKind.Int or ValueKind.Long:
                writer.WriteNumberValue(value.Long);
                break;
            case ValueKind.Double when double.IsFinite(value.Double):
                writer.WriteNumberValue(value.Double);
                break;
            case ValueKind.Float when double.IsFinite(value.Double):
                writer.WriteNumberValue((float)value.Double);
                break;
            case ValueKind.Decimal:
                writer.WriteNumberValue(value.Decimal);
                break;
            case ValueKind.BigInteger:
                writer.WriteRawValue(value.BigInteger.ToString(CultureInfo.InvariantCulture));
                break;
            case ValueKind.Date or ValueKind.DateTime:
                var time = Conversion.ToDateTime(value);
                if (time.Kind == DateTimeKind.Utc)
                    writer.WriteStringValue(new DateTimeOffset(time));
                else
                    writer.WriteStringValue(time);
                break;
            case ValueKind.DateTimeOffset:
                writer.WriteStringValue(value.DateTimeOffset);
                break;
            case ValueKind.Function:
                throw call.Fail(Messages.NoJsonOfFunction(), call.Caller.SpanOf(0));
            case ValueKind.List:
                call.Context.EnterNested();
                writer.WriteStartArray();
                var list = (TemplateList)value.Reference!;
                for (var i = 0; i < list.Count; i++)
                    Write(call, writer, list[i]);
                writer.WriteEndArray();
                call.Context.LeaveNested();
                break;
            case ValueKind.Object or ValueKind.View or ValueKind.Empty:
                WriteMembers(call, writer, value);
                break;
            default:
                writer.WriteStringValue(Printing.ToText(call.Context, value));
                break;
        }
    }

    static void WriteMembers(in BuiltinCall call, Utf8JsonWriter writer, Value value)
    {
        call.Context.EnterNested();
        writer.WriteStartObject();
        if (value.Reference is TemplateObject members)
        {
            for (var i = 0; i < members.Count; i++)
            {
                writer.WritePropertyName(members.NameAt(i));
                Write(call, writer, members.ValueAt(i));
            }
        }
        else if (value.Reference is View view)
        {
            foreach (var member in view.Members.All)
            {
                writer.WritePropertyName(member.Name);
                Write(call, writer, member.Read(view));
            }
        }

        writer.WriteEndObject();
        call.Context.LeaveNested();
    }

    public static Value Read(in BuiltinCall call)
    {
        if (call.Text(0) is not { } text)
            return Value.Null;
        call.Context.CountWork(text.Length / 4);
        try
        {
            using var document = JsonDocument.Parse(text);
            return JsonValue.From(document.RootElement, number => number.TryGetDecimal(out var exact) ? new Value(exact) : number.GetDouble());
        }
        // Half of a surrogate pair is no text, whether written as it is or as an escape.
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or ArgumentException)
        {
            throw call.Fail(failure.Message);
        }
    }
}
