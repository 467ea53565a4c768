using System.Globalization;
using SiteGen.Editions;
using static SiteGen.Tests.Linking.LinkedSample;

namespace SiteGen.Tests.Linking;

public sealed class DayTests
{
    [Theory]
    [InlineData("昨日，渡口通车。", "2031-03-01")]
    [InlineData("前天，渡口通车。", "2031-02-28")]
    [InlineData("26日上午，渡口通车。", "2031-02-26")]
    [InlineData("2月20日，渡口通车。", "2031-02-20")]
    [InlineData("12月30日，渡口通车。", "2030-12-30")]
    [InlineData("2027年5月6日，渡口动工。", "2027-05-06")]
    [InlineData("２０２７年５月６日，渡口动工。", "2027-05-06")]
    [InlineData("The ferry sank yesterday.", "2031-03-01")]
    [InlineData("The ferry sank on Thursday.", "2031-02-27")]
    [InlineData("The ferry sank on February 20.", "2031-02-20")]
    [InlineData("The ferry was built on 6 May 2027.", "2027-05-06")]
    public void Words_for_a_day_are_read_by_the_date_of_the_issue(string text, string day)
    {
        var dated = Assert.Single(Days("2031-03-02", text));
        Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), dated.From);
        Assert.Equal(dated.From, dated.To);
        Assert.Equal(text, dated.Proof.Text);
        Assert.False(dated.IsInferred);
    }

    [Fact]
    public void A_range_of_days_has_both_its_ends_and_a_day_goes_on_in_the_month_before_it()
    {
        var dated = Days("2031-03-02", "2月12日至13日，渡口检修；18日上午，渡口通车。");
        Assert.Equal([(12, 13), (18, 18)], dated.Select(d => (d.From.Day, d.To.Day)));
        Assert.All(dated, d => Assert.Equal(2, d.From.Month));
    }

    [Theory]
    [InlineData("渡口将于28日通车。")]
    [InlineData("请在28日前报名。")]
    [InlineData("工期30日内完成。")]
    [InlineData("时限从28日缩减至26日，最长不超过27日。")]
    [InlineData("每月8日开放。")]
    [InlineData("她说：“昨日重现。”")]
    [InlineData("2015年以来，渡口繁忙，5月6日最忙。")]
    [InlineData("去年5月6日，渡口动工。")]
    [InlineData("10日，渡口通车。")]
    [InlineData("The ferry will sail on Thursday.")]
    [InlineData("The ferry sank on Sunday.")]
    public void What_may_as_well_be_another_day_or_a_span_is_left_out(string text) =>
        Assert.Empty(Days("2031-03-02", text));

    [Fact]
    public void Without_the_date_of_the_issue_only_a_full_date_is_one()
    {
        Assert.Empty(Days(null, "昨日，渡口通车。26日，渡口检修。2月20日，渡口动工。"));
        Assert.Single(Days(null, "2027年5月6日，渡口动工。"));
    }

    [Fact]
    public void Days_read_by_an_inferred_date_are_marked_and_full_dates_are_not()
    {
        var sample = new LinkedSample();
        sample.Page("2031-03-02", inferred: true, [], Story("渡口", "昨日，渡口通车。2027年5月6日，渡口动工。"));
        Assert.Equal([false, true], sample.Link().Days.OrderBy(d => d.Key).SelectMany(d => d.Value).Select(d => d.IsInferred));
    }

    [Fact]
    public void The_largest_sums_of_an_issue_stand_with_their_sentences()
    {
        var sample = new LinkedSample();
        sample.Page("2031-03-02", Story("渡口", "渡口投资3.5亿元。路费5元。4亿元以上的渡口有2个。"), Story("长堤", "长堤投资1,200万元，渡口投资3.5亿元。The pier cost $2 million."));
        var sums = Assert.Single(sample.Link().Sums).Value;
        Assert.Equal(["3.5亿元", "1,200万元", "$2 million"], sums.Select(s => s.Words));
        Assert.Equal("渡口投资3.5亿元。", sums[0].Proof.Text);
    }

    [Fact]
    public void A_sum_in_full_width_digits_is_one()
    {
        var sample = new LinkedSample();
        sample.Page("2031-03-02", Story("渡口", "渡口投资３５００万元。"));
        Assert.Equal("３５００万元", Assert.Single(Assert.Single(sample.Link().Sums).Value).Words);
    }

    static List<DatedSentence> Days(string? issue, string text)
    {
        var sample = new LinkedSample();
        sample.Page(issue, Story("渡口", text));
        return [.. sample.Link().Days.OrderBy(d => d.Key).SelectMany(d => d.Value)];
    }
}
