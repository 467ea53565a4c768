using System.Text;
using SiteGen.Text;

namespace SiteGen.Templating.Tests;

/// <summary>What is said about mistakes, as an editor sees it. Read a golden file before you accept it.</summary>
public sealed class MessageTests
{
    [Fact]
    public void An_unknown_name_is_shown_with_the_nearest_known_one() =>
        Match("unknown-name", "<h1>{{ articel.headline }}</h1>");

    [Fact]
    public void A_name_whose_owner_was_left_out_is_shown_with_it() =>
        Match("left-out-owner", "<h1>{{ headline }}</h1>");

    [Fact]
    public void An_unknown_member_of_a_view_is_shown_with_the_nearest_known_one() =>
        Match("unknown-member", "<p>\n  {{ article.headlin | html.escape }}\n</p>");

    [Fact]
    public void An_unknown_function_is_shown_with_the_nearest_known_one() =>
        Match("unknown-function", "{{ article.headline | string.upcaes }}");

    [Fact]
    public void A_mistake_in_an_include_comes_with_the_chain_that_led_there() =>
        Match("include-chain", "{{ include 'outer' }}", ("outer.sbnhtml", "<div>\n{{ include 'inner' }}\n</div>"), ("inner.sbnhtml", "{{ article.date.year }}"));

    [Fact]
    public void A_template_that_includes_itself_is_stopped() =>
        Match("include-cycle", "{{ include 'page' }}");

    [Fact]
    public void A_mistake_in_a_layout_comes_with_the_page_that_named_it() =>
        Match("layout-chain", "{{ layout.extend 'inner' }}", ("outer.sbnhtml", "<b>\n{{ article.dek }}"), ("inner.sbnhtml", "a\n{{ layout.extend 'outer' }}"));

    [Fact]
    public void A_layout_that_is_its_own_layout_is_stopped() =>
        Match("layout-cycle", "{{ layout.extend 'base' }}", ("base.sbnhtml", "\n{{ layout.extend 'base' }}"));

    [Fact]
    public void A_block_that_no_layout_prints_is_shown_where_it_is_filled() =>
        Match("layout-lost", "{{ layout.extend 'base' }}\n{{ include 'part' }}", ("base.sbnhtml", "{{ layout.block 'sidebar' }}"), ("part.sbnhtml", "\n{{ wrap layout.append 'sidbar' }}x{{ end }}"));

    [Fact]
    public void An_include_that_is_not_there_is_shown_with_the_nearest_name() =>
        Match("include-missing", "{{ include 'partials/foliio' }}", ("partials/folio.sbnhtml", "x"));

    [Fact]
    public void Every_mistake_of_every_file_is_reported()
    {
        var set = TemplateSet.Parse([File("a", "{{ if }}{{ end }}{{ 1 + }}"), File("b", "{{ for x in }}{{ end }}")]);
        SiteGen.Tests.Golden.Match(Describe(set.Diagnostics), "every-mistake.txt");
    }

    [Fact]
    public void A_view_cannot_be_written_to() => Match("view-read-only", "{{ article.headline = 'x' }}");

    [Fact]
    public void An_item_of_the_model_cannot_be_written_to() => Match("view-item-read-only", "{{ article['headline'] = 'x' }}");

    [Fact]
    public void A_limit_names_itself_its_value_and_the_place() =>
        Match("limit", "a\n{{ x = 'ab'; while true; x = x + x; end }}");

    [Fact]
    public void An_unclosed_block_is_shown_at_the_end() => Match("unclosed", "{{ for x in [1] }}\n  {{ x }}\n");

    [Fact]
    public void A_member_of_null_is_shown_at_the_member() => Match("null-member", "{{ article.deck.size }}");

    static void Match(string golden, string template, params (string Path, string Text)[] files)
    {
        var set = TemplateSet.Parse([File("page.sbnhtml", template), .. files.Select(file => File(file.Path, file.Text))], TemplateOptions.Default with { Layouts = true });
        var diagnostics = set.HasErrors ? set.Diagnostics : set.Value.Render("page", new Front()).Diagnostics;
        SiteGen.Tests.Golden.Match(Describe(diagnostics), golden + ".txt");
    }

    static SourceText File(string path, string text) => new(path, text);

    static string Describe(IEnumerable<Diagnostic> diagnostics)
    {
        var text = new StringBuilder();
        foreach (var diagnostic in diagnostics)
            text.Append(DiagnosticFormat.Format(diagnostic)).Append('\n');
        return text.ToString();
    }

    sealed class Front : View
    {
        static readonly MemberTable<Front> Table = new()
        {
            { "article", "article", "the first article", front => front.Article },
        };

        Piece Article { get; } = new();

        public override MemberTable Members => Table;
    }

    sealed class Piece : View
    {
        static readonly MemberTable<Piece> Table = new()
        {
            { "headline", "string", "the headline", _ => "Storm" },
            { "deck", "string?", "the line below it", _ => Value.Null },
            { "date", "date?", "its day", _ => Value.Null },
        };

        public override MemberTable Members => Table;
    }
}
