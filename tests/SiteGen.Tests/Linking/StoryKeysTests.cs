using SiteGen.Editions;
using SiteGen.Linking;
using SiteGen.Tests.Editions;

namespace SiteGen.Tests.Linking;

public sealed class StoryKeysTests
{
    const string Before = "昨天上午下着小雨，大家很早就来到了河边的工地上，";

    [Theory]
    [InlineData("甲乙丙丁戊己庚辛壬癸子丑寅卯有限责任公司", StoryKeyKind.Organisation)]
    [InlineData("甲乙丙丁戊己庚辛壬癸子丑寅卯产业社区", StoryKeyKind.Organisation)]
    [InlineData("青禾谷县南岸滩镇", StoryKeyKind.Place)]
    [InlineData("青禾市委会第三十二次会议", StoryKeyKind.Meeting)]
    public void The_longest_name_that_a_pattern_allows_is_found_whole_and_each_time(string name, StoryKeyKind kind)
    {
        var other = name.Replace('青', '白').Replace('甲', '白');
        var page = Make.Page("a.txt", Make.Article((Role.Headline, "新桥"), (Role.Body, $"{Before}{name}，{Before}{other}，{Before}")));
        var keys = Profiler.Profile("a.txt", page).Articles[0].Keys.Where(k => k.Kind == kind).Select(k => k.Text);
        Assert.Equal([name, other], keys);
    }

    [Theory]
    [InlineData("共投入１,095万元，", StoryKeyKind.LongFigure, "１095万元")]
    [InlineData("共投入1,095.50 亿元，", StoryKeyKind.LongFigure, "1095.50亿元")]
    [InlineData("来了1050人次，", StoryKeyKind.Figure, "1050人次")]
    public void A_figure_is_known_by_its_digits_and_its_unit(string sentence, StoryKeyKind kind, string key)
    {
        var page = Make.Page("a.txt", Make.Article((Role.Headline, "新桥"), (Role.Body, Before + sentence)));
        Assert.Equal([new(kind, key)], Profiler.Profile("a.txt", page).Articles[0].Keys.Where(k => k.Kind is StoryKeyKind.Figure or StoryKeyKind.LongFigure).Select(k => KeyValuePair.Create(k.Kind, k.Text)));
    }

    [Fact]
    public void A_word_of_ten_million_letters_is_a_word_as_any_other()
    {
        var page = Make.Page("a.txt", Make.Article((Role.Headline, "Bridge opens"), (Role.Body, new string('x', 10_000_000) + " crosses the river")));
        Assert.NotEmpty(Profiler.Profile("a.txt", page).Articles[0].Grams);
    }
}
