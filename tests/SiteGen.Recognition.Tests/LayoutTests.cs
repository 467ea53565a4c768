using SiteGen.Editions;
using static SiteGen.Recognition.Tests.Invented;

namespace SiteGen.Recognition.Tests;

/// <summary>What the widths of lines and the order of the file tell of the printed page.</summary>
public sealed class LayoutTests
{
    // Paragraphs as a PDF gives them: the indent is gone, and the first line is still two characters short.
    static string Indented(string paragraph, int width) => paragraph[..(width - 2)] + "\n" + Wrap(paragraph[(width - 2)..], width);

    [Fact]
    public void A_first_line_that_is_short_by_the_lost_indent_opens_a_paragraph_though_the_full_stop_before_is_lost()
    {
        var paragraphs = Books.Concat(Lamps).Concat(River).Select(p => Indented(p, 13)).ToArray();
        paragraphs[0] = paragraphs[0].TrimEnd('。');

        var page = Recognized.From([BooksHeadline, paragraphs[0], paragraphs[1], paragraphs[2], LampHeadline, .. paragraphs[3..6], RiverHeadline, .. paragraphs[6..]]);

        Assert.Contains(page.With("方桌看书").Blocks, b => b.Role == Role.Body && b.Text.EndsWith("朗读课文", StringComparison.Ordinal));
        Assert.Contains(page.With("方桌看书").Blocks, b => b.Text.StartsWith("图书角的主意", StringComparison.Ordinal));
    }

    [Fact]
    public void A_single_line_before_a_text_whose_first_line_is_full_is_the_beginning_of_its_paragraph()
    {
        var paragraphs = Books.Concat(Lamps).Concat(River).Select(p => Indented(p, 13)).ToArray();
        var cut = paragraphs[1].Split('\n');

        var page = Recognized.From([BooksHeadline, paragraphs[0], cut[0], string.Join('\n', cut[1..]), paragraphs[2], LampHeadline, .. paragraphs[3..6], RiverHeadline, .. paragraphs[6..]]);

        Assert.Contains(page.With("方桌看书").Blocks, b => b.Role == Role.Body && b.Text == Books[1]);
    }

    [Fact]
    public void Heads_in_a_heap_between_two_columns_are_dealt_out_to_their_sections()
    {
        var page = Recognized.From(
            "白鹭村的茶馆、渡口和果园", "——退休教师、船工和师傅的一年",
            Column(Books, 13),
            "图书角搬进茶馆 孩子老人同看书", "渡口新栈桥 乘船不湿鞋", "果园办课堂 剪枝有师傅",
            Column(
            [
                "渡口从前没有栈桥，乘船的人要踩着石头上船，雨天常常湿了鞋。去年春天村里出木料，船工出力气，两个月搭成一座栈桥。",
                "栈桥通了之后，乘船赶集的人多了一倍，船工把早班提前半个钟头，学生上学再不用绕山路。",
                "果园的课堂每月开一次，剪枝的师傅从县里来，站在梯子上讲，果农在树下学，学会一样就在自家果园里试一样。",
                "到了秋天，果园的梨比往年甜，果农说这是课堂教会的，明年还要请师傅来讲嫁接。",
            ], 18));

        var article = page.With("栈桥通了之后");
        Assert.Equal("白鹭村的茶馆、渡口和果园", Recognized.Headline(article));
        Assert.Equal(["图书角搬进茶馆 孩子老人同看书", "渡口新栈桥 乘船不湿鞋", "果园办课堂 剪枝有师傅"], Recognized.Texts(article, Role.Subheading));
        var order = article.Blocks.Select(b => b.Text).ToList();
        Assert.True(order.IndexOf("图书角搬进茶馆 孩子老人同看书") < order.IndexOf(Books[0]));
        Assert.Equal(order.FindIndex(t => t.StartsWith("果园的课堂", StringComparison.Ordinal)) - 1, order.IndexOf("果园办课堂 剪枝有师傅"));
    }

    [Fact]
    public void A_text_behind_the_signature_opens_the_section_whose_head_has_none()
    {
        var page = Recognized.From(
            "白鹭村的茶馆、渡口和果园", "——退休教师、船工和师傅的一年",
            Column(Books, 13),
            "图书角搬进茶馆 孩子老人同看书", "渡口新栈桥 乘船不湿鞋", "果园办课堂 果农学剪枝 师傅教嫁接",
            Column(
            [
                "渡口从前没有栈桥，乘船的人要踩着石头上船，雨天常常湿了鞋。去年春天村里出木料，船工出力气，两个月搭成一座栈桥。",
                "栈桥通了之后，乘船赶集的人多了一倍，船工把早班提前半个钟头，学生上学再不用绕山路。",
            ], 18),
            "剪枝有人教",
            Column(["果园的课堂每月开一次，剪枝的师傅从县里来，站在梯子上讲，果农在树下学，学会一样就在自家果园里试一样。"], 18),
            "嫁接有人帮",
            Column(["到了秋天，果园的梨比往年甜，果农说这是课堂教会的，师傅答应明年再来果园讲嫁接，还要带几个好品种的枝条。"], 18),
            "本报记者 顾小满",
            Column(["果园的事要从两年前说起，那时果农不会剪枝也不懂嫁接，果园里的树长得比人高，结的果却没有几筐，师傅看了直摇头。"], 18));

        var texts = page.With("果园的事要从").Blocks.Select(b => b.Text).ToList();
        var head = texts.IndexOf("果园办课堂 果农学剪枝 师傅教嫁接");
        Assert.StartsWith("果园的事要从", texts[head + 1], StringComparison.Ordinal);
        Assert.Equal("本报记者 顾小满", texts[^1]);
    }

    [Fact]
    public void The_head_of_the_first_section_may_stand_right_under_the_titles()
    {
        var page = Recognized.From("小学图书角搬进茶馆 全村同看一本书", "周六的方桌", Books[0], "教师的主意", Books[1], "暑假的奖品", Books[2]);

        Assert.Equal(["周六的方桌", "教师的主意", "暑假的奖品"], Recognized.Texts(page.With("朗读比赛"), Role.Subheading));
    }

    [Fact]
    public void Where_full_stops_are_lost_a_conjunction_at_the_seam_still_joins_the_paragraph()
    {
        // Six paragraphs lost their full stops; one is really cut, behind a conjunction.
        var stories = Books.Concat(Lamps).Concat(River).Select(p => p.TrimEnd('。')).ToArray();
        var whole = "方老师发现茶馆白天空着，便同老板商量，把学校多余的图书搬来两柜，一柜放童话一柜放农书，并且挂上一块手写的招牌，村里的孩子从此每个周末都有了去处。";
        var cut = whole.IndexOf('且') + 1;

        var page = Recognized.From([BooksHeadline, stories[0], stories[2], whole[..cut], whole[cut..], LampHeadline, .. stories[3..6], RiverHeadline, .. stories[6..]]);

        Assert.Contains(page.With("手写的招牌").Blocks, b => b.Text == whole);
    }
}
