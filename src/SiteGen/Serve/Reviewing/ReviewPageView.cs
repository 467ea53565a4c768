using System.Collections.Immutable;
using SiteGen.Corrections;
using SiteGen.Editions;
using SiteGen.Inspect;
using SiteGen.Recognition;
using SiteGen.Templating;
using SiteGen.Text;

namespace SiteGen.Serve.Reviewing;

/// <summary>One page of the paper under review.</summary>
sealed class ReviewPageView(ReviewedPage page, Preview preview, string token) : View
{
    static readonly ImmutableArray<string> Roles = [.. Enum.GetNames<Role>().Select(name => name.ToLowerInvariant())];
    static readonly ImmutableArray<string> FurnitureKinds = [.. Enum.GetNames<FurnitureKind>().Select(name => name.ToLowerInvariant())];

    static readonly MemberTable<ReviewPageView> Table = new()
    {
        { "file", "string", "the page's file, as the terminal shows it", v => v.page.Source.Path },
        { "action", "string", "where the form goes", v => ReviewPages.AddressOf(v.page.Seed) },
        { "url", "string?", "the page in the preview", v => v.preview.UrlOf(v.page.Seed) },
        { "language", "string", "of the paper", v => v.preview.Request?.Config.Paper.Language ?? "" },
        { "token", "string", "proves that the form is ours", v => v.token },
        { "version", "string", "what the editor has seen", v => v.page.Version },
        { "is_saved", "bool", "a move was just saved", v => v.IsSaved },
        { "message", "string", "what is missing in what was sent", v => v.Message },
        { "wrong", "[string]", "what the build would say to what was sent", v => Value.List([.. v.Wrong.Select(DiagnosticFormat.Format)]) },
        { "problems", "[string]", "what is wrong with the corrections as they are", v => Value.List([.. v.page.Problems.Select(DiagnosticFormat.Format)]) },
        { "doubts", "[doubt]", "doubtful decisions, the most doubtful first", v => Value.List([.. v.page.Doubts.Select(doubt => new DoubtView(doubt, v.page))]) },
        { "lines", "[line]", "the lines of the page", v => Value.List(v.Lines()) },
        { "articles", "[choice]", "the articles of the page", v => Value.List([.. v.page.Page.Articles.Select((article, i) => new ArticleChoiceView(article, i))]) },
        { "roles", "[string]", "what a line of an article can be", v => Value.List(Roles) },
        { "furniture_kinds", "[string]", "what a line of the page itself can be", v => Value.List(FurnitureKinds) },
        { "corrections_file", "string", "the file that is written", v => CorrectionsFile.PathFor(v.page.Source.Path) },
        { "moves", "[string]", "the corrections so far, as they stand in the file", v => v.page.Corrections is { } file ? Value.List(MovesText.List(file)) : Value.List(ImmutableArray<string>.Empty) },
        { "can_be_moved", "bool", "single moves can be added", v => v.page.CanBeMoved },
        { "has_notes", "bool", "the corrections hold comments, and say all of the page", v => v.page.HasNotes },
        { "is_said_whole", "bool", "the corrections say all of the page", v => v.page.IsSaidWhole },
    };

    readonly ReviewedPage page = page;
    readonly Preview preview = preview;
    readonly string token = token;

    public override MemberTable Members => Table;

    public bool IsSaved { get; init; }

    public string Message { get; init; } = "";

    public ImmutableArray<Diagnostic> Wrong { get; init; } = [];

    /// <summary>The lines that were marked when something was wrong; they stay so.</summary>
    public ImmutableHashSet<string> Marked { get; init; } = [];

    ImmutableArray<PlacedLineView> Lines()
    {
        var places = page.Page.Articles.Select((article, i) => (article.Id, i)).ToDictionary(a => a.Id, a => a.i, StringComparer.Ordinal);
        return [.. page.Placed.Lines.Select((line, i) => new PlacedLineView(
            line,
            line.Article is { } article ? places[article.Id] : -1,
            i == 0 || page.Placed.Lines[i - 1].Block != line.Block || page.Placed.Lines[i - 1].Furniture != line.Furniture,
            Marked.Contains(MoveForm.KeyOf(line))))];
    }
}

/// <summary>A question to the editor.</summary>
sealed class DoubtView(Doubt doubt, ReviewedPage page) : View
{
    static readonly MemberTable<DoubtView> Table = new()
    {
        { "confidence", "string", "0.00 to 1.00", v => v.doubt.Confidence.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture) },
        { "lines", "string", "the lines that it is about", v => ReviewText.Lines(SourceLines.Describe(v.page.Source, v.doubt.Source)) },
        { "keys", "string", "the same as the form names them", v => string.Join(' ', v.Keys) },
        { "anchor", "string", "the first of them on the page", v => "l" + v.Keys.FirstOrDefault() },
        { "question", "string", "what was decided, and what else it might be", v => ReviewText.Question(v.doubt, v.page.Page) },
        { "text", "string", "how it begins", v => PageTable.Shorten(VisibleText.Of(v.doubt.Text)) },
        { "why", "string", "the rules that decided", v => PageTable.Reasons(v.doubt.Evidence) },
    };

    readonly Doubt doubt = doubt;
    readonly ReviewedPage page = page;

    public override MemberTable Members => Table;

    IEnumerable<string> Keys => page.Placed.Lines.Where(line => (line.Block?.Source ?? line.Furniture!.Source).All(doubt.Source.Contains)).Select(MoveForm.KeyOf); // it is in the one or the other
}

/// <summary>A line and where it was put.</summary>
/// <param name="article">The place of its article on the page, or -1.</param>
sealed class PlacedLineView(PlacedLine line, int article, bool isFirst, bool isMarked) : View
{
    static readonly MemberTable<PlacedLineView> Table = new()
    {
        { "key", "string", "as the form names it", v => MoveForm.KeyOf(v.line) },
        { "number", "number", "its number in the file", v => v.line.Line },
        { "is_part", "bool", "only a part of the line, from somewhere inside it", v => v.line.Start > 0 },
        { "text", "string", "its text", v => VisibleText.Of(v.line.Text) },
        { "article", "string?", "its article", v => v.line.Article?.Id },
        { "title", "string?", "the same in words", v => v.line.Article is { } article ? ArticleChoiceView.TitleOf(article) : null },
        { "hue", "number", "the colour of its article; 0 for the page itself", v => ArticleChoiceView.Hue(v.article) },
        { "role", "string", "what it is", v => (v.line.Block?.Role.ToString() ?? v.line.Furniture!.Kind.ToString()).ToLowerInvariant() }, // it is in the one or the other
        { "is_first", "bool", "with it something new begins", v => v.isFirst },
        { "is_marked", "bool", "the editor has marked it", v => v.isMarked },
        { "is_doubtful", "bool", "somebody should look", v => v.line.Block?.IsDoubtful ?? v.line.Furniture!.Reading.IsDoubtful },
    };

    readonly PlacedLine line = line;
    readonly int article = article;
    readonly bool isFirst = isFirst;
    readonly bool isMarked = isMarked;

    public override MemberTable Members => Table;
}

/// <summary>An article to choose.</summary>
sealed class ArticleChoiceView(Article article, int nth) : View
{
    const int Hues = 8;
    const int LongestTitle = 24;

    static readonly MemberTable<ArticleChoiceView> Table = new()
    {
        { "id", "string", "a1, a2, …", v => v.article.Id },
        { "title", "string", "its headline, or how it begins", v => TitleOf(v.article) },
        { "hue", "number", "its colour", v => Hue(v.nth) },
        { "kind", "string", "news, feature, …", v => v.article.Kind.ToString().ToLowerInvariant() },
    };

    readonly Article article = article;
    readonly int nth = nth;

    public override MemberTable Members => Table;

    public static int Hue(int nth) => nth < 0 ? 0 : (nth % Hues) + 1;

    public static string TitleOf(Article article)
    {
        var text = VisibleText.Of((article.Blocks.FirstOrDefault(block => block.Role == Role.Headline) ?? article.Blocks[0]).Text);
        return text.Length > LongestTitle ? text[..LongestTitle] + "…" : text;
    }
}
