using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Editions;

namespace SiteGen.Config;

/// <summary>The key “articles” of the config: what the paper says of single articles.</summary>
static class ArticleWordReader
{
    public static readonly string[] Keys = ["withhold", "noindex", "corrections"];
    public static readonly string[] NoticeKeys = ["date", "text"];

    public static FrozenDictionary<string, ArticleWordConfig> Read(JsonMembers reader)
    {
        var words = new Dictionary<string, ArticleWordConfig>(StringComparer.Ordinal);
        foreach (var article in reader.Object("articles"))
        {
            var entry = new JsonMembers(reader, article.Value, article.Name, Keys);
            words[article.Name.Trim('/') + "/"] = new ArticleWordConfig(
                new ArticleWord { IsWithheld = entry.Switch("withhold"), IsHidden = entry.Switch("noindex"), Notices = Notices(entry) },
                article.Span);
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    static ImmutableArray<CorrectionNotice> Notices(JsonMembers article) =>
        [.. article.Items("corrections").Select(item => Notice(new JsonMembers(article, item, "a correction", NoticeKeys))).OrderBy(notice => notice.Date)];

    static CorrectionNotice Notice(JsonMembers notice)
    {
        var date = notice.RequiredText("date", "\"2031-02-03\"");
        if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && !string.IsNullOrWhiteSpace(date))
            notice.Bad("date", "a day of the calendar", "Write it as 2031-02-03.");
        return new CorrectionNotice(day, notice.RequiredText("text", "\"The bridge has two lanes, not four.\""));
    }
}
