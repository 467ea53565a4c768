using SiteGen.Text;

namespace SiteGen.Tests.Text;

public sealed class SuggestionsTests
{
    [Theory]
    [InlineData("biuld", "build")]
    [InlineData("base_url", "baseUrl")]
    [InlineData("titel", "title")]
    [InlineData("Title", "title")]
    public void A_slip_of_the_fingers_finds_what_was_meant(string wrong, string meant) =>
        Assert.Equal(meant, Suggestions.Nearest(wrong, ["build", "baseUrl", "title", "output"]));

    [Theory]
    [InlineData("weather")]
    [InlineData("x")]
    public void Another_word_suggests_nothing(string wrong) => Assert.Null(Suggestions.Nearest(wrong, ["build", "baseUrl", "title"]));
}
