using SiteGen.Editions;

namespace SiteGen.Tests.Editions;

public sealed class JointsTests
{
    static readonly string[] Text = ["青禾镇的产业集聚区去年打造了三个园区，制造业占一半。", "镇里说，新的园区要为制造业高质量发展筑牢根基。"];

    [Theory]
    [InlineData("以产业集聚打造制造业园区", "以产业集聚|打造|制造业|园区")]
    [InlineData("筑牢“根基”再出发", "筑牢|“根基”|再出发")]
    [InlineData("重读《园区志》有感", "重读|《园区志》|有感")]
    public void A_title_falls_apart_where_its_text_never_joins_what_it_knows_on_both_sides(string title, string expected) =>
        Assert.Equal(expected, Cut(title, Text));

    [Theory]
    [InlineData("制造业高质量发展新引擎")]
    [InlineData("New plant opens")]
    [InlineData("一")]
    [InlineData("")]
    public void Where_the_text_tells_nothing_there_is_no_joint(string title) => Assert.Equal(title, Cut(title, Text));

    [Fact]
    public void A_particle_behind_a_quotation_stays_with_it() => Assert.Equal("做好|“上门”的事", Cut("做好“上门”的事", []));

    static string Cut(string title, string[] texts)
    {
        foreach (var joint in Joints.Of(title, texts).Reverse())
            title = title.Insert(joint, "|");
        return title;
    }
}
