using System.Collections.Immutable;
using System.Text.Json;
using SiteGen.Text;
using Spectre.Console;

namespace SiteGen;

/// <summary>Prints diagnostics to the standard error; results go to the standard output. Colour only on a terminal.</summary>
sealed class Reporter(TextWriter errors, bool asJson)
{
    // A hundred pages that each have the same small trouble must not bury the one that has another.
    const int NotesPerCode = 3;
    const int ProblemsPerCode = 50;

    readonly IAnsiConsole? terminal = ReferenceEquals(errors, Console.Error) && !Console.IsErrorRedirected
        ? AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(errors) })
        : null;

    public void Report(ImmutableArray<Diagnostic> diagnostics)
    {
        if (asJson)
        {
            foreach (var diagnostic in diagnostics)
                errors.WriteLine(DiagnosticJson.Line(diagnostic));
            return;
        }

        foreach (var alike in diagnostics.GroupBy(d => (d.Code, d.Severity)))
        {
            var limit = alike.Key.Severity == Severity.Note ? NotesPerCode : ProblemsPerCode;
            foreach (var diagnostic in alike.Take(limit))
                Print(diagnostic);
            if (alike.Count() - limit is > 0 and var more)
                errors.WriteLine($"  … and {more} more {DiagnosticFormat.Name(alike.Key.Severity)}s {alike.Key.Code} (--json shows all)");
        }
    }

    public void Say(string line) => errors.WriteLine(line);

    void Print(Diagnostic diagnostic)
    {
        var text = DiagnosticFormat.Format(diagnostic);
        if (terminal is null)
        {
            errors.WriteLine(text);
            return;
        }

        var label = DiagnosticFormat.Name(diagnostic.Severity) + " " + diagnostic.Code;
        var colour = diagnostic.Severity switch { Severity.Error => "red", Severity.Warning => "yellow", _ => "blue" };
        var at = text.IndexOf(label, StringComparison.Ordinal);
        terminal.MarkupLine($"{Markup.Escape(text[..at])}[bold {colour}]{label}[/]{Markup.Escape(text[(at + label.Length)..])}");
    }
}

/// <summary>A diagnostic as one line of JSON, for editors and CI.</summary>
static class DiagnosticJson
{
    static readonly JsonWriterOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Line(Diagnostic diagnostic)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteString("code", diagnostic.Code);
            json.WriteString("severity", DiagnosticFormat.Name(diagnostic.Severity));
            json.WriteString("message", diagnostic.Message);
            if (diagnostic.Path is not null)
                json.WriteString("file", diagnostic.Path);
            if (diagnostic.Source is not null)
            {
                WritePosition(json, "", diagnostic.Source.PositionOf(diagnostic.Span.Start));
                WritePosition(json, "end", diagnostic.Source.PositionOf(diagnostic.Span.End));
            }

            if (diagnostic.Hint is not null)
                json.WriteString("hint", diagnostic.Hint);
            if (!diagnostic.Notes.IsEmpty)
            {
                json.WriteStartArray("notes");
                foreach (var note in diagnostic.Notes)
                    json.WriteStringValue(note.Message);
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    static void WritePosition(Utf8JsonWriter json, string prefix, LinePosition position)
    {
        json.WriteNumber(prefix.Length == 0 ? "line" : prefix + "Line", position.Line);
        json.WriteNumber(prefix.Length == 0 ? "column" : prefix + "Column", position.Column);
    }
}
