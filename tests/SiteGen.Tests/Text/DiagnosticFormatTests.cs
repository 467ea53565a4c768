using SiteGen.Text;

namespace SiteGen.Tests.Text;

public sealed class DiagnosticFormatTests
{
    [Fact]
    public void The_caret_stands_below_its_place_because_a_chinese_character_is_two_columns_wide()
    {
        var source = new SourceText("seeds/02.txt", "第一行\n青禾镇 2031 年新桥\n");
        var text = Format(source, "2031");
        Assert.Equal(
            """
            seeds/02.txt(2,5): warning SG1234: Something is odd.
              2 | 青禾镇 2031 年新桥
                |        ^^^^
              hint: Look at it.
            """.ReplaceLineEndings("\n"),
            text);
    }

    [Fact]
    public void A_long_line_is_cut_around_the_place()
    {
        var source = new SourceText("a.txt", new string('前', 300) + "错" + new string('后', 300));
        var lines = Format(source, "错").Split('\n');
        Assert.StartsWith("  1 | …", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("…", lines[1], StringComparison.Ordinal);
        Assert.True(DisplayWidth.Of(lines[1]) <= 90);
        Assert.Equal(DisplayWidth.Of(lines[1].AsSpan(0, lines[1].IndexOf('错'))), lines[2].IndexOf('^'));
    }

    [Fact]
    public void A_control_character_of_the_source_never_reaches_the_terminal() =>
        Assert.DoesNotContain('\u001b', Format(new SourceText("a.txt", "ab\u001b[31mcd"), "cd"));

    [Fact]
    public void Columns_count_characters_so_that_a_surrogate_pair_is_one()
    {
        var source = new SourceText("a.txt", "𠮷𠮷x");
        Assert.Equal(new LinePosition(1, 3), source.PositionOf(4));
    }

    [Theory]
    [InlineData("a\r\nb\rc\nd", 4)]
    [InlineData("", 1)]
    [InlineData("a\n", 2)]
    public void A_line_ends_with_any_of_the_three_line_breaks(string text, int lines) =>
        Assert.Equal(lines, new SourceText("a.txt", text).LineCount);

    static string Format(SourceText source, string marked) => DiagnosticFormat.Format(new Diagnostic("SG1234", Severity.Warning, "Something is odd.")
    {
        Source = source,
        Span = TextSpan.At(source.Text.IndexOf(marked, StringComparison.Ordinal), marked.Length),
        Hint = "Look at it.",
    });
}
