using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Templating;

namespace SiteGen.Rendering;

/// <summary>A year of the archive.</summary>
sealed class YearCard(int year, ImmutableArray<IssueCard> issues, Routes routes, Words words) : View
{
    static readonly MemberTable<YearCard> Table = new()
    {
        { "name", "string", "the year in words", v => v.Name },
        { "url", "string", "the address of its calendar", v => v.Url },
        { "issues_text", "string", "how many issues it has, in words", v => v.words.Count("issues", v.issues.Length) },
        { "months", "[month]", "its months that have issues", v => Value.List(v.Months()) },
    };

    readonly ImmutableArray<IssueCard> issues = issues;
    readonly Words words = words;

    public static MemberTable Shape => Table;

    public override MemberTable Members => Table;

    public string Address { get; } = Routes.Year(year);

    public string Name { get; } = words.Fill("year", ("year", year.ToString(CultureInfo.InvariantCulture)));

    public string Url { get; } = routes.Href(Routes.Year(year));

    // The words begin with Sunday, as .NET counts; the sheets of the calendar begin with Monday.
    public ImmutableArray<string> Weekdays(string key) => words[key].Split(' ') is [var sunday, .. var others] ? [.. others, sunday] : [];

    /// <summary>The years of dated issues, oldest first.</summary>
    public static ImmutableArray<YearCard> Of(Shelf shelf, Routes routes, Words words) =>
    [
        .. shelf.Issues.Select(issue => issue.Card).Where(card => card.Date.Value is not null).GroupBy(card => card.Date.Value!.Value.Year)
            .Select(group => new YearCard(group.Key, [.. group], routes, words)),
    ];

    ImmutableArray<MonthCard> Months() =>
        [.. issues.GroupBy(card => card.Date.Value!.Value.Month).Select(group => new MonthCard(this, year, group.Key, [.. group], words))];
}
