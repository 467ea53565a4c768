using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Recognition.Tests;

/// <summary>A page read from text, asked in an editor's words.</summary>
sealed class Recognized
{
    readonly Outcome<Page> outcome;

    Recognized(Outcome<Page> outcome) => this.outcome = outcome;

    public static Recognized From(params string[] blocks)
    {
        var source = new SourceText("page.txt", string.Join("\n\n", blocks));
        var outcome = PageRecognizer.Recognize(source);
        Assert.Empty(Conservation.Check(source, outcome.Value));
        return new Recognized(outcome);
    }

    public Page Page => outcome.Value;

    public IEnumerable<string> Codes => outcome.Diagnostics.Select(d => d.Code);

    /// <summary>The article that holds these words.</summary>
    public Article With(string words) => Page.Articles.Single(a => a.Blocks.Any(b => b.Text.Contains(words, StringComparison.Ordinal)));

    public Role RoleOf(string words) => With(words).Blocks.First(b => b.Text.Contains(words, StringComparison.Ordinal)).Role;

    public static string? Headline(Article article) => article.Blocks.FirstOrDefault(b => b.Role == Role.Headline)?.Text;

    public string? HeadlineOver(string words) => Headline(With(words));

    public static string[] Texts(Article article, Role role) => [.. article.Blocks.Where(b => b.Role == role).Select(b => b.Text)];
}
