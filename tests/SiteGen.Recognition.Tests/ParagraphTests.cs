using SiteGen.Editions;
using static SiteGen.Recognition.Tests.Invented;

namespace SiteGen.Recognition.Tests;

public sealed class ParagraphTests
{
    [Fact]
    public void Wrapped_lines_join_without_a_space_between_chinese_characters()
    {
        var page = Recognized.From(LampHeadline, Column(Lamps, 17));

        Assert.Equal(Lamps, Recognized.Texts(page.With("余阿婆"), Role.Body));
    }

    [Fact]
    public void A_blank_line_at_a_column_cut_does_not_end_a_sentence()
    {
        var lines = Wrap(River[1], 18).Split('\n');
        var page = Recognized.From(RiverHeadline, Wrap(River[0], 18), string.Join('\n', lines[..2]), string.Join('\n', lines[2..]), Wrap(River[2], 18));

        Assert.Equal(River, Recognized.Texts(page.With("果园培土"), Role.Body));
    }

    [Fact]
    public void A_full_stop_at_the_end_of_a_full_line_does_not_end_the_paragraph()
    {
        var page = Recognized.From(
            LampHeadline, "本报讯 青石镇的路灯昨日全部换新了。\n镇上的夜晚因此亮了许多，老人晚上散\n步也不用再打手电筒，电费还少了一半。", Column(Lamps[1..], 18));

        Assert.Contains(page.With("电费还少").Blocks, b => b.Text.Contains("换新了。镇上的夜晚", StringComparison.Ordinal));
    }

    [Fact]
    public void A_short_last_line_ends_the_paragraph_without_a_blank_line()
    {
        var page = Recognized.From(RiverHeadline, Wrap(River[0], 18) + "\n" + Wrap(River[1], 18) + "\n" + Wrap(River[2], 18));

        Assert.Equal(River, Recognized.Texts(page.With("果园培土"), Role.Body));
    }

    [Fact]
    public void A_paragraph_set_with_a_blank_after_every_line_is_one_paragraph()
    {
        var page = Recognized.From(
            BooksHeadline, Wrap(Books[0], 22).Replace("\n", "\n\n", StringComparison.Ordinal), Column(Books[1..], 16), LampHeadline, Column(Lamps, 20));

        Assert.Contains(page.With("方老师打算").Blocks, b => b.Text == Books[0]);
    }

    [Fact]
    public void Spaces_that_fill_a_line_go_and_spaces_of_the_writer_stay()
    {
        var page = Recognized.From(
            LampHeadline, "本报讯（记者 顾小满）青石镇换路灯\n用 掉 电 线 三 千 米，新 装 路 灯\n300 盏，花费1.6 万元。全镇老少都说\n这件实事办得好，办到了心坎上去了。", Column(Lamps[1..], 17));

        var body = page.With("心坎").Blocks.First(b => b.Role == Role.Body).Text;
        Assert.StartsWith("本报讯（记者 顾小满）青石镇换路灯用掉电线三千米，新装路灯300盏，花费1.6万元。", body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paragraph_whose_end_is_lost_stays_open_and_swallows_nothing()
    {
        var page = Recognized.From(
            "## " + LampHeadline, Lamps[0], Lamps[1], "镇里还进一步明确，各村要落实好护灯责任，每年要专题检查一次", "## " + RiverHeadline, River[0], River[1], River[2]);

        Assert.EndsWith("检查一次", page.With("护灯责任").Blocks[^1].Text, StringComparison.Ordinal);
        Assert.Equal(RiverHeadline, page.HeadlineOver("果园培土"));
        Assert.Contains("SG1003", page.Codes);
    }

    [Fact]
    public void A_list_with_hard_breaks_keeps_its_lines()
    {
        var page = Recognized.From(
            "## 云溪镇人大主席团任免名单", "(2021年3月4日通过)", "- 1. 任命:**  \n顾小满为云溪镇水利站站长;  \n林一舟为云溪镇水利站副站长。\n- 2. 免去:**  \n许知秋的云溪镇水利站站长职务。");

        var list = page.With("副站长");
        Assert.Equal(ArticleKind.Notice, list.Kind);
        Assert.Equal("云溪镇人大主席团任免名单", Recognized.Headline(list));
        Assert.Contains(list.Blocks, b => b.Text == "顾小满为云溪镇水利站站长;");
        Assert.DoesNotContain(list.Blocks, b => b.Text.Contains('*', StringComparison.Ordinal));
    }

    [Fact]
    public void A_latin_word_broken_at_a_line_end_is_whole_again_and_a_compound_keeps_its_hyphen()
    {
        var page = Recognized.From(
            "River work begins at last",
            "By JANE DOE",
            "The council said on Monday that dred-\nging of the river would begin soon.\nThe old well-known engineer who will\nlead the work praised the well-\nknown stones of the hill and the\nbridge, which stood in every flood.");

        var body = page.With("council").Blocks.Last(b => b.Role == Role.Body).Text;
        Assert.Contains("dredging of the river", body, StringComparison.Ordinal);
        Assert.Contains("praised the well-known stones", body, StringComparison.Ordinal);
    }
}
