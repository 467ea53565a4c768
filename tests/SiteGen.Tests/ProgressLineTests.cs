namespace SiteGen.Tests;

public class ProgressLineTests
{
    [Theory]
    [InlineData(1200, 5000, 2, "1,200 of 5,000, 600 a second, 7 s left")]
    [InlineData(5000, 5000, 10, "5,000 of 5,000, 500 a second, 0 s left")]
    [InlineData(1, 10, 4, "1 of 10, 0 a second, 36 s left")]
    public void Progress_says_how_fast_a_stage_goes_and_how_long_it_will_take(int done, int total, int seconds, string text) =>
        Assert.Equal(text, ProgressLine.Text(done, total, TimeSpan.FromSeconds(seconds)));
}
