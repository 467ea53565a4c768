using SiteGen.Editions;

namespace SiteGen.Tests.Editions;

public sealed class SlugTests
{
    [Fact]
    public void A_slug_is_eight_letters_of_the_text_and_nothing_else()
    {
        var slug = Assert.Single(Slug.ForAll([Bridge]));
        Assert.Matches("^[a-z2-7]{8}$", slug);
    }

    [Fact]
    public void Its_place_on_the_page_does_not_change_it() =>
        Assert.Equal(Slug.ForAll([Bridge])[0], Slug.ForAll([Library, Bridge])[1]);

    [Fact]
    public void White_space_and_full_width_forms_do_not_change_it() =>
        Assert.Equal(
            Slug.ForAll([Make.Article((Role.Headline, "新桥 Ａ１"), (Role.Body, "今日通车，全长3公里。"))]),
            Slug.ForAll([Make.Article((Role.Headline, "新桥A1"), (Role.Body, "今日通车，全长３公里。"))]));

    [Fact]
    public void The_text_changes_it() => Assert.NotEqual(Slug.ForAll([Bridge])[0], Slug.ForAll([Library])[0]);

    [Fact]
    public void The_same_text_twice_on_a_page_has_two_addresses() =>
        Assert.Equal(2, Slug.ForAll([Bridge, Bridge]).Distinct().Count());

    [Fact]
    public void Base32_is_that_of_the_standard() => Assert.Equal("mzxw6ytboi", Slug.Base32("foobar"u8));

    [Theory]
    [InlineData("02", "02")]
    [InlineData("A1", "A1")]
    [InlineData("2031/page one", "2031-page-one")]
    [InlineData("../../etc", "etc")]
    public void A_segment_holds_only_what_every_host_takes(string name, string expected) => Assert.Equal(expected, PathSegment.From(name));

    [Fact]
    public void Names_without_latin_letters_have_segments_of_their_own()
    {
        Assert.Matches("^[a-z2-7]{8}$", PathSegment.From("要闻"));
        Assert.NotEqual(PathSegment.From("要闻"), PathSegment.From("综合"));
    }

    static Article Bridge => Make.Article((Role.Headline, "青禾镇新桥通车"), (Role.Body, "今日，青禾镇新桥通车。"));

    static Article Library => Make.Article((Role.Headline, "阅览室夜间开放"), (Role.Body, "市图书馆夜间开放。"));
}
