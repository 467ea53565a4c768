using SiteGen.Editions;

namespace SiteGen.Tests.Editions;

public sealed class OpeningTests
{
    [Fact]
    public void A_short_text_is_its_own_opening() => Assert.Equal("今日通车。", Opening("今日通车。"));

    [Fact]
    public void A_long_text_is_cut_after_its_last_whole_sentence()
    {
        var sentence = new string('桥', 60) + "。";
        Assert.Equal(sentence, Opening(sentence + new string('渠', 200)));
    }

    [Fact]
    public void A_quoted_sentence_keeps_its_closing_mark()
    {
        var sentence = "“" + new string('桥', 60) + "！”";
        Assert.Equal(sentence, Opening(sentence + new string('渠', 200)));
    }

    [Fact]
    public void The_end_of_a_quoted_word_is_no_end_of_a_sentence() =>
        Assert.EndsWith("……", Opening("从" + new string('桥', 50) + "“零半径”时代，" + new string('渠', 200)), StringComparison.Ordinal);

    [Fact]
    public void A_decimal_point_is_no_end_of_a_sentence() =>
        Assert.Equal("The " + new string('x', 50) + " cost 1.5 million and was late.", Opening("The " + new string('x', 50) + " cost 1.5 million and was late. " + new string('y', 200)));

    [Fact]
    public void English_breaks_off_with_three_dots_between_words() =>
        Assert.Equal(string.Concat(Enumerable.Repeat("onward ", 17)).TrimEnd() + "…", Opening(string.Concat(Enumerable.Repeat("onward ", 30))));

    [Fact]
    public void The_name_of_a_box_is_no_opening() =>
        Assert.Equal("今日通车。", Make.Entry("a.txt", Make.Page("a.txt", Make.Article((Role.Lead, "编者按"), (Role.Lead, "今日通车。")))).Articles[0].Opening);

    static string Opening(string body) => Make.Entry("a.txt", Make.Page("a.txt", Make.Article((Role.Headline, "新桥"), (Role.Body, body)))).Articles[0].Opening;
}
