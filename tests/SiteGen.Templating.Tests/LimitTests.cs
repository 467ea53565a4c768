using System.Text;
using SiteGen.Text;

namespace SiteGen.Templating.Tests;

/// <summary>Templates are data from strangers: none of these may take the memory, the time or the stack of the program.</summary>
public sealed class LimitTests
{
    [Theory]
    [InlineData("Loop", "{{ while true; end }}")]
    [InlineData("Loop", "{{ for i in 1..2000000; end }}")]
    [InlineData("Loop", "{{ 1..2000000 | array.size }}")]
    [InlineData("Loop", "{{ a = []; a[2000000] = 1 }}")]
    [InlineData("Loop", "{{ [1] | array.insert_at 2000000 1 }}")]
    [InlineData("Loop", "{{ [1] * 2000000 }}")]
    [InlineData("Loop", "{{ a = [1]; for i in 1..40; a = a + a; end }}")]
    [InlineData("Loop", "{{ for i in 1..1000; for j in 1..1000; for k in 1..1000; end; end; end }}")]
    [InlineData("Loop", "{{ for i in 1..2000; (1..1000) | array.join ''; end }}")]
    [InlineData("Text", "{{ 'ab' * 100000000 }}")]
    [InlineData("Text", "{{ x = 'ab'; for i in 1..40; x = x + x; end }}")]
    [InlineData("Text", "{{ 'x' | string.pad_left 2000000000 }}")]
    [InlineData("Text", "{{ x = 'a' * 1000000; x | string.replace 'a' x }}")]
    [InlineData("Text", "{{ x = 'a' * 1000000; x | regex.replace 'a' x }}")]
    [InlineData("Text", "{{ x = 'abc' * 1000000; for i in 1..100; x; end }}")]
    [InlineData("Text", "{{ func f; capture y; 'x' * 9000000; end; y + y + y + y; end; f }}")]
    [InlineData("Text", "{{ '%' * 12000000 | html.url_encode | string.size }}")]
    [InlineData("Text", "{{ '&' * 7000000 | html.escape | string.size }}")]
    [InlineData("Text", "{{ '<' * 6000000 | object.to_json | string.size }}")]
    [InlineData("Text", "{{ '.' * 17000000 | regex.escape | string.size }}")]
    [InlineData("Text", "{{ 'a' * 26000000 | string.base64_encode | string.size }}")]
    [InlineData("Text", "{{ ('a' + (\"\\n\" * 5000000)) | html.newline_to_br | string.size }}")]
    [InlineData("Text", "{{ date.parse '2020-01-01' | date.to_string ('%c' * 1500000) | string.size }}")]
    [InlineData("Text", "{{ date.format = '%c' * 1500000; date.parse '2020-01-01' | string.size }}")]
    [InlineData("AllText", "{{ a = []; x = 'ab' * 10000000; for i in 1..1000; a[i] = x + i; end }}")]
    [InlineData("AllText", "{{ x = 'ab' * 10000000; for i in 1..1000; y = x | string.upcase; end }}")]
    [InlineData("AllText", "{{ x = 'ab ' * 5000000; for i in 1..1000; y = x | string.split 'zzz'; end }}")]
    [InlineData("Work", "{{ a = 1..900000; for i in 1..900; x = a | array.first; end; for i in 1..900; x = a | array.last; end }}")]
    [InlineData("Work", "{{ func f(n); if n < 60; f(n + 1); f(n + 1); end; end; f 0 }}")]
    [InlineData("NumberBits", "{{ 1 << 2000000000 }}")]
    [InlineData("NumberBits", "{{ x = 3; for i in 1..40; x = x * x; end }}")]
    [InlineData("Nesting", "{{ a = []; a[0] = a; a }}")]
    [InlineData("Nesting", "{{ a = {}; a.a = a; a | object.to_json }}")]
    [InlineData("Nesting", "{{ a = []; a[0] = a; b = []; b[0] = b; a == b }}")]
    [InlineData("Recursion", "{{ func f; f; end; f }}")]
    [InlineData("Recursion", "{{ include 'page' }}")]
    [InlineData("Recursion", "{{ s = 'object.eval s'; object.eval s }}")]
    [InlineData("Recursion", "{{ layout.extend 'page' }}")]
    [InlineData("AllText", "{{ x = 'ab' * 1000000; for i in 1..100; layout.append 'a' x; end }}")]
    [InlineData("Text", "{{ func f; layout.append 'x' 'a'; wrap layout.append 'x'; layout.block 'x'; layout.block 'x'; end; end; for i in 1..40; f; end }}")]
    [InlineData("RegexLength", "{{ 'a' | regex.match ('a' * 5000) }}")]
    [InlineData("Regex", "{{ ('a' * 40) + '!' | regex.match '(a+)+$' }}")]
    public void A_limit_that_is_reached_is_named(string limit, string template)
    {
        var limits = new Limits { Regex = TimeSpan.FromMilliseconds(50), Work = limit == "Work" ? 1_000_000 : new Limits().Work };
        if (limit == "Work")
            limits = limits with { Loop = 0 };
        var diagnostic = Assert.Single(Render(template, limits).Diagnostics);
        Assert.Equal("SG3007", diagnostic.Code);
        Assert.StartsWith($"This is the limit `{limit}`: ", diagnostic.Hint, StringComparison.Ordinal);
        Assert.False(diagnostic.Span.IsEmpty);
    }

    [Theory]
    [InlineData("{{ ", "(", "1", ")")]
    [InlineData("{{ ", "[", "1", "]")]
    [InlineData("{{ ", "{a:", "1", "}")]
    [InlineData("{{ ", "!", "1", "")]
    [InlineData("{{ ", "-", "1", "")]
    [InlineData("{{ ", "@", "x", "")]
    [InlineData("{{ x", "", "", ".a")]
    [InlineData("{{ x", "", "", "[0]")]
    [InlineData("{{ x", "", "", "(1)")]
    [InlineData("{{ 1", "", "", "+1")]
    [InlineData("{{ 1", "", "", " | f")]
    [InlineData("{{ 1", "", "", " ? 1 : 1")]
    [InlineData("{{ 1", " ? 1", " : 1", " : 1")]
    [InlineData("{{ ", "$'{", "1", "}'")]
    [InlineData("", "{{ if 1 }}", "x", "{{ end }}")]
    [InlineData("", "{{ for x in y }}", "x", "{{ end }}")]
    [InlineData("", "{{ capture x }}", "x", "{{ end }}")]
    [InlineData("", "{{ func f }}", "x", "{{ end }}")]
    [InlineData("{{ ", "x = do; ", "1", "; end")]
    [InlineData("{{ ", "f(", "1", ")")]
    [InlineData("{{ ", "x[", "1", "]")]
    public void Deep_nesting_ends_in_an_error_and_not_in_a_crash(string before, string open, string middle, string close)
    {
        foreach (var depth in (int[])[100, 20_000])
        {
            var template = new StringBuilder(before).Insert(before.Length, open, depth).Append(middle).Insert(before.Length + (open.Length * depth) + middle.Length, close, depth);
            var rendered = Render(template.ToString(), new Limits { Text = 1000 });
            if (depth > 100)
                Assert.Contains(rendered.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        }
    }

    [Fact]
    public void The_deepest_allowed_calls_of_the_deepest_allowed_expressions_fit_the_stack()
    {
        var nested = string.Concat(Enumerable.Repeat("(", 200)) + "f(x + 1)" + string.Concat(Enumerable.Repeat(")", 200));
        var rendered = Render($"{{{{ func f(x); if x > 90; ret x; end; ret {nested}; end; f 0 }}}}", new Limits());
        Assert.True(rendered.HasErrors || rendered.Value == "91");
    }

    [Theory]
    [InlineData("(", ")")]
    [InlineData("[", "]")]
    [InlineData("{a:", "}")]
    [InlineData("!", "")]
    [InlineData("f(", ")")]
    [InlineData("string.upcase(", ")")]
    [InlineData("x[", "]")]
    [InlineData("1 + (", ")")]
    [InlineData("true ? (", ") : 1")]
    [InlineData("do; ", "; end")]
    [InlineData("if true; ", "; end")]
    [InlineData("$'{", "}'")]
    public void A_small_stack_gives_an_error_and_not_a_crash(string open, string close)
    {
        var nested = string.Concat(Enumerable.Repeat(open, 240)) + "1" + string.Concat(Enumerable.Repeat(close, 240));
        var template = $"{{{{ x = {{}}; func f; ret $0; end; func g(n); if n < 90; g(n + 1); end; {nested}; end; g 0 }}}}";
        var rendered = Outcome.Of("");
        var thread = new Thread(() => rendered = Render(template, new Limits()), maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();
        Assert.True(rendered.HasErrors || rendered.Value is not null);
    }

    [Theory]
    [InlineData("{{ x = 'a' * 1000000; x 1 }}")]
    [InlineData("{{ x = {a: 'a' * 1000000}; x - x }}")]
    public void A_message_does_not_repeat_a_book(string template) =>
        Assert.True(Render(template, new Limits()).Diagnostics[0].Message.Length < 500);

    [Theory]
    [InlineData("{{ include 'part' | string.upcase }}", "{{ 1 }}")]
    [InlineData("{{ include 'part'; f | string.append ('x' * 500) }}", "{{ func f; ret 'x'; end }}")]
    [InlineData("{{ include 'part'; object.eval s; 'x' * 2000 }}", "{{ s = (' ' * 300) + '1 + 1' }}")]
    [InlineData("{{ include 'part'; wrap f; string.append ('x' * 500) ''; end }}", "{{ func f; $$; end }}")]
    public void A_limit_behind_a_call_into_another_file_is_shown_in_the_file_that_called(string page, string part)
    {
        var files = new[] { new SourceText("page", page), new SourceText("part", new string('x', 600) + part) };
        var rendered = TemplateSet.Parse(files, TemplateOptions.Default with { Limits = new Limits { AllText = 1000 } }).Value.Render("page", NoModel.Instance);
        var diagnostic = Assert.Single(rendered.Diagnostics);
        Assert.Equal("page", diagnostic.Path);
        Assert.InRange(diagnostic.Span.End, 1, diagnostic.Source!.Text.Length);
    }

    [Fact]
    public void Hostile_markup_is_stripped_in_bounded_time()
    {
        Assert.Equal("SG3007", Render("{{ ('<' * 200000) + '=\">\"' | html.strip }}", new Limits()).Diagnostics[0].Code);
        Assert.Empty(Render("{{ '<script' * 100000 | html.strip | string.size }}", new Limits()).Diagnostics);
    }

    static Outcome<string> Render(string template, Limits limits)
    {
        var options = TemplateOptions.Default with { Limits = limits, StrictVariables = false, Layouts = true };
        return TemplateSet.Parse([new SourceText("page", template)], options).Then(set => set.Render("page", NoModel.Instance));
    }
}
