using System.Text.RegularExpressions;

namespace SiteGen.Templating.Builtins;

static class RegexFunctions
{
    public static Module Module { get; } = new("regex")
    {
        { "match", "text pattern options?", (in call) => Run(call, 2, (regex, text, _) => Groups(regex.Match(text))) },
        { "matches", "text pattern options?", (in call) => Run(call, 2, AllMatches) },
        { "replace", "text pattern replace options?", (in call) => Run(call, 3, (regex, text, replacement) => regex.Replace(text, replacement)) },
        { "split", "text pattern options?", (in call) => Run(call, 2, (regex, text, _) => Texts(regex.Split(text))) },
        { "escape", "pattern", (in call) => Regex.Escape(Required(call, 0)) },
        { "unescape", "pattern", (in call) => Unescape(call) },
    };

    static Value Run(in BuiltinCall call, int options, Func<Regex, string, string, Value> action)
    {
        var text = Required(call, 0);
        var pattern = Required(call, 1);
        call.Context.CountWork(1 + (text.Length / 16));
        try
        {
            var regex = new Regex(pattern, Options(call, call.Text(options)), call.Context.Limits.Regex);
            return action(regex, text, options == 3 ? call.TextOrEmpty(2) : "");
        }
        catch (RegexMatchTimeoutException)
        {
            throw call.Fail(Messages.RegexTimeout(call.Context.Limits.Regex));
        }
        catch (ArgumentException failure)
        {
            throw call.Fail(failure.Message);
        }
    }

    static RegexOptions Options(in BuiltinCall call, string? letters)
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

    static string Required(in BuiltinCall call, int position) => call.Text(position) ?? throw call.Fail(Messages.NullParameter(position == 0 ? "input" : "pattern"));

    static Value Unescape(in BuiltinCall call)
    {
        try
        {
            return Regex.Unescape(Required(call, 0));
        }
        catch (ArgumentException failure)
        {
            throw call.Fail(failure.Message);
        }
    }

    static Value AllMatches(Regex regex, string text, string _)
    {
        var list = new TemplateArray();
        foreach (Match match in regex.Matches(text))
            list.Add(Groups(match));
        return list;
    }

    static Value Groups(Match match)
    {
        var list = new TemplateArray();
        if (match.Success)
        {
            foreach (Group group in match.Groups)
                list.Add(group.Value);
        }

        return list;
    }

    static Value Texts(string[] texts)
    {
        var list = new TemplateArray(texts.Length);
        foreach (var text in texts)
            list.Add(text);
        return list;
    }
}
