using SiteGen.Editions;
using SiteGen.Tests.Editions;
using static SiteGen.Tests.Linking.LinkedSample;

namespace SiteGen.Tests.Linking;

public sealed class SubjectTests
{
    [Fact]
    public void A_term_that_two_articles_quote_is_a_topic_oldest_first()
    {
        var sample = new LinkedSample();
        var later = sample.Page("2031-03-01", Story("二", "“万企联百校”活动继续。"))[0];
        var first = sample.Page("2031-02-01", Story("一", "市里启动“万企联百校”活动。"))[0];
        var topic = Assert.Single(sample.Link().Subjects);
        Assert.Equal((SubjectKind.Topic, "万企联百校"), (topic.Kind, topic.Name));
        Assert.Equal([first, later], topic.Members.Select(m => m.Article));
        Assert.Equal(topic.Address, Assert.Single(sample.Link().Of(first), l => l.Kind == LinkKind.Topic).Target);
    }

    [Fact]
    public void One_article_makes_no_topic_nor_do_a_turn_of_speech_and_a_story_that_stands_there_twice()
    {
        var sample = new LinkedSample();
        sample.Page("2031-02-01", Story("一", "“单篇独有词”活动启动。"), Story("二", "他“足不出户”。"));
        sample.Page("2031-02-02", Story("三", "他们也“足不出户”，“两处同文词”活动启动。"));
        sample.Page("2031-02-03", Story("三", "他们也“足不出户”，“两处同文词”活动启动！"));
        Assert.Empty(sample.Link().Subjects);
    }

    [Fact]
    public void An_organisation_and_a_town_that_two_articles_name_have_pages_with_their_sentences()
    {
        var sample = new LinkedSample();
        var first = sample.Page("2031-02-01", Story("一", "昨日，在青禾精密轴承研究院，试验开始。走进白石县云溪镇，田间正忙。"))[0];
        sample.Page("2031-02-02", Story("二", "在青禾精密轴承研究院，试验结束。"), Story("三", "白石县云溪镇丰收。"), Story("四", "在云湖农业大学，开学了。"));
        var subjects = sample.Link().Subjects;
        Assert.Equal([(SubjectKind.Organisation, "青禾精密轴承研究院"), (SubjectKind.Place, "白石县云溪镇")], subjects.Select(s => (s.Kind, s.Name)));
        Assert.Equal("昨日，在青禾精密轴承研究院，试验开始。", subjects[0].Members[0].Proof.Text);
        Assert.Equal(first, subjects[1].Members[0].Article);
        Assert.Contains(sample.Link().Of(first), l => l.Kind == LinkKind.Organisation && l.Target == subjects[0].Address);
    }

    [Fact]
    public void English_papers_name_organisations_and_places_with_capitals()
    {
        var sample = new LinkedSample();
        sample.Page("2031-02-01", Story("One", "The Fernside Harbour Commission met on Mill Street. The City Council did not."));
        sample.Page("2031-02-02", Story("Two", "Boats left while the Fernside Harbour Commission slept, and Mill Street was quiet. The City Council slept."));
        Assert.Equal(["Fernside Harbour Commission", "Mill Street"], sample.Link().Subjects.Select(s => s.Name));
    }

    [Fact]
    public void A_clause_that_ends_like_a_name_is_none_nor_is_what_one_text_has_that_stands_there_twice()
    {
        var sample = new LinkedSample();
        sample.Page("2031-02-01", Story("一", "她又匆匆赶到附近医院。努力建设蔬菜生产基地。渠成，走廊青禾轴承研究院，门开了。"));
        sample.Page("2031-02-02", Story("二", "后来，她又匆匆赶到附近医院看望。人们努力建设蔬菜生产基地。渠成，走廊青禾轴承研究院，门开了。"));
        Assert.Empty(sample.Link().Subjects);
    }

    [Fact]
    public void Numbered_comments_are_a_series_in_the_order_of_their_numbers()
    {
        var sample = new LinkedSample();
        var fifth = sample.Page("2031-02-05", Make.Article((Role.Headline, "渠要通"), (Role.Deck, "——五论把水利办好"), (Role.Body, "渠。")))[0];
        var second = sample.Page("2031-02-07", Make.Article((Role.Headline, "堤要固"), (Role.Deck, "——二论把水利办好"), (Role.Body, "堤。")))[0];
        var series = Assert.Single(sample.Link().Subjects);
        Assert.Equal(("把水利办好", SubjectKind.Series), (series.Name, series.Kind));
        Assert.Equal([second, fifth], series.Members.Select(m => m.Article));
    }

    [Fact]
    public void One_part_alone_is_no_series()
    {
        var sample = new LinkedSample();
        sample.Page("2031-02-05", Make.Article((Role.Headline, "渠要通"), (Role.Deck, "——五论把水利办好"), (Role.Body, "渠。")));
        Assert.Empty(sample.Link().Subjects);
    }

    [Fact]
    public void A_column_comes_back_on_another_day()
    {
        var sample = new LinkedSample();
        var column = Make.Article((Role.Kicker, "渡口夜话"), (Role.Headline, "甲"), (Role.Body, "船。"));
        sample.Page("2031-02-05", column, column with { Blocks = [.. column.Blocks.Select(b => b.Role == Role.Headline ? b with { Text = "乙" } : b)] });
        Assert.Empty(sample.Link().Subjects);
        sample.Page("2031-02-06", column with { Blocks = [.. column.Blocks.Select(b => b.Role == Role.Headline ? b with { Text = "丙" } : b)] });
        Assert.Equal(3, Assert.Single(sample.Link().Subjects).Members.Length);
    }

    [Fact]
    public void Interviews_under_one_banner_are_a_series_and_their_neighbours_are_not_in_it()
    {
        var sample = new LinkedSample();
        Article Interview(string who) => Make.Article((Role.Headline, "话" + who), (Role.Deck, "——访" + who), (Role.Body, "问答。"));
        var pages = sample.Page("2031-02-05", false, ["河长访谈"], Interview("甲县"), Interview("乙县"), Story("桥", "桥通了。"));
        Assert.Equal(pages.Take(2), Assert.Single(sample.Link().Subjects).Members.Select(m => m.Article));
    }

    [Fact]
    public void A_banner_over_pages_of_two_days_leads_from_one_to_the_other()
    {
        var sample = new LinkedSample();
        sample.Page("2031-02-05", false, ["把水利办到家门口"], Story("一", "渠。"));
        sample.Page("2031-02-06", false, ["把水利 办到家门口"], Story("二", "堤。"));
        Assert.Equal(2, Assert.Single(sample.Link().Subjects).Members.Length);
    }
}
