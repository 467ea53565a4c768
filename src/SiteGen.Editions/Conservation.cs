using System.Collections.Immutable;
using SiteGen.Text;

namespace SiteGen.Editions;

/// <summary>Nothing is lost and nothing invented: every character of a page that is no white space stands in exactly one block or
/// furniture item, and these hold no other characters. Excepted are Markdown marks and hyphens of words broken at a line end.</summary>
public static class Conservation
{
    public static ImmutableArray<Diagnostic> Check(SourceText source, Page page)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var uses = new byte[source.Text.Length];
        foreach (var block in page.Articles.SelectMany(a => a.Blocks))
            CheckBlock(source, block.Text, block.Source, uses, diagnostics);
        foreach (var item in page.Furniture)
            CheckBlock(source, item.Text, item.Source, uses, diagnostics);
        CheckCover(source, uses, diagnostics);
        return diagnostics.ToImmutable();
    }

    static void CheckBlock(SourceText source, string text, ImmutableArray<TextSpan> spans, byte[] uses, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var at = 0;
        var printed = source.Text;
        foreach (var span in spans)
        {
            for (var i = span.Start; i < span.End; i++)
            {
                // Most characters are no white space, whose last is the ideographic one, and the next of the text.
                if (printed[i] > '\u3000' && at < text.Length && text[at] == printed[i] && uses[i] == 0)
                {
                    uses[i] = 1;
                    at++;
                    continue;
                }

                if (char.IsWhiteSpace(printed[i]))
                    continue;
                if (uses[i] < byte.MaxValue)
                    uses[i]++;
                while (at < text.Length && char.IsWhiteSpace(text[at]))
                    at++;
                if (at < text.Length && text[at] == printed[i])
                {
                    at++;
                    continue;
                }

                diagnostics.Add(Differs(source, new TextSpan(i, i + 1), text));
                return;
            }
        }

        if (text.AsSpan(at).TrimStart().Length > 0)
            diagnostics.Add(Differs(source, spans.IsEmpty ? default : spans[^1], text));
    }

    static void CheckCover(SourceText source, byte[] uses, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        bool[]? marks = null;
        for (var i = 0; i < uses.Length; i++)
        {
            if (uses[i] == 1 || char.IsWhiteSpace(source.Text[i]))
                continue;
            if (uses[i] == 0 && (marks ??= MarkdownMarks.Find(source))[i])
                continue;
            var start = i;
            var isLost = uses[i] == 0;
            while (i + 1 < uses.Length && (isLost ? uses[i + 1] == 0 : uses[i + 1] > 1) && source.Text[i + 1] is not ('\n' or '\r'))
                i++;
            diagnostics.Add(isLost ? Lost(source, new TextSpan(start, i + 1)) : Twice(source, new TextSpan(start, i + 1)));
        }
    }

    const string Report = "This is a fault of the program, not of the page. Please report it with this page.";

    static Diagnostic Lost(SourceText source, TextSpan span) =>
        new("SG1901", Severity.Error, "This text of the page would be lost: it stands in no article and not in the page's furniture.") { Source = source, Span = span, Hint = Report };

    static Diagnostic Twice(SourceText source, TextSpan span) =>
        new("SG1902", Severity.Error, "This text of the page would stand twice on the site.") { Source = source, Span = span, Hint = Report };

    static Diagnostic Differs(SourceText source, TextSpan span, string text) =>
        new("SG1903", Severity.Error, $"The text would be changed here: “{(text.Length > 40 ? text[..40] + "…" : text)}” is not what the page says.") { Source = source, Span = span, Hint = Report };
}
