using SiteGen.Editions;
using SiteGen.Tests.Editions;
using static SiteGen.Tests.Linking.LinkedSample;

namespace SiteGen.Tests.Linking;

public sealed class RepeatedTermTests
{
    // A term's parts meet by chance the sooner the shorter a text is.
    const string Rest = "天色还早，河面起了薄雾，渡船缓缓靠岸，挑担的、推车的一个跟着一个上了坡，街口的铺子刚刚卸下门板，炉火正旺。";

    const string Often = "水韵讲堂来了。走进水韵讲堂，听见水韵讲堂的歌。孩子们爱水韵讲堂，老人们夸水韵讲堂。";

    [Fact]
    public void A_term_that_two_articles_repeat_without_marks_one_of_them_in_its_title_is_a_topic()
    {
        var sample = new LinkedSample();
        var first = sample.Page("2031-02-01", Story("水韵讲堂开讲", "昨日，水韵讲堂迎来听众。市民说，水韵讲堂办得好。"))[0];
        var second = sample.Page("2031-02-03", Story("夜校添座", "夜校添了新座。" + Often))[0];
        var links = sample.Link();
        var topic = Assert.Single(links.Subjects);
        Assert.Equal((SubjectKind.Topic, "水韵讲堂"), (topic.Kind, topic.Name));
        Assert.Equal([(first, "水韵讲堂开讲"), (second, "水韵讲堂来了。")], topic.Members.Select(m => (m.Article, m.Proof.Text)));
        var link = Assert.Single(links.Of(second), l => l.Kind == LinkKind.Topic);
        Assert.Equal((topic.Address, ReasonKind.Repeated), (link.Target, link.Reasons.Single().Kind));
    }

    [Fact]
    public void What_no_title_has_is_no_topic_nor_what_one_article_alone_repeats()
    {
        var sample = new LinkedSample();
        sample.Page("2031-02-01", Story("夜校开门", "邻里都说水韵讲堂好。" + Often), Story("云阶书屋开幕", "云阶书屋开了。去云阶书屋吧。"));
        sample.Page("2031-02-03", Story("夜校添座", Often + "夜校添了新座。"));
        Assert.Empty(sample.Link().Subjects);
    }

    [Theory]
    [InlineData("全市经济社会发展")]
    [InlineData("有关负责人")]
    [InlineData("认真贯彻落实")]
    [InlineData("重点项目建设")]
    [InlineData("工作人员")]
    [InlineData("惠民措施")]
    [InlineData("市委书记")]
    public void Turns_of_speech_are_no_topics_however_often_they_are_said(string phrase)
    {
        var sample = new LinkedSample();
        sample.Page("2031-02-01", Story($"{phrase}见闻", $"{phrase}来了。走进{phrase}，听见{phrase}的歌。孩子们爱{phrase}，老人们夸{phrase}。" + Rest));
        sample.Page("2031-02-03", Story($"再说{phrase}", $"看{phrase}。谈{phrase}，问{phrase}的事。渔民们爱{phrase}，花农们夸{phrase}。" + Rest));
        Assert.DoesNotContain(sample.Link().Subjects, s => s.Kind == SubjectKind.Topic);
    }

    [Fact]
    public void A_term_ends_where_its_neighbours_begin_to_differ()
    {
        var sample = new LinkedSample();
        sample.Page("2031-02-01", Story("东皋水韵讲堂开讲", "昨日，东皋水韵讲堂迎来听众。市民说，东皋水韵讲堂办得好。"));
        sample.Page("2031-02-03", Story("到东皋水韵讲堂去", "周末，东皋水韵讲堂满座。邻居说，东皋水韵讲堂真热闹。"));
        Assert.Equal("东皋水韵讲堂", Assert.Single(sample.Link().Subjects).Name);
    }

    [Fact]
    public void One_text_that_stands_there_twice_and_the_two_parts_of_a_story_make_no_topic()
    {
        var sample = new LinkedSample();
        sample.Page("2031-02-01", Story("水韵讲堂开讲", Often));
        sample.Page("2031-02-02", Story("水韵讲堂开讲", "再看。" + Often));
        sample.Page("2031-02-03", Story("云阶书屋开幕", "云阶书屋开了。去云阶书屋吧。" + Rest),
            Make.Article((Role.Headline, "书屋散记"), (Role.Jump, "（上接01版）"), (Role.Body, "云阶书屋散了。来过云阶书屋，见过云阶书屋，写过云阶书屋，忘不了云阶书屋。" + Rest)) with { ContinuedFrom = "01" });
        Assert.Empty(sample.Link().Subjects);
    }

    [Fact]
    public void A_term_that_one_article_quotes_and_another_repeats_is_one_topic_of_both()
    {
        var sample = new LinkedSample();
        var quoting = sample.Page("2031-02-01", Story("夜校添座", "他去了“水韵讲堂”。"))[0];
        var repeating = sample.Page("2031-02-03", Story("水韵讲堂开讲", "昨日，水韵讲堂迎来听众。市民说，水韵讲堂办得好。"))[0];
        Assert.Equal([quoting, repeating], Assert.Single(sample.Link().Subjects).Members.Select(m => m.Article));
    }

    [Fact]
    public void What_a_great_many_articles_repeat_is_everyday_language()
    {
        var sample = new LinkedSample();
        for (var i = 0; i < 256; i++)
            sample.Page("2031-02-01", Story($"水韵讲堂第{i}讲", $"第{i}场，水韵讲堂迎来听众。市民说，水韵讲堂办得好。"));
        Assert.Single(sample.Link().Subjects);
        sample.Page("2031-02-01", Story("水韵讲堂又一讲", "又一场，水韵讲堂迎来听众。市民说，水韵讲堂办得好。"));
        Assert.Empty(sample.Link().Subjects);
    }

    [Fact]
    public void English_terms_have_capitals_an_article_before_them_and_a_mark_behind()
    {
        var sample = new LinkedSample();
        sample.Page("2031-02-01", Story("Ferry waits for harbour tunnel", "The Harbour Tunnel opened. Boats passed over the Harbour Tunnel."));
        sample.Page("2031-02-02", Story("Trams", "In the Harbour Tunnel it is dark. Trams use the Harbour Tunnel, as the Harbour Tunnel was built for trams. The Harbour Tunnel leaks: oh, the Harbour Tunnel!"));
        Assert.Equal(["Harbour Tunnel"], sample.Link().Subjects.Select(s => s.Name));
    }

    [Fact]
    public void People_of_English_papers_and_adjectives_are_no_terms()
    {
        var sample = new LinkedSample();
        sample.Page("2031-02-01", Story("Jane Fernside sings Old Norse songs", "All cheered Jane Fernside. Jane Fernside bowed. The Old Norse songs are long, the Old Norse words are short."));
        sample.Page("2031-02-02", Story("Jane Fernside speaks Old Norse", "Nobody understood Jane Fernside. Jane Fernside smiled. She had an Old Norse book and the Old Norse runes."));
        Assert.Empty(sample.Link().Subjects);
    }
}
