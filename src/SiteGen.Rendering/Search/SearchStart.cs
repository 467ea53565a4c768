using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace SiteGen.Rendering;

/// <summary>What stands in the search page itself: which issues and pages there are, and what each shard begins with.</summary>
/// <param name="texts">How many there are.</param>
/// <param name="written">Those first that are shown last.</param>
sealed class SearchStart(
    IndexShape shape, int texts, ImmutableArray<SearchShard> shards, ImmutableArray<string> common, ImmutableArray<ShelvedIssue> issues, ImmutableArray<HandwrittenPage> written, bool hasWords)
{
    public string ToJson() => Encoding.UTF8.GetString(SearchJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("texts", texts);
        json.WriteNumber("numberBits", shape.NumberBits);
        json.WriteNumber("placeBits", shape.PlaceBits);
        json.WriteBoolean("words", hasWords);
        json.WriteStartArray("shards");
        foreach (var shard in shards)
            json.WriteStringValue(Name(shard));
        json.WriteEndArray();
        json.WriteStartArray("stamps");
        foreach (var shard in shards)
            json.WriteNumberValue(shard.Stamp);
        json.WriteEndArray();
        json.WriteStartArray("common");
        foreach (var row in common)
            json.WriteStringValue(row);
        json.WriteEndArray();
        json.WriteStartArray("issues");
        foreach (var issue in issues)
        {
            json.WriteStartArray();
            json.WriteStringValue(issue.Card.Issue.Segment);
            json.WriteStringValue(issue.Card.Issue.Date is { } date ? DateWords.Iso(date) : "");
            json.WriteStringValue(issue.Card.Title);
            foreach (var page in issue.Pages)
            {
                json.WriteStartArray();
                json.WriteStringValue(page.Page.Entry.Segment);
                json.WriteStringValue(page.Page.Name);
                json.WriteNumberValue(SearchPlan.TextsOf(page));
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartArray("written");
        foreach (var page in written.Reverse())
            json.WriteStringValue(page.Slug);
        json.WriteEndArray();
        json.WriteEndObject();
    }));

    // No term holds a tab.
    static string Name(SearchShard shard) =>
        shard.From == 0 ? shard.Terms : string.Create(CultureInfo.InvariantCulture, $"{shard.Terms}\t{shard.From}");
}
