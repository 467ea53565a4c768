using System.Diagnostics;
using System.Text.RegularExpressions;

namespace SiteGen.Templating.Builtins;

static class RegexFunctions
{
    public static Module Module { get; } = new("regex")
    {
        { "match", "text pattern options?", (in call) => Run(call, 2, Match) },
        { "matches", "text pattern options?", (in call) => Run(call, 2, AllMatches) },
        { "replace", "text pattern replace options?", (in call) => Run(call, 3, Replace) },
        { "split", "text pattern options?", (in call) => Run(call, 2, Split) },
        { "escape", "pattern", (in call) => Regex.Escape(Required(call, 0, "pattern")) },
        { "unescape", "pattern", (in call) => Unescape(call) },
    };

    delegate Value Action(in BuiltinCall call, Regex regex, string text);

    static Value Run(in BuiltinCall call, int options, Action action)
    {
        var context = call.Context;
        var text = Required(call, 0, "input");
        var pattern = Required(call, 1, "pattern");
        if (pattern.Length > context.Limits.RegexLength)
            throw context.LimitReached(call.Caller.SpanOf(1), Messages.RegexTooLong(), nameof(Limits.RegexLength), context.Limits.RegexLength);
        if (context.RegexTime <= TimeSpan.Zero)
            throw TimeIsUp(call);
        context.CountWork(1 + (text.Length / 16));
        var start = Stopwatch.GetTimestamp();
        try
        {
            return action(call, new Regex(pattern, Options(call.Text(options)), context.RegexTime), text);
        }
        catch (RegexMatchTimeoutException)
        {
            throw TimeIsUp(call);
        }
        catch (ArgumentException failure)
        {
            throw call.Fail(failure.Message);
        }
        finally
        {
            context.RegexTime -= Stopwatch.GetElapsedTime(start);
        }
    }

    static Runtime.TemplateError TimeIsUp(in BuiltinCall call) =>
        call.Context.LimitReached(call.CallSpan, Messages.RegexTimeout(), nameof(Limits.Regex), (long)call.Context.Limits.Regex.TotalMilliseconds, " ms");

    static RegexOptions Options(string? letters)
    {
        var options = RegexOptions.CultureInvariant;
        foreach (var letter in letters ?? "")
        {
            options |= letter switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                _ => RegexOptions.None,
            };
        }

        return options;
    }

    static string Required(in BuiltinCall call, int position, string name) => call.Text(position) ?? throw call.Fail(Messages.NullParameter(name));

    static Value Unescape(in BuiltinCall call)
    {
        try
        {
            return Regex.Unescape(Required(call, 0, "pattern"));
        }
        catch (ArgumentException failure)
        {
            throw call.Fail(failure.Message);
        }
    }

    static Value Match(in BuiltinCall call, Regex regex, string text) => Groups(call, regex.Match(text));

    static Value AllMatches(in BuiltinCall call, Regex regex, string text)
    {
        var list = new TemplateArray();
        for (var match = regex.Match(text); match.Success; match = match.NextMatch())
        {
            call.Context.CheckItems(list.Count + 1L, call.CallSpan);
            list.Add(Groups(call, match));
        }

        return list;
    }

    static TemplateArray Groups(in BuiltinCall call, Match match)
    {
        var list = new TemplateArray();
        if (!match.Success)
            return list;
        call.Context.CountWork(match.Groups.Count);
        for (var i = 0; i < match.Groups.Count; i++)
        {
            call.Context.CountText(match.Groups[i].Length);
            list.Add(match.Groups[i].Value);
        }

        return list;
    }

    // Piece by piece: a replacement may be longer than what it replaces, at every place.
    static Value Replace(in BuiltinCall call, Regex regex, string text)
    {
        var replacement = call.TextOrEmpty(2);
        var output = call.Context.Output;
        var capture = output.BeginCapture();
        var done = 0;
        for (var match = regex.Match(text); match.Success; match = match.NextMatch())
        {
            call.Context.CountWork();
            output.Write(text.AsSpan(done, match.Index - done));
            call.Context.CheckLength((long)replacement.Length * (match.Length + 1), call.CallSpan);
            output.Write(match.Result(replacement));
            done = match.Index + match.Length;
        }

        output.Write(text.AsSpan(done));
        return output.EndCapture(capture);
    }

    static Value Split(in BuiltinCall call, Regex regex, string text)
    {
        call.Context.CountText(text.Length);
        var pieces = regex.Split(text);
        call.Context.CheckItems(pieces.Length, call.CallSpan);
        var list = new TemplateArray(pieces.Length);
        foreach (var piece in pieces)
            list.Add(piece);
        return list;
    }
}
