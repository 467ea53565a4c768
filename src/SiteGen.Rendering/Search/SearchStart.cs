using System.Collections.Immutable;
using System.Globalization;

namespace SiteGen.Rendering;

/// <summary>The file that the search page reads first: which issues and pages there are, and what each shard begins with.</summary>
sealed class SearchStart(
    IndexShape shape, int articles, ImmutableArray<SearchShard> shards, ImmutableArray<string> common, ImmutableArray<ShelvedIssue> issues, bool hasWords)
{
    public byte[] ToJson() => SearchJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("articles", articles);
        json.WriteNumber("numberBits", shape.NumberBits);
        json.WriteNumber("placeBits", shape.PlaceBits);
        json.WriteBoolean("words", hasWords);
        json.WriteStartArray("shards");
        foreach (var shard in shards)
            json.WriteStringValue(Name(shard));
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
                json.WriteNumberValue(SearchPlan.Articles(page).Count());
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    // No term holds a tab.
    static string Name(SearchShard shard) =>
        shard.From == 0 ? shard.Terms : string.Create(CultureInfo.InvariantCulture, $"{shard.Terms}\t{shard.From}");
}
