using SiteGen.Editions;
using SiteGen.Tests;
using SiteGen.Text;

namespace SiteGen.Recognition.Tests;

public sealed class GoldenPagesTests
{
    public static TheoryData<string> Seeds => [.. Directory.GetFiles(Repository.Seeds, "*.txt").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Seeds))]
    public void A_seed_page_is_read_as_its_golden_file_says(string file)
    {
        var source = Read(file);
        Golden.Match(PageText.Describe(source, PageRecognizer.Recognize(source)), Path.GetFileNameWithoutExtension(file) + ".page.txt");
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Every_character_of_a_seed_page_stands_in_exactly_one_block(string file)
    {
        var source = Read(file);
        Assert.Empty(Conservation.Check(source, PageRecognizer.Recognize(source).Value));
    }

    static SourceText Read(string file) => new($"seeds/{file}", File.ReadAllText(Path.Combine(Repository.Seeds, file)));
}
