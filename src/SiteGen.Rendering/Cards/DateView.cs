using SiteGen.Templating;

namespace SiteGen.Rendering;

/// <summary>The date of an issue or of one of its pages. Within an issue one page may print it while another's is inferred.</summary>
sealed class DateView : View
{
    static readonly MemberTable<DateView> Table = new()
    {
        { "name", "string", "the date in words; what stands in its place when nobody knows it", v => v.Name },
        { "title", "string", "the same for titles: it says so when the date is inferred", v => v.Title },
        { "iso", "string?", "the date as 2031-02-01; null unless a page prints it or the editor vouches for it", v => v.Fact },
        { "is_known", "bool", "somebody knows the date or has inferred it", v => v.Value is not null },
        { "is_inferred", "bool", "the date is inferred: show it, and say so", v => v.IsInferred },
    };

    public DateView(DateOnly? date, bool isInferred, Words words)
    {
        Value = date;
        IsInferred = date is not null && isInferred;
        Name = date is { } known ? DateWords.Long(words, known) : words["date_unknown"];
        Title = IsInferred ? words.Fill("date_inferred", ("date", Name)) : Name;
    }

    public static MemberTable Shape => Table;

    public override MemberTable Members => Table;

    /// <summary>For order and addresses, whatever it rests on.</summary>
    public DateOnly? Value { get; }

    public bool IsInferred { get; }

    public string Name { get; }

    public string Title { get; }

    /// <summary>The date where it is a fact; an inferred one never leaves the page as one.</summary>
    public string? Fact => Value is { } date && !IsInferred ? DateWords.Iso(date) : null;
}
