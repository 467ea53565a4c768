using SiteGen.Corrections;
using SiteGen.Editions;
using SiteGen.Recognition;
using SiteGen.Text;

namespace SiteGen.Tests.Corrections;

/// <summary>The lines that an editor sees in the review are the page, and each can be named in the corrections.</summary>
public sealed class PlacedPageTests
{
    public static TheoryData<string> Seeds => [.. Directory.GetFiles(Repository.Seeds, "*.txt").Order(StringComparer.Ordinal).Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void All_that_is_printed_stands_in_one_of_the_lines(string seed)
    {
        var (source, page) = Read(seed);
        var lines = new PlacedPage(source, page).Lines;
        var printed = page.Articles.SelectMany(article => article.Blocks).Sum(block => Ink(block.Text)) + page.Furniture.Sum(item => Ink(item.Text));
        // A paragraph loses the hyphen that a word was broken with, and nothing else.
        Assert.InRange(lines.Sum(line => Ink(line.Text)) - printed, 0, lines.Count(line => line.Text.EndsWith('-')));
        Assert.Equal(lines.Length, lines.DistinctBy(line => (line.Line, line.Start)).Count());
        Assert.All(lines, line => Assert.True(line.Block is null == line.Article is null && line.Block is null != line.Furniture is null));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Each_line_can_be_moved_by_the_name_that_it_has_there(string seed)
    {
        var (source, page) = Read(seed);
        var placed = new PlacedPage(source, page);
        foreach (var line in placed.Lines.Where((_, i) => i % 5 == 0))
        {
            var move = new Move { Lines = placed.RunsOf([line]), Role = Role.Note, IsNewArticle = true, Place = default };
            var file = new SourceText("moves", MovesText.Add(null, MovesText.Describe(move)));
            var moved = CorrectionsReader.Read(file).Then(read => Mover.Apply(source, read.Moves, file));
            Assert.True(!moved.HasErrors, $"line {line.Line}: {(moved.HasErrors ? DiagnosticFormat.Format(moved.Diagnostics[0]) : "")}");
            Assert.Contains(moved.Value.Articles, article => article.Blocks is [{ Role: Role.Note } only] && Dense(only.Text) == Dense(line.Text));
        }
    }

    static (SourceText Source, Page Page) Read(string seed)
    {
        var source = new SourceText(seed, File.ReadAllText(Path.Combine(Repository.Seeds, seed)));
        return (source, PageRecognizer.Recognize(source).Value);
    }

    static int Ink(string text) => text.Count(c => !char.IsWhiteSpace(c));

    static string Dense(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
