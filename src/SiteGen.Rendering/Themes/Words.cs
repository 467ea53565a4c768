using System.Collections.Immutable;
using SiteGen.Templating;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>The words of the interface in the site's language: data of the theme, with placeholders such as <c>{n}</c>.</summary>
sealed class Words : View
{
    /// <summary>The words that the views themselves are made with; a theme may have more for its templates.</summary>
    public static readonly ImmutableArray<string> Needed =
    [
        "archive", "articles", "articles_one", "authors", "authors_note", "characters", "characters_one", "continued_from",
        "continued_from_missing", "continued_on", "continued_on_missing", "correspondent", "date_inferred", "date_long", "date_unknown",
        "home", "issues", "issues_one", "month_long", "months", "no_headline", "not_found", "not_found_text", "page_number",
        "page_unnumbered", "page_unnumbered_nth", "pages", "pages_one", "reporter", "title_separator", "weekdays", "weekdays_short", "withheld",
        "withheld_one", "withheld_text", "withheld_title", "year",
    ];

    /// <summary>The same for a theme that has a search page.</summary>
    public static readonly ImmutableArray<string> NeededBySearch = ["search", "search_note"];

    /// <summary>The same for a theme that has pages of people, topics and series.</summary>
    public static readonly ImmutableArray<string> NeededBySubjects =
    [
        "links_people", "links_people_note", "links_topics", "links_topics_note", "links_all_series", "links_all_series_note",
        "links_organisations", "links_organisations_note", "links_places", "links_places_note",
        "links_topics_one_note", "links_organisations_one_note", "links_places_one_note", "links_all_series_one_note",
        "links_named", "links_separator", "links_appointed", "links_resigned", "links_removed", .. ReasonWords.Keys,
    ];

    /// <summary>The same for a theme that has a timeline.</summary>
    public static readonly ImmutableArray<string> NeededByTimeline = ["timeline", "timeline_note"];

    readonly ImmutableSortedDictionary<string, string> texts;
    readonly MemberTable<Words> members = new();

    Words(ImmutableSortedDictionary<string, string> texts)
    {
        this.texts = texts;
        foreach (var (key, text) in texts)
            members.Add(key, "string", text, _ => text);
    }

    public override MemberTable Members => members;

    public override bool IsShared => true;

    public string this[string key] => texts[key];

    public string? Find(string key) => texts.GetValueOrDefault(key);

    public string Fill(string key, params ReadOnlySpan<(string Name, string Value)> places)
    {
        var text = texts[key];
        foreach (var (name, value) in places)
            text = text.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        return text;
    }

    /// <summary>A number of things; a language that tells one from many says so in the word <c>…_one</c>.</summary>
    public string Count(string key, int number) =>
        Fill(number == 1 ? key + "_one" : key, ("n", number.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    public static Outcome<Words> For(Theme theme, string language)
    {
        var own = Find(theme, language);
        var fallback = Find(theme, theme.FallbackLanguage);
        if ((own ?? fallback) is not { } source)
            return Outcome.Fail<Words>(RenderDiagnostics.NoWords(theme.Name, language, theme.FallbackLanguage));
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        if (own is null)
            diagnostics.Add(RenderDiagnostics.OtherLanguage(theme.Name, language, theme.FallbackLanguage));
        var texts = Read(source, diagnostics);
        var spare = fallback is null || fallback == source ? texts : Read(fallback, diagnostics);
        if (diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error))
            return Outcome.Fail<Words>(diagnostics);
        foreach (var key in spare.Keys.Union(Needed).Union(HasSearch(theme) ? NeededBySearch : []).Union(HasSubjects(theme) ? NeededBySubjects : []).Union(HasTimeline(theme) ? NeededByTimeline : []).Order(StringComparer.Ordinal).Where(key => !texts.ContainsKey(key)))
        {
            var replaced = spare.TryGetValue(key, out var text);
            diagnostics.Add(RenderDiagnostics.NoWord(source, key, replaced));
            texts = texts.Add(key, text ?? key);
        }

        return Outcome.Of(new Words(texts), diagnostics);
    }

    static bool HasSearch(Theme theme) => theme.Templates.Any(template => template.Path == HtmlPages.SearchTemplate);

    static bool HasTimeline(Theme theme) => theme.Templates.Any(template => template.Path == HtmlPages.TimelineTemplate);

    static bool HasSubjects(Theme theme) => HtmlPages.SubjectTemplates.All(name => theme.Templates.Any(template => template.Path == name));

    // “en-GB” reads the words of “en-GB”, else of “en”, else of any other English.
    static SourceText? Find(Theme theme, string language)
    {
        var primary = Primary(language);
        return theme.Words.FirstOrDefault(f => Tag(f).Equals(language, StringComparison.OrdinalIgnoreCase))
            ?? theme.Words.FirstOrDefault(f => Tag(f).Equals(primary, StringComparison.OrdinalIgnoreCase))
            ?? theme.Words.FirstOrDefault(f => Primary(Tag(f)).Equals(primary, StringComparison.OrdinalIgnoreCase));
    }

    static string Tag(SourceText file) => file.Path[(file.Path.LastIndexOf('/') + 1)..^".json".Length];

    static string Primary(string tag) => tag.Split('-')[0];

    static ImmutableSortedDictionary<string, string> Read(SourceText source, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var texts = JsonTexts.Read(source);
        diagnostics.AddRange(texts.Diagnostics);
        return texts.HasErrors ? ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)
            : texts.Value.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }
}
