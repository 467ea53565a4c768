using System.Text.Json;
using System.Text.RegularExpressions;
using SiteGen.Rendering;
using SiteGen.Text;

namespace SiteGen.Tests.Rendering;

public partial class ThemeTests
{
    [Fact]
    public void The_languages_of_the_theme_say_the_same_things()
    {
        var (chinese, english) = (Words("zh-CN"), Words("en"));
        Assert.Equal(english.Keys, chinese.Keys);
        Assert.All(english.Where(word => word.Key is not ("date_long" or "month_long" or "characters" or "characters_one")), word =>
            Assert.Equal(Places(word.Value), Places(chinese[word.Key])));
    }

    [Theory]
    [InlineData("zh-Hans-CN", null)]
    [InlineData("en-GB", null)]
    [InlineData("fr", "SG4022")]
    public void A_language_without_words_of_its_own_takes_the_nearest(string language, string? expected) =>
        Assert.Equal(expected, new SampleArchive { Language = language }.Plan().Diagnostics.SingleOrDefault()?.Code);

    [Fact]
    public void A_word_that_a_language_lacks_is_reported_and_taken_from_the_other()
    {
        var theme = ThemeOnDisk.Broadsheet;
        var outcome = new SampleArchive { Theme = theme with { Words = [.. theme.Words.Select(Without)] } }.Plan();
        var diagnostic = Assert.Single(outcome.Diagnostics);
        Assert.Equal(("SG4023", Severity.Warning), (diagnostic.Code, diagnostic.Severity));

        static SourceText Without(SourceText file) =>
            file.Path.EndsWith("zh-CN.json", StringComparison.Ordinal) ? new(file.Path, file.Text.Replace("\"archive\":", "\"archiv\":", StringComparison.Ordinal)) : file;
    }

    [Fact]
    public void Words_that_cannot_be_read_are_one_error_and_not_one_for_each_word()
    {
        var theme = ThemeOnDisk.Broadsheet;
        var broken = theme with { Words = [.. theme.Words.Select(file => new SourceText(file.Path, file.Text[..^5]))] };
        Assert.All(new SampleArchive { Theme = broken }.Plan().Diagnostics, diagnostic => Assert.Equal("SG4020", diagnostic.Code));
    }

    [Theory]
    [InlineData("{ \"name\": 1 }")]
    [InlineData("[]")]
    [InlineData("{ \"name\": ")]
    public void Broken_settings_of_a_theme_are_an_error_and_no_exception(string settings)
    {
        var outcome = ThemeFiles.Read("x", [new Asset("theme.json", System.Text.Encoding.UTF8.GetBytes(settings))]);
        Assert.Equal("SG4020", Assert.Single(outcome.Diagnostics).Code);
    }

    [Fact]
    public void Every_type_that_the_views_name_is_described()
    {
        var known = ViewCatalogue.All.Select(view => view.Name).Concat(["string", "markup", "number", "bool", "words"]).ToHashSet();
        var unknown = ViewCatalogue.All.SelectMany(view => view.Members).Where(member => !known.Contains(member.Type.Trim('[', ']', '?')));
        Assert.Empty(unknown.Select(member => $"{member.Name}: {member.Type}"));
    }

    static SortedDictionary<string, string> Words(string language) =>
        new(JsonSerializer.Deserialize<Dictionary<string, string>>(ThemeOnDisk.Broadsheet.Words.Single(f => f.Path == $"i18n/{language}.json").Text)!, StringComparer.Ordinal);

    static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Place();
}
