using System.Collections.Immutable;
using System.Text;
using SiteGen.Templating.Builtins;
using SiteGen.Text;

namespace SiteGen.Templating.Tests;

public sealed class TemplateSetTests
{
    static readonly Paper Model = new();

    [Theory]
    [InlineData("{{ name | string.upcase }}", "TIDE")]
    [InlineData("{{ for p in pages }}{{ p.number }}{{ end }}", "12")]
    [InlineData("{{ for t in tags }}{{ t }},{{ end }}", "sea,port,")]
    [InlineData("{{ tags | array.sort }} {{ pages | array.map 'number' }} {{ pages[1].number + 1 }}", "[\"port\", \"sea\"] [1, 2] 3")]
    [InlineData("{{ day }} {{ day.year }} {{ day | date.to_string '%d.%m.' }} {{ day | date.add_days 1 }}", "05 Mar 2020 2020 05.03. 06 Mar 2020")]
    [InlineData("{{ moment | date.to_string '%H:%M' }} {{ moment > day }}", "18:30 true")]
    [InlineData("{{ pages[0] }} {{ pages[0] | object.keys }}", "{number: 1} [\"number\"]")]
    [InlineData("{{ pages | object.to_json }}", "[{\"number\":1},{\"number\":2}]")]
    [InlineData("{{ with pages[0]; number; end }}", "1")]
    [InlineData("{{ if pages[0] == pages[0] }}same{{ end }}", "same")]
    public void Views_are_read_like_objects(string template, string expected) => Assert.Equal(expected, Render(template));

    [Fact]
    public void A_template_is_found_with_and_without_its_extension()
    {
        var set = Parse(("partials/folio.sbnhtml", "f"), ("page.sbnhtml", "{{ include 'partials/folio' }}{{ include 'partials/folio.sbnhtml' }}"));
        Assert.Equal("ff", set.Render("page", Model).Value);
        Assert.Equal("ff", set.Render("page.sbnhtml", Model).Value);
        Assert.True(set.Has("partials/folio"));
        Assert.False(set.Has("folio"));
    }

    [Theory]
    [InlineData("../page")]
    [InlineData("/etc/passwd")]
    [InlineData("partials/../page")]
    [InlineData("C:\\x")]
    public void No_name_leads_out_of_the_set(string name)
    {
        var set = Parse(("page", "{{ include '" + name.Replace("\\", "\\\\", StringComparison.Ordinal) + "' }}"));
        Assert.True(set.Render("page", Model).HasErrors);
    }

    [Fact]
    public void An_unknown_template_is_an_error_and_no_exception() =>
        Assert.Equal("SG3006", Parse(("page", "")).Render("paeg", Model).Diagnostics[0].Code);

    // Half of a surrogate pair is no character; a template can still write one down.
    [Theory]
    [InlineData("""{{ "\uD83D" | object.to_json }}""", "\"\\uFFFD\"")]
    [InlineData("""{{ {"\uD83D": 1} | object.to_json }}""", "{\"\\uFFFD\":1}")]
    [InlineData("""{{ "\uD83D" | html.url_encode }}""", "%EF%BF%BD")]
    [InlineData("""{{ "\uD83D" | html.escape }}""", "\uFFFD")]
    [InlineData("""{{ ("\uD83D" | string.md5) == ("\uFFFD" | string.md5) }}""", "true")]
    public void Half_a_character_is_shown_as_unknown(string template, string expected) => Assert.Equal(expected, Render(template));

    [Fact]
    public void Marks_letters_of_latin_1_and_what_lies_beyond_the_first_plane_are_escaped_side_by_side() =>
        Assert.Equal("a&lt;&#233;&gt;&#183;&amp;&#128512;&quot;&#39;&#183;b", Render("""{{ "a<é>\u00B7&😀\"'·b" | html.escape }}"""));

    [Fact]
    public void Half_a_character_in_json_is_a_mistake() =>
        Assert.Equal("SG3002", Parse(("page", """{{ ("{\"a\": \"\uD83D\"}" | object.from_json).a }}""")).Render("page", Model).Diagnostics[0].Code);

    [Fact]
    public void The_bytes_are_those_of_the_text()
    {
        var set = Parse(("page", "{{ name }} – 报 {{ '\\uD83D' }}|"));
        Assert.Equal(Encoding.UTF8.GetBytes(set.Render("page", Model).Value), set.RenderUtf8("page", Model).Value.Memory.ToArray());
    }

    [Fact]
    public void A_failed_page_gives_no_text() => Assert.Null(Parse(("page", "text {{ zzz }}")).Render("page", Model).Value);

    [Fact]
    public void One_rendering_leaves_nothing_behind_for_the_next()
    {
        var set = Parse(("page", "{{ array.cycle ['a', 'b'] }}{{ date.format = '%Y'; day }}{{ math.random 0 1000000 }}"));
        Assert.Equal(set.Render("page", Model).Value, set.Render("page", Model).Value);
        Assert.Equal("05 Mar 2020", Parse(("page", "{{ day }}")).Render("page", Model).Value);
    }

    [Fact]
    public void What_a_shared_view_has_printed_is_not_read_again_and_another_view_prints_its_own()
    {
        var set = Parse(("page", "{{ for owner in [front, other] }}{{ owner.name | html.escape }} {{ end }}"));
        var (front, back) = (new Front("A<B"), new Front("C"));
        Assert.Equal("A&lt;B A&lt;B ", set.Render("page", new Fronts(front, front)).Value);
        Assert.Equal("A&lt;B A&lt;B ", set.Render("page", new Fronts(front, front)).Value);
        Assert.Equal(1, front.Reads);
        Assert.Equal("C A&lt;B ", set.Render("page", new Fronts(back, front)).Value);
    }

    [Fact]
    public void A_date_of_a_shared_view_is_printed_as_each_page_wants_it()
    {
        var set = Parse(("page", "{{ if other.name == 'C'; date.format = '%Y'; end; front.day | html.escape }}"));
        var front = new Front("A");
        Assert.Equal("05 Mar 2020", set.Render("page", new Fronts(front, front)).Value);
        Assert.Equal("2020", set.Render("page", new Fronts(front, new Front("C"))).Value);
    }

    [Fact]
    public void Threads_can_share_the_templates_and_the_model()
    {
        var set = Parse(
            ("page", "{{ capture body }}{{ for p in pages }}{{ include 'part' p }}{{ end }}{{ end }}{{ x = 1 }}{{ body }}{{ tags | array.sort | array.join '-' }}"),
            ("part", "<p>{{ $1.number }}</p>"));
        var pages = new string[500];
        Parallel.For(0, pages.Length, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i => pages[i] = set.Render("page", Model).Value);
        Assert.All(pages, page => Assert.Equal("<p>1</p><p>2</p>port-sea", page));
    }

    [Theory]
    [InlineData("{{ data.a = 2 }}")]
    [InlineData("{{ data['a'] = 2 }}")]
    [InlineData("{{ data.list[0] = 2 }}")]
    [InlineData("{{ data.list.note = 2 }}")]
    [InlineData("{{ with data; a = 2; end }}")]
    [InlineData("{{ data.a++ }}")]
    [InlineData("{{ capture data.a }}x{{ end }}")]
    [InlineData("{{ for data.a in [1] }}{{ end }}")]
    [InlineData("{{ tags[0] = 'x' }}")]
    [InlineData("{{ string.upcase = 1 }}")]
    [InlineData("{{ this.pages[0].number = 1 }}")]
    public void Nothing_of_the_model_or_the_language_can_be_changed(string template)
    {
        Assert.True(Parse(("page", template)).Render("page", Model).HasErrors);
        Assert.Equal("1", Render("{{ data.a }}"));
    }

    [Fact]
    public void The_reserved_names_are_those_of_the_builtins()
    {
        foreach (var name in BuiltinTable.Names)
            Assert.True(new MemberTable<Hiding> { { name, "", "", _ => 1 } }.HidesBuiltins, name);
        Assert.False(new MemberTable<Hiding> { { "name", "", "", _ => 1 } }.HidesBuiltins);
    }

    [Theory]
    [InlineData("{{ include = 'x'; include }}", "x")]
    [InlineData("{{ for include in ['y']; include; end }}", "y")]
    [InlineData("{{ func include(a); ret a + 1; end; include 1 }}", "2")]
    [InlineData("{{ include 'part' 3 }}{{ func f(include); ret include; end; f 4 }}{{ include 'part' 5 }}", "<3>4<5>")]
    public void A_variable_may_bear_the_name_of_a_function(string template, string expected)
    {
        var set = Parse(("page", template), ("part", "<{{ $1 }}>"));
        Assert.Equal(expected, set.Render("page", Model).Value);
    }

    [Theory]
    [InlineData("{{ $1 }}{{ $2 }}{{ $.size }}", "ab3")]
    [InlineData("{{ $[1] }}{{ x = $; $1 }}{{ x.size }}", "aa3")]
    [InlineData("{{ $ = [1, 2]; $1 }}", "2")]
    [InlineData("{{ $9 }}{{ $n = 'c'; $n }}{{ include 'inner' }}{{ $n }}{{ $1 }}", "cca")]
    public void An_include_sees_its_arguments_and_its_own_variables_alone(string part, string expected)
    {
        var set = Parse(("page", "{{ include 'part' 'a' 'b' }}"), ("part", part), ("inner", "{{ $n = 'd'; $1 }}"));
        Assert.Equal(expected, set.Render("page", Model).Value);
    }

    [Fact]
    public void A_member_that_bears_the_name_of_a_module_hides_it()
    {
        var set = Parse(("page", "{{ string }} {{ func f(x); ret x | math.plus 1; end; f 1 }}"));
        Assert.Equal("rope 2", set.Render("page", new Hiding()).Value);
    }

    static string Render(string template)
    {
        var rendered = Parse(("page", template)).Render("page", Model);
        Assert.Empty(rendered.Diagnostics);
        return rendered.Value;
    }

    static TemplateSet Parse(params (string Path, string Text)[] files)
    {
        var set = TemplateSet.Parse([.. files.Select(file => new SourceText(file.Path, file.Text))]);
        Assert.Empty(set.Diagnostics);
        return set.Value;
    }

    sealed class Paper : View
    {
        static readonly MemberTable<Paper> Table = new()
        {
            { "name", "string", "", _ => "Tide" },
            { "day", "date", "", _ => new DateOnly(2020, 3, 5) },
            { "moment", "date", "", _ => new DateTimeOffset(2020, 3, 5, 18, 30, 0, TimeSpan.FromHours(8)) },
            { "tags", "[string]", "", paper => Value.List(paper.Tags) },
            { "pages", "[page]", "", paper => Value.List(paper.Pages) },
            { "data", "object", "", paper => paper.Data },
        };

        ImmutableArray<string> Tags { get; } = ["sea", "port"];

        ImmutableArray<Sheet> Pages { get; } = [new Sheet(1), new Sheet(2)];

        Value Data { get; } = JsonValue.Parse("""{ "a": 1, "list": [1] }""");

        public override MemberTable Members => Table;
    }

    sealed class Fronts(Front front, Front other) : View
    {
        static readonly MemberTable<Fronts> Table = new() { { "front", "front", "", v => v.Of(0) }, { "other", "front", "", v => v.Of(1) } };

        public override MemberTable Members => Table;

        Front Of(int place) => place == 0 ? front : other;
    }

    sealed class Front(string name) : View
    {
        static readonly MemberTable<Front> Table = new() { { "name", "string", "", v => v.Read() }, { "day", "date", "", _ => new DateOnly(2020, 3, 5) } };

        public override MemberTable Members => Table;

        public override bool IsShared => true;

        public int Reads { get; private set; }

        string Read()
        {
            Reads++;
            return name;
        }
    }

    sealed class Sheet(int number) : View
    {
        static readonly MemberTable<Sheet> Table = new() { { "number", "number", "", sheet => sheet.Number } };

        int Number => number;

        public override MemberTable Members => Table;
    }

    sealed class Hiding : View
    {
        static readonly MemberTable<Hiding> Table = new() { { "string", "string", "", _ => "rope" } };

        public override MemberTable Members => Table;
    }
}
