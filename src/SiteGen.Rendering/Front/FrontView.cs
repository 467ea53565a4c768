using System.Collections.Immutable;
using SiteGen.Templating;

namespace SiteGen.Rendering;

/// <summary>The front of an issue: its articles in three sizes, the weightiest first.</summary>
sealed class FrontView : View
{
    const int Seconds = 4;
    const int Briefs = 8;

    static readonly MemberTable<FrontView> Table = new()
    {
        { "lead", "article?", "the weightiest article", v => v.ranked.FirstOrDefault() },
        { "seconds", "[article]", "up to four that follow", v => Value.List(v.Slice(1, Seconds)) },
        { "briefs", "[article]", "up to eight more, for a line each", v => Value.List(v.Slice(1 + Seconds, Briefs)) },
        { "is_complete", "bool", "the issue has no other articles", v => v.ranked.Length <= 1 + Seconds + Briefs },
    };

    readonly ImmutableArray<ArticleCard> ranked;

    // OrderBy keeps the paper's order among equals.
    public FrontView(ShelvedIssue issue) => ranked = [.. issue.Articles.OrderByDescending(FrontRule.Rank)];

    public static MemberTable Shape => Table;

    public override MemberTable Members => Table;

    ImmutableArray<ArticleCard> Slice(int start, int count) => [.. ranked.Skip(start).Take(count)];
}
