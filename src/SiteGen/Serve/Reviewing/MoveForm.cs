using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using SiteGen.Editions;
using SiteGen.Recognition;

namespace SiteGen.Serve.Reviewing;

/// <summary>What an editor filled in, as a move in the corrections.</summary>
static class MoveForm
{
    /// <returns>The move, or null and what is missing.</returns>
    public static (Move? Move, string Missing) Read(IFormCollection form, ReviewedPage page)
    {
        var wanted = form["line"].ToHashSet(StringComparer.Ordinal);
        var marked = page.Placed.Lines.Where(line => wanted.Contains(KeyOf(line))).ToImmutableArray();
        if (marked.IsEmpty)
            return (null, "Mark the lines that are meant first.");
        var runs = page.Placed.RunsOf(marked);
        var move = new Move { Place = default };
        return form["act"].ToString() switch
        {
            "place" => Place(form, page, move with { Lines = runs }),
            "join" => int.TryParse(form["beside"], NumberStyles.None, CultureInfo.InvariantCulture, out var line)
                // The paragraph is another article's, perhaps; there the lines go, too.
                ? (move with { Lines = runs, Joins = new NamedLine(line, default), Article = ArticleOn(line, page) }, "")
                : (null, "Say with which line the paragraph stands that they go on with."),
            "split" => (move with { Split = runs[0] }, ""),
            "merge" => Named(form["into"].ToString(), page) is { } into
                ? (move with { Merge = runs[0], Article = into }, "")
                : (null, "Say behind which article it goes on."),
            _ => (null, "Say what is to be done with the lines."),
        };
    }

    /// <summary>A line or a part of one, as the form names it.</summary>
    public static string KeyOf(PlacedLine line) => string.Create(CultureInfo.InvariantCulture, $"{line.Line}-{line.Start}");

    static (Move? Move, string Missing) Place(IFormCollection form, ReviewedPage page, Move move)
    {
        var role = form["role"].ToString();
        var article = form["article"].ToString();
        if (Enum.TryParse<FurnitureKind>(role, ignoreCase: true, out var furniture))
            return (move with { Furniture = furniture }, "");
        if (role.Length == 0 && article.Length == 0)
            return (null, "Say what the lines are, or in which article they stand.");
        return (move with
        {
            Role = Enum.TryParse<Role>(role, ignoreCase: true, out var known) ? known : null,
            IsNewArticle = article == "new",
            Article = Named(article, page),
        }, "");
    }

    static NamedLine? ArticleOn(int line, ReviewedPage page) =>
        page.Placed.Lines.FirstOrDefault(l => l.Line == line)?.Article is { } article ? Named(article.Id, page) : null;

    /// <summary>An article is named by a line that it has for itself, best its headline's.</summary>
    static NamedLine? Named(string id, ReviewedPage page)
    {
        var own = page.Placed.Lines.GroupBy(line => line.Line).Where(parts => parts.All(part => part.Article?.Id == id)).Select(parts => parts.First()).ToList();
        var line = own.Find(line => line.Block?.Role == Role.Headline) ?? own.FirstOrDefault();
        return line is null ? null : new NamedLine(line.Line, default);
    }
}
