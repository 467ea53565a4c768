using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Tests.Editions;

public sealed class ArchiveAssemblyTests
{
    static readonly Page Empty = Make.Page("x.txt");

    [Fact]
    public void Issues_stand_in_the_order_of_their_days_and_undated_pages_last()
    {
        var archive = Assemble(Make.Entry("c.txt", Empty), Make.Entry("b.txt", Empty, "2031-02-01"), Make.Entry("a.txt", Empty, "2031-01-31"));
        Assert.Equal(["2031-01-31", "2031-02-01", "undated"], archive.Issues.Select(i => i.Segment));
    }

    [Fact]
    public void Pages_stand_in_the_order_in_which_people_count()
    {
        var archive = Assemble(
            Make.Entry("x.txt", Empty, "2031-02-01"),
            Make.Entry("d.txt", Empty, "2031-02-01", "10"),
            Make.Entry("c.txt", Empty, "2031-02-01", "2"),
            Make.Entry("b.txt", Empty, "2031-02-01", "A1"));
        Assert.Equal(["2", "10", "A1", "x"], archive.Issues.Single().Pages.Select(p => p.Segment));
    }

    [Fact]
    public void A_page_whose_number_nobody_knows_has_the_name_of_its_seed_and_no_number()
    {
        var entry = Make.Entry("000_abc.txt", Empty, "2031-02-01");
        Assert.Equal("2031-02-01/000_abc/", entry.Address);
        Assert.Null(entry.PageNumber);
    }

    [Fact]
    public void A_printed_date_needs_no_word_of_the_editor()
    {
        var entry = Make.Entry("a.txt", Empty with { Header = new PageHeader { Date = new DateOnly(2031, 2, 1) } });
        Assert.Equal("2031-02-01/a/", entry.Address);
        Assert.False(entry.DateIsInferred);
    }

    [Fact]
    public void An_inferred_date_is_known_as_inferred()
    {
        Assert.True(Make.Entry("a.txt", Empty, "2031-02-01", inferred: true).DateIsInferred);
        Assert.True(Assemble(Make.Entry("a.txt", Empty, "2031-02-01", inferred: true)).Issues.Single().DateIsInferred);
    }

    [Fact]
    public void An_issue_of_which_one_page_prints_the_date_is_not_inferred() =>
        Assert.False(Assemble(Make.Entry("a.txt", Empty, "2031-02-01", inferred: true), Make.Entry("b.txt", Empty, "2031-02-01")).Issues.Single().DateIsInferred);

    [Fact]
    public void A_date_that_contradicts_the_page_is_warned_of()
    {
        var page = Empty with { Header = new PageHeader { Date = new DateOnly(2031, 2, 1) } };
        var outcome = ArchiveAssembly.Enter(new ReadPage("a.txt", page, new PageFacts { Date = new DateOnly(2031, 2, 3) }));
        Assert.Equal("SG5102", Assert.Single(outcome.Diagnostics).Code);
    }

    [Theory]
    [InlineData("a.txt", "a.md", null)]
    [InlineData("a.txt", "b.txt", "02")]
    [InlineData("A.txt", "a.txt", null)]
    public void Two_seeds_that_would_share_an_address_are_an_error(string first, string second, string? number)
    {
        var outcome = ArchiveAssembly.Assemble([Make.Entry(first, Empty, "2031-02-01", number), Make.Entry(second, Empty, "2031-02-01", number)]);
        var said = Assert.Single(outcome.Diagnostics);
        Assert.Equal(Severity.Error, said.Severity);
        Assert.Contains(first, said.Message, StringComparison.Ordinal);
        Assert.Contains(second, said.Message, StringComparison.Ordinal);
    }

    static Archive Assemble(params PageEntry[] pages) => ArchiveAssembly.Assemble(pages).Value;
}
