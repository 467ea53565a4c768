using SiteGen.Editions;

namespace SiteGen.Tests.Editions;

public class OpeningTests
{
    [Fact]
    public void A_boxs_name_is_not_its_first_sentence() =>
        Assert.Equal("大坝合龙，比计划早了一个月。", Of(new Block(Role.Lead, "阅读提示", []), new Block(Role.Lead, "大坝合龙，比计划早了一个月。", [])));

    [Fact]
    public void A_text_without_any_sentence_still_opens_with_its_words() => Assert.Equal("名单如下", Of(new Block(Role.Body, "名单如下", [])));

    [Fact]
    public void A_long_text_is_cut_behind_a_sentence()
    {
        var first = new string('水', 60) + "。";
        Assert.Equal(first, Of(new Block(Role.Body, first + new string('山', 90) + "。", [])));
    }

    [Fact]
    public void A_quoted_word_does_not_end_a_sentence()
    {
        var text = new string('水', 50) + "，人称“小三峡”的峡谷" + new string('山', 90) + "。";
        Assert.Equal(new string('水', 50) + "……", Of(new Block(Role.Body, text, [])));
    }

    [Fact]
    public void A_quoted_sentence_is_kept_with_its_closing_mark()
    {
        var quoted = "“" + new string('水', 50) + "。”";
        Assert.Equal(quoted, Of(new Block(Role.Body, quoted + new string('山', 90) + "。", [])));
    }

    [Fact]
    public void English_is_cut_behind_a_sentence_or_between_words()
    {
        var sentence = "The bridge over the upper valley was opened on Monday.";
        Assert.Equal(sentence, Of(new Block(Role.Body, sentence + " " + string.Concat(Enumerable.Repeat("onward ", 20)) + "it went.", [])));
        Assert.Equal(string.Concat(Enumerable.Repeat("onward ", 17)).TrimEnd() + "…", Of(new Block(Role.Body, string.Concat(Enumerable.Repeat("onward ", 20)) + "it went.", [])));
    }

    static string Of(params ReadOnlySpan<Block> blocks) =>
        ArchiveAssembly.Enter(new ReadPage("p.txt", new Page { Source = "p.txt", Articles = [new Article { Id = "a", Kind = ArticleKind.News, Blocks = [.. blocks] }] }, new PageFacts()))
            .Value.Articles[0].Opening;
}
