using SiteGen.Editions;

namespace SiteGen.Recognition.Tests;

/// <summary>What English papers do otherwise.</summary>
public sealed class EnglishTests
{
    const string Vote = """
        PORT ELLEN, May 3 (AP) — The harbour council voted on Tuesday to re-
        open the old ferry landing, ending a dispute that had kept the town di-
        vided for eleven years. The well-
        known landing will serve two boats a day.
        """;

    const string Cost = """
        The vote was seven to two. Opponents said the cost, about four million
        dollars, would fall on taxpayers who never use the boats.
        """;

    const string Rain = """
        T
        he rain that fell for nine days has put off the harvest in the three
        valleys north of the town, and growers fear that a third of the grain
        will be lost.
        """;

    const string Slopes = """
        “I have never seen a May like this one,” said Peter Hall, whose family has
        farmed the slopes since 1890, and who keeps a record of the weather.
        """;

    static readonly Recognized Page = Recognized.From(
        "HARBOUR TIMES\nMonday, May 5, 2031   Page A1",
        "Council Votes To Reopen\nThe Old Ferry Landing", "By JOHN SMITH", Vote, Cost, "Continued on Page 3",
        "Rain Delays Harvest", "By Jane Roe\nStaff Reporter", Rain, Slopes, "Photo by Ann Lee");

    [Fact]
    public void The_folio_gives_the_papers_name_the_day_and_the_page() =>
        Assert.Equal(("HARBOUR TIMES", new DateOnly(2031, 5, 5), "A1"), (Page.Page.Header.Newspaper, Page.Page.Header.Date, Page.Page.Header.PageNumber));

    [Fact]
    public void A_byline_in_capitals_names_the_reporter_and_a_dateline_opens_the_story()
    {
        var vote = Page.With("ferry landing, ending");
        Assert.Equal("Council Votes To Reopen The Old Ferry Landing", Recognized.Headline(vote));
        Assert.Equal(["JOHN SMITH"], vote.Reporters);
        Assert.StartsWith("PORT ELLEN, May 3 (AP) — The harbour", Recognized.Texts(vote, Role.Body)[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_says_where_the_story_goes_on()
    {
        Assert.Equal(Role.Jump, Page.RoleOf("Continued on"));
        Assert.Equal("3", Page.With("Continued on").ContinuedOn);
    }

    [Theory]
    [InlineData("voted on Tuesday to reopen the old")]
    [InlineData("kept the town divided for eleven")]
    [InlineData("The well-known landing")]
    public void Only_a_hyphen_that_the_lines_end_made_goes(string words) => Assert.Equal(Role.Body, Page.RoleOf(words));

    [Fact]
    public void A_large_initial_belongs_to_its_word() => Assert.Equal(Role.Body, Page.RoleOf("The rain that fell"));

    [Theory]
    [InlineData("I\nt was late when the last boat came in, and the crew had gone home hours before it.", "It was late when")]
    [InlineData("A\nman who came late to the landing found that it was closed and that the boat had gone.", "A man who came")]
    public void An_initial_that_is_a_word_joins_only_what_the_page_knows_as_a_word(string text, string expected)
    {
        var page = Recognized.From("Late Boat Leaves Crew Behind", "By Jane Roe", text, "The company said that it would look into the matter before the summer begins again.");
        Assert.Equal(Role.Body, page.RoleOf(expected));
    }

    [Fact]
    public void The_photographer_did_not_write_the_story_and_a_story_with_a_byline_is_no_photo()
    {
        var rain = Page.With("rain that fell");
        Assert.Equal(["Jane Roe"], rain.Reporters);
        Assert.Equal(["Ann Lee"], rain.Photographers);
        Assert.NotEqual(ArticleKind.Photo, rain.Kind);
    }

    [Theory]
    [InlineData("See Page 3")]
    [InlineData("Story, page A3")]
    public void A_headline_that_points_to_another_page_is_a_promo(string pointer)
    {
        var page = Recognized.From("Rain Delays Harvest", "By Jane Roe", Rain, Slopes, "Ferry Sets a Record", pointer, "Council Votes To Reopen", "By JOHN SMITH", Vote, Cost);
        var promo = page.With("Sets a Record");
        Assert.Equal(ArticleKind.Promo, promo.Kind);
        Assert.Equal([(Role.Headline, "Ferry Sets a Record"), (Role.Jump, pointer)], promo.Blocks.Select(b => (b.Role, b.Text)));
        Assert.Equal("Council Votes To Reopen", page.HeadlineOver("seven to two"));
    }
}
