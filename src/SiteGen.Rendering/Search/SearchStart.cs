using System.Collections.Immutable;
using System.Globalization;

namespace SiteGen.Rendering;

/// <summary>The file that the search page reads first: which issues and pages there are, and what each shard begins with.</summary>
sealed class SearchStart(
    IndexShape shape, ImmutableArray<SearchShard> shards, IReadOnlyList<SearchLists> lists, ImmutableArray<ShelvedIssue> issues, bool hasWords)
{
    public byte[] ToJson() => SearchJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("articles", shape.Count);
        json.WriteNumber("numberBits", shape.NumberBits);
        json.WriteNumber("placeBits", shape.PlaceBits);
        json.WriteBoolean("words", hasWords);
        json.WriteStartArray("shards");
        foreach (var shard in shards)
            json.WriteStringValue(Name(lists[shard.Part].Lists[shard.List]));
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
    string Name(SearchList list)
    {
        var terms = $"{shape.Names[list.First]}\t{shape.Names[list.Second]}";
        return list.From == 0 ? terms : string.Create(CultureInfo.InvariantCulture, $"{terms}\t{list.From}");
    }
}
