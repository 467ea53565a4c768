using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using SiteGen.Building;
using SiteGen.Check;
using SiteGen.Editions;

namespace SiteGen.Publish;

/// <summary>Where articles went that were published at another address: a headline was put right, a date, a page number. Only what is
/// sure: the same seed, and most of the same text; of two that are much alike neither.</summary>
sealed class MovedAddresses(Git git, PublishedBranch branch, PlannedSite site, CancellationToken stop)
{
    const double Alike = 0.6;
    const double Margin = 0.15;

    readonly Dictionary<string, string> moved = new(StringComparer.Ordinal);

    /// <returns>From the old address to the new one.</returns>
    public static IReadOnlyDictionary<string, string> Find(Git git, PublishedBranch branch, PlannedSite site, ImmutableArray<string> vanished, CancellationToken stop)
    {
        var search = new MovedAddresses(git, branch, site, stop);
        search.Articles(vanished);
        // An article's page went where its articles went, an issue where its pages did.
        search.Above(vanished);
        search.Above(vanished);
        return search.moved;
    }

    void Articles(ImmutableArray<string> vanished)
    {
        var data = vanished.Where(address => branch.Files.ContainsKey(address + "index.json")).ToList();
        var contents = Contents.Read(git, [.. data.SelectMany(address => new[] { branch.Files[address + "index.json"], branch.Files[Addresses.FileOf(address)] }).Distinct()], stop);
        var arrived = site.Archive.Issues.SelectMany(issue => issue.Pages)
            .ToDictionary(page => page.Source, page => page.Articles.Where(a => !a.Word.IsWithheld && !branch.Files.ContainsKey(Addresses.FileOf(a.Address))).ToList(), StringComparer.Ordinal);
        foreach (var ofSeed in data.GroupBy(address => SourceOf(contents.GetValueOrDefault(branch.Files[address + "index.json"])), StringComparer.Ordinal))
        {
            if (ofSeed.Key is null || !arrived.TryGetValue(ofSeed.Key, out var candidates) || candidates.Count == 0)
                continue;
            var reading = site.Reading(ofSeed.Key);
            var texts = candidates.ConvertAll(candidate => Pairs(Packed(reading.Articles[candidate.Index])));
            foreach (var address in ofSeed)
            {
                var old = Pairs(PageReader.TextOfArticle(contents.GetValueOrDefault(branch.Files[Addresses.FileOf(address)], [])));
                if (Best(texts.ConvertAll(text => Likeness(old, text))) is { } best)
                    moved[address] = candidates[best].Address;
            }
        }
    }

    void Above(ImmutableArray<string> vanished)
    {
        var gone = vanished.ToHashSet(StringComparer.Ordinal);
        foreach (var children in moved.ToLookup(move => Addresses.Above(move.Key), move => Addresses.Above(move.Value), StringComparer.Ordinal))
        {
            if (children.Key.Length > 0 && gone.Contains(children.Key) && children.Distinct(StringComparer.Ordinal).ToList() is [{ Length: > 0 } one])
                moved.TryAdd(children.Key, one);
        }
    }

    static int? Best(List<double> scores)
    {
        var best = scores.IndexOf(scores.Max());
        return scores[best] >= Alike && scores.Where((_, i) => i != best).All(other => other < scores[best] - Margin) ? best : null;
    }

    // Dice's coefficient over the pairs of characters. What the page says around the text, such as names and dates, is little beside it.
    static double Likeness(HashSet<int> a, HashSet<int> b) => a.Count + b.Count == 0 ? 0 : 2.0 * a.Count(b.Contains) / (a.Count + b.Count);

    static HashSet<int> Pairs(string text)
    {
        var pairs = new HashSet<int>();
        for (var i = 1; i < text.Length; i++)
            pairs.Add((text[i - 1] << 16) | text[i]);
        return pairs;
    }

    static string Packed(Article article)
    {
        var text = new StringBuilder();
        foreach (var block in article.Blocks)
            FullText.Append(text, block.Text);
        return text.ToString();
    }

    static string? SourceOf(byte[]? json)
    {
        try
        {
            using var data = JsonDocument.Parse(json ?? []);
            return data.RootElement.TryGetProperty("source", out var source) ? source.GetString() : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
