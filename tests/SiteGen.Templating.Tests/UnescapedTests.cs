using SiteGen.Text;

namespace SiteGen.Templating.Tests;

/// <summary>What the check says of values that are printed into HTML.</summary>
public sealed class UnescapedTests
{
    [Theory]
    [InlineData("{{ page.title }}", "page.title")]
    [InlineData("{{ title | string.upcase }}", "title | string.upcase")]
    [InlineData("{{ title | html.escape }}")]
    [InlineData("{{ title | html.url_encode }}{{ title | string.size }}{{ 1 + 2 }}{{ 'a' }}{{ !title }}")]
    [InlineData("{{ title | html.escape | html.newline_to_br }}")]
    [InlineData("{{ title | html.newline_to_br }}", "title | html.newline_to_br")]
    [InlineData("{{ title | html.strip }}", "title | html.strip")]
    [InlineData("{{ 'by ' + title }}", "'by ' + title")]
    [InlineData("{{ $\"by {title}\" }}", "$\"by {title}\"")]
    [InlineData("{{ title ? 'yes' : 'no' }}")]
    [InlineData("{{ title ? title : 'no' }}", "title ? title : 'no'")]
    [InlineData("{{ title ?? 'no' }}", "title ?? 'no'")]
    [InlineData("{{ date | date.to_string '%F' }}")]
    [InlineData("{{ date | date.to_string title }}", "date | date.to_string title")]
    [InlineData("{{ for line in lines }}{{ for.index }}{{ line }}{{ end }}", "line")]
    [InlineData("{{ for level in 1..3 }}{{ level }}{{ end }}{{ for mark in ['a', 'b'] }}{{ mark }}{{ end }}")]
    public void A_value_is_found_unless_what_it_is_made_of_may_stand_in_a_page(string template, params string[] found) =>
        Assert.Equal(found, Found(("page", template)));

    [Theory]
    [InlineData("{{ capture $c }}<b>{{ title | html.escape }}</b>{{ end }}{{ $c }}")]
    [InlineData("{{ capture c }}{{ title }}{{ end }}{{ c }}", "title")]
    [InlineData("{{ $e = title ? 'h2' : 'p' }}<{{ $e }}>")]
    [InlineData("{{ $e = 'p' }}{{ $e = title }}<{{ $e }}>", "$e")]
    [InlineData("{{ a = b; b = a; b = title; a }}", "a")]
    [InlineData("{{ list = [title | html.escape]; list[0]; list | array.join ', ' }}")]
    [InlineData("{{ list = [title]; list | array.join ', ' }}", "list | array.join ', '")]
    public void A_variable_is_as_good_as_everything_it_is_given(string template, params string[] found) =>
        Assert.Equal(found, Found(("page", template)));

    [Theory]
    [InlineData("{{ func f(id, text) }}<p id='{{ id }}'>{{ text }}</p>{{ end }}{{ f 'a' title }}{{ f text: 'x' id: 'b' }}", "text")]
    [InlineData("{{ func f }}<p id='{{ $0 }}'>{{ $1 }}</p>{{ end }}{{ f 'a' title }}", "$1")]
    [InlineData("{{ func f(x); ret x | html.escape; end }}{{ f title }}")]
    [InlineData("{{ func f(x); ret x; end }}{{ f title }}", "f title")]
    [InlineData("{{ f(x) = x + '!' }}{{ f title }}", "f title")]
    [InlineData("{{ func f(x) }}{{ x }}{{ end }}{{ title | f }}", "x")]
    [InlineData("{{ func f(x, y) }}{{ y }}{{ end }}{{ 'a' | f('b') }}")]
    [InlineData("{{ func f(x, y) }}{{ y }}{{ end }}{{ 'a' | f(title) }}", "y")]
    [InlineData("{{ func f(title) }}{{ title }}{{ end }}{{ f 'a' }}{{ title }}", "title")]
    [InlineData("{{ func f(x) }}{{ x }}{{ end }}{{ f ^list }}", "x")]
    public void A_parameter_is_as_good_as_what_every_call_hands_over(string template, params string[] found) =>
        Assert.Equal(found, Found(("page", template)));

    [Fact]
    public void An_argument_of_a_partial_is_as_good_as_what_every_include_hands_over()
    {
        const string Part = "<{{ $1 }}>{{ $2 }}";
        Assert.Empty(Found(("page", "{{ include 'part' 'h2' (title | html.escape) }}"), ("part.sbnhtml", Part)));
        Assert.Equal(["$2"], Found(("page", "{{ include 'part' 'h2' title }}{{ include 'part' 'h3' 'a' }}"), ("part.sbnhtml", Part)));
        Assert.Equal(["$1", "$2"], Found(("page", "{{ include name title title }}"), ("part.sbnhtml", Part)));
        Assert.Equal(["$1", "$2"], Found(("part.sbnhtml", Part)));
    }

    [Fact]
    public void A_layout_may_print_what_the_page_has_captured()
    {
        const string Layout = "<main>{{ content }}</main>{{ summary }}";
        Assert.Equal(["summary"], Found(("page", "{{ capture content }}x{{ end }}{{ summary = title }}{{ include 'layout' }}"), ("layout", Layout)));
    }

    [Fact]
    public void A_block_is_as_good_as_its_own_text_and_every_text_that_fills_it()
    {
        Assert.Empty(Found(("page", "{{ layout.extend 'base' 'a'; layout.fill 'x' (title | html.escape) }}"), ("base", "<{{ $1 }}>{{ layout.block 'x' 'none' }}{{ layout.block 'content' }}")));
        Assert.Equal(["layout.block 'x'", "$1"], Found(("page", "{{ layout.extend 'base' title; layout.fill 'x' title }}{{ layout.append 'y' 'a' }}"), ("base", "{{ layout.block 'x' }}{{ layout.block 'y' }}{{ $1 }}")));
        Assert.Equal(["layout.block 'x' title"], Found(("base", "{{ layout.block 'x' title }}")));
        Assert.Equal(["layout.block $1"], Found(("page", "{{ layout.append 'x' title }}"), ("base", "{{ layout.block $1 }}")));
        Assert.Equal(["layout.block 'x'"], Found(("page", "{{ layout.fill name title }}"), ("base", "{{ wrap layout.block 'x' }}-{{ end }}")));
    }

    [Fact]
    public void What_stands_in_a_block_is_found_there() =>
        Assert.Equal(["title", "title"], Found(("page", "{{ wrap layout.fill 'x' }}{{ title }}{{ end }}"), ("base", "{{ wrap layout.block 'x' }}{{ title }}{{ end }}")));

    [Fact]
    public void What_a_wrapped_function_returns_is_printed_too() =>
        Assert.Equal(["f title"], Found(("page", "{{ func f(x); ret x; end; wrap f title }}-{{ end }}")));

    [Fact]
    public void A_member_is_markup_only_where_every_view_that_has_it_says_so() =>
        Assert.Equal(["v.mixed", "v.text"], Found(("page", "{{ v.body }}{{ v.count }}{{ v.mixed }}{{ v.text }}{{ v.text.size }}")));

    [Fact]
    public void Nothing_is_to_be_said_where_all_is_escaped_by_itself() =>
        Assert.Empty(TemplateSet.Parse([new SourceText("page", "{{ title }}")], TemplateOptions.Default with { AutoEscape = true }).Value.Unescaped([]));

    [Fact]
    public void A_warning_names_the_value_and_the_remedy()
    {
        var warning = Assert.Single(TemplateSet.Parse([new SourceText("page", "<p>\n{{ title }}")]).Value.Unescaped([]));
        Assert.Equal("page(2,4): warning SG3010: `title` is written into the page without escaping.\n  2 | {{ title }}\n    |    ^^^^^\n  hint: Write `| html.escape` behind it.",
            DiagnosticFormat.Format(warning).ReplaceLineEndings("\n"));
    }

    static IEnumerable<string> Found(params (string Name, string Text)[] files)
    {
        var set = TemplateSet.Parse([.. files.Select(file => new SourceText(file.Name, file.Text))]);
        Assert.Empty(set.Diagnostics);
        return set.Value.Unescaped([FirstView.Table, SecondView.Table]).Select(found => found.Source!.Text[found.Span.Start..found.Span.End]);
    }

    sealed class FirstView : View
    {
        public static readonly MemberTable<FirstView> Table = new()
        {
            { "text", "string?", "", _ => "" },
            { "body", "markup?", "", _ => "" },
            { "count", "number", "", _ => 1 },
            { "mixed", "number", "", _ => 1 },
        };

        public override MemberTable Members => Table;
    }

    sealed class SecondView : View
    {
        public static readonly MemberTable<SecondView> Table = new() { { "mixed", "string", "", _ => "" } };

        public override MemberTable Members => Table;
    }
}
