using SiteGen.Editions;
using SiteGen.Linking;
using SiteGen.Tests.Editions;
using static SiteGen.Tests.Linking.LinkedSample;

namespace SiteGen.Tests.Linking;

public sealed class PeopleTests
{
    [Theory]
    [InlineData("市长袁清和主持会议。", "袁清和", "市长")]
    [InlineData("昨日，市委副书记、代市长陆一舟与客人会谈。", "陆一舟", "市委副书记、代市长")]
    [InlineData("省水利厅党组书记、厅长章宏出席会议并讲话。", "章宏", "省水利厅党组书记、厅长")]
    [InlineData("会上，市委常委、纪委书记、市监察委员会主任贺若溪代表班子作检查。", "贺若溪", "市委常委、纪委书记、市监察委员会主任")]
    [InlineData("——访市委农办主任,市农业局党组书记、局长温长安", "温长安", "市委农办主任，市农业局党组书记、局长")]
    [InlineData("青禾电器(云湖)有限公司副总经理庄子越表示。", "庄子越", "青禾电器（云湖）有限公司副总经理")]
    [InlineData("市长陆一舟与香山投资集团董事局主席顾海才一行会谈。", "顾海才", "香山投资集团董事局主席")]
    [InlineData("本报讯（记者 尹明川 傅文岚）副市长邵思远参加会议。", "邵思远", "副市长")]
    [InlineData("市长章宏说：“路要修到村口。”", "章宏", "市长")]
    [InlineData("河口街道信访办主任雷清和带领科室的同志上门。", "雷清和", "河口街道信访办主任")]
    public void The_office_is_read_to_its_beginning_and_the_name_to_its_end(string sentence, string name, string office)
    {
        var sample = new LinkedSample();
        var address = sample.Page("2031-02-01", Story("会议召开", sentence))[0];
        var person = Assert.Single(sample.Link().People, p => p.Name == name);
        var record = Assert.Single(person.Offices);
        Assert.Equal((office, OfficeStanding.Named), (record.Title, record.Standing));
        Assert.Contains(name, record.Proof.Text, StringComparison.Ordinal);
        Assert.Contains(sample.Link().Of(address), l => l.Kind == LinkKind.Person && l.Target == person.Address && !l.Evidence.IsEmpty);
    }

    [Theory]
    [InlineData("县委书记向大家表示感谢。")]
    [InlineData("市长热线开通。")]
    [InlineData("该局局长高度重视，主任和群众一起清淤。")]
    [InlineData("经理李先生说，货到了。")]
    [InlineData("书记时常走访。")]
    [InlineData("车间主任张某说，机器停了。")]
    [InlineData("记者 智慧 通讯员 向东")]
    public void What_is_no_name_for_sure_is_none(string sentence)
    {
        var sample = new LinkedSample();
        sample.Page("2031-02-01", Story("会议召开", sentence));
        Assert.Empty(sample.Link().People);
    }

    [Fact]
    public void A_reporter_whose_name_is_a_word_links_no_sentence_that_has_the_word()
    {
        var sample = new LinkedSample();
        var pages = sample.Page("2031-02-01",
            Story("桥通了", "桥通了。") with { Reporters = ["智慧"] },
            Story("园区求新", "突出集群、创新、智慧方向。"));
        Assert.DoesNotContain(pages.SelectMany(a => sample.Link().Of(a)), l => l.Kind == LinkKind.Person);
    }

    [Fact]
    public void An_assembly_says_who_comes_who_goes_and_who_may_go()
    {
        var sample = new LinkedSample();
        sample.Page("2031-02-01", Make.Article(
            (Role.Headline, "任免名单"),
            (Role.Subheading, "1.决定任命："), (Role.Body, "陆一舟为云湖市人民政府副市长；"),
            (Role.Subheading, "2.免去："), (Role.Body, "温海棠(女)云湖市监察委员会副主任职务；"), (Role.Body, "章清和云湖市公安局局长职务。")),
            Story("会议召开", "会议通过了关于接受庄子越、雷文岚同志辞去云湖市人大常委会委员职务的决定。"));
        var people = sample.Link().People.ToDictionary(p => p.Name, p => Assert.Single(p.Offices));
        Assert.Equal(["庄子越", "温海棠", "章清和", "陆一舟", "雷文岚"], people.Keys.Order(StringComparer.Ordinal));
        Assert.Equal((OfficeStanding.Appointed, "云湖市人民政府副市长"), (people["陆一舟"].Standing, people["陆一舟"].Title));
        Assert.Equal((OfficeStanding.Removed, "云湖市公安局局长"), (people["章清和"].Standing, people["章清和"].Title));
        Assert.Equal((OfficeStanding.Removed, "云湖市监察委员会副主任"), (people["温海棠"].Standing, people["温海棠"].Title));
        Assert.Equal((OfficeStanding.Resigned, "云湖市人大常委会委员"), (people["庄子越"].Standing, people["庄子越"].Title));
        Assert.Equal(OfficeStanding.Resigned, people["雷文岚"].Standing);
    }

    [Fact]
    public void Offices_stand_in_the_order_of_the_issues_and_say_when_a_date_is_inferred()
    {
        var sample = new LinkedSample();
        sample.Page("2031-02-01", inferred: true, [], Story("一", "市委常委、常务副市长陆一舟主持会议。"));
        sample.Page("2032-03-04", Story("二", "会议决定接受陆一舟同志辞去云湖市人民政府副市长职务。"));
        var person = Assert.Single(sample.Link().People);
        Assert.Equal(["市委常委、常务副市长", "云湖市人民政府副市长"], person.Offices.Select(o => o.Title));
        Assert.Equal([true, false], person.Offices.Select(o => o.DateIsInferred));
        Assert.Equal(new DateOnly(2032, 3, 4), person.Offices[1].Date);
    }

    [Fact]
    public void One_office_over_many_issues_is_one_line_from_the_first_to_the_last()
    {
        var sample = new LinkedSample();
        foreach (var day in new[] { "2031-02-01", "2031-02-09", "2031-05-01" })
            sample.Page(day, Story("会议召开" + day, "副市长邵思远参加会议。"));
        var office = Assert.Single(Assert.Single(sample.Link().People).Offices);
        Assert.Equal((new DateOnly(2031, 2, 1), new DateOnly(2031, 5, 1)), (office.Date, office.Until));
    }

    [Fact]
    public void Two_of_one_name_stay_two_until_the_editor_joins_them()
    {
        var sample = new LinkedSample();
        var one = sample.Page("2031-02-01", Story("一", "青禾县委书记陆一舟表示欢迎。"))[0];
        var other = sample.Page("2031-02-02", Story("二", "白石县委书记陆一舟表示祝贺。"))[0];
        var people = sample.Link().People;
        Assert.Equal(2, people.Length);
        Assert.All(people, p => Assert.Single(p.Namesakes));
        Assert.NotEqual(Assert.Single(sample.Link().Of(one)).Target, Assert.Single(sample.Link().Of(other)).Target);

        sample.Word = new EditorsWord { Merge = [new MergeRule(["陆一舟"], default)] };
        Assert.Equal(2, Assert.Single(sample.Link().People).Offices.Length);
    }

    [Fact]
    public void The_editor_parts_two_whom_the_paper_gives_one_office()
    {
        var sample = new LinkedSample();
        sample.Page("2031-02-01", Story("一", "副市长陆一舟参加会议。"));
        sample.Page("2035-02-02", Story("二", "市委常委、副市长陆一舟参加会议。"));
        Assert.Single(sample.Link().People);
        sample.Word = new EditorsWord { Split = [new SplitRule("陆一舟", ["市委常委"], default)] };
        Assert.Equal(2, sample.Link().People.Length);
    }

    [Fact]
    public void The_bare_name_is_the_same_person_in_those_days_and_not_later()
    {
        var sample = new LinkedSample();
        sample.Page("2031-02-01", Story("一", "副市长邵思远参加会议。"));
        var near = sample.Page("2031-02-03", Story("邵思远到云湖调研", "邵思远强调，路要修好。"))[0];
        var far = sample.Page("2034-02-03", Story("二", "邵思远表示，花开了。"))[0];
        Assert.Single(sample.Link().Of(near), l => l.Kind == LinkKind.Person);
        Assert.Empty(sample.Link().Of(far));
    }

    [Fact]
    public void An_English_office_and_name_are_read_and_a_street_is_not()
    {
        var sample = new LinkedSample();
        sample.Page("2031-02-01", Story("Bridge opens", "The bridge was opened by Deputy Mayor Jane A. Fernside on Monday. Traffic goes by President Street again."));
        var person = Assert.Single(sample.Link().People);
        Assert.Equal(("Jane A. Fernside", "Deputy Mayor"), (person.Name, person.Offices[0].Title));
        Assert.Equal("The bridge was opened by Deputy Mayor Jane A. Fernside on Monday.", person.Offices[0].Proof.Text);
    }
}
