using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using SiteGen.Editions;
using SiteGen.Tests;
using SiteGen.Text;

namespace SiteGen.Recognition.Tests.Scored;

/// <summary>A page whose right reading somebody has written down, and how the recogniser's decisions compare with it. The pages belong
/// to their papers; they lie beside the repository, not in it.</summary>
sealed class ScoredPage
{
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "recognition"));

    readonly record struct Unit(int Start, int Length, int Article, string Role, ImmutableArray<string> Accepted, bool IsOptional);

    readonly List<Unit> units = [];
    readonly int[] unitAt;
    readonly string text;
    readonly JsonElement gold;
    readonly HashSet<(int Article, int Block)> eitherHome = [];

    ScoredPage(string name, SourceText source, JsonElement gold)
    {
        (Name, Source, this.gold) = (name, source, gold);
        var all = new StringBuilder();
        foreach (var (a, article) in gold.GetProperty("articles").EnumerateArray().Index())
        {
            foreach (var block in article.GetProperty("blocks").EnumerateArray())
                Add(all, block, a, block.GetProperty("role").GetString()!);
        }

        foreach (var item in gold.GetProperty("furniture").EnumerateArray())
            Add(all, item, -1, "furniture");
        text = all.ToString();
        unitAt = new int[text.Length];
        foreach (var (i, unit) in units.Index())
            Array.Fill(unitAt, i, unit.Start, unit.Length);
        Page = PageRecognizer.Recognize(source).Value;
        Decisions = Compare();
    }

    public string Name { get; }

    public SourceText Source { get; }

    public Page Page { get; }

    public ImmutableArray<ScoredDecision> Decisions { get; }

    /// <summary>All of them; none where the folder does not exist.</summary>
    public static IEnumerable<ScoredPage> All()
    {
        foreach (var set in (string[])["pages", "real", "seeds"])
        {
            var folder = Path.Combine(Folder, set);
            foreach (var file in (Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json") : []).Order(StringComparer.Ordinal))
            {
                var name = Path.GetFileNameWithoutExtension(file);
                var page = Path.Combine(set == "seeds" ? Repository.Seeds : folder, name + ".txt");
                yield return new ScoredPage(name, new SourceText(name + ".txt", File.ReadAllText(page)), JsonDocument.Parse(File.ReadAllText(file)).RootElement);
            }
        }
    }

    void Add(StringBuilder all, JsonElement block, int article, string role)
    {
        var ink = Ink((block.ValueKind == JsonValueKind.String ? block : block.GetProperty("text")).GetString()!);
        ImmutableArray<string> accepted = block.ValueKind == JsonValueKind.Object && block.TryGetProperty("accept_roles", out var roles) ? [.. roles.EnumerateArray().Select(r => r.GetString()!), role] : [role];
        accepted = [.. accepted, .. Alternatives(article, units.Count(u => u.Article == article))];
        units.Add(new Unit(all.Length, ink.Length, article, role, accepted, block.ValueKind == JsonValueKind.Object && block.TryGetProperty("optional_start", out _)));
        all.Append(ink);
    }

    // What another reading of the page that is as good calls the block.
    IEnumerable<string> Alternatives(int article, int block)
    {
        if (!gold.TryGetProperty("alternatives", out var alternatives))
            yield break;
        foreach (var change in alternatives.EnumerateArray().SelectMany(a => a.GetProperty("changes").EnumerateArray()))
        {
            var isThis = article < 0
                ? change.TryGetProperty("furniture", out var item) && item.GetInt32() == block
                : change.TryGetProperty("article", out var id) && id.GetString() == $"a{article + 1}" && change.GetProperty("block").GetInt32() == block;
            if (!isThis)
                continue;
            if (change.TryGetProperty("to", out _))
                eitherHome.Add((article, block));
            yield return change.TryGetProperty("role", out var role) ? role.GetString()! : change.TryGetProperty("furniture", out _) ? "kicker" : "furniture";
        }
    }

    static string Ink(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).Select(Plain).Where(c => !char.IsWhiteSpace(c) && !"#*-_~>•`\u200b\u00ad".Contains(c)));

    static char Plain(char c) => c switch { '“' or '”' => '"', '‘' or '’' => '\'', '—' or '–' or '―' or '─' => '-', _ => c };

    ImmutableArray<ScoredDecision> Compare()
    {
        var blocks = Page.Articles.SelectMany((a, i) => a.Blocks.Select(b => (Article: i, b.Role, Ink: Ink(b.Text), Block: (Block?)b, Item: (Furniture?)null)))
            .Concat(Page.Furniture.Select(f => (Article: -1, Role: Role.Note, Ink: Ink(f.Text), Block: (Block?)null, Item: (Furniture?)f))).ToList();
        var found = Align([.. blocks.Select(b => b.Ink)]);
        var shared = new Dictionary<(int Predicted, int Gold), int>();
        foreach (var (block, places) in blocks.Zip(found))
        {
            foreach (var place in places.Where(p => p >= 0))
                shared[(block.Article, units[unitAt[place]].Article)] = shared.GetValueOrDefault((block.Article, units[unitAt[place]].Article)) + 1;
        }

        int Partner(int predicted) => shared.Where(s => s.Key.Predicted == predicted).OrderByDescending(s => s.Value).Select(s => s.Key.Gold).FirstOrDefault(-2);
        int Main(int gold) => shared.Where(s => s.Key.Gold == gold && s.Key.Predicted >= 0).OrderByDescending(s => s.Value).Select(s => s.Key.Predicted).FirstOrDefault(-2);

        var decisions = ImmutableArray.CreateBuilder<ScoredDecision>();
        foreach (var (block, places) in blocks.Zip(found))
        {
            var known = places.Where(p => p >= 0).ToList();
            if (known.Count == 0)
                continue;
            var unit = units[known.CountBy(p => unitAt[p]).MaxBy(u => u.Value).Key];
            var isEither = eitherHome.Contains((unit.Article, units.Where(u => u.Article == unit.Article).ToList().IndexOf(unit)));
            if (block.Item is { } item)
            {
                decisions.Add(new(Name, "furniture", item.Reading, unit.Article < 0 || isEither, item.Text, unit.Role));
                continue;
            }

            var decided = block.Block!;
            var role = decided.Role.ToString().ToLowerInvariant();
            decisions.Add(new(Name, "role", decided.Reading, unit.Accepted.Contains(role), $"{role} {decided.Text}", unit.Role));
            decisions.Add(new(Name, "membership", decided.Membership, isEither || (unit.Article == Partner(block.Article) && Main(unit.Article) == block.Article), $"a{block.Article + 1} {role} {decided.Text}", $"gold a{unit.Article + 1}"));
            if (decided.Role is Role.Body or Role.Lead or Role.Caption)
                decisions.Add(new(Name, "extent", decided.Extent, IsWhole(known), decided.Text, ""));
        }

        foreach (var (i, article) in Page.Articles.Index())
        {
            var partner = Partner(i);
            string Title(int gold) => string.Concat(units.Where(u => u.Article == gold && u.Role == "headline").Select(u => text.Substring(u.Start, u.Length)));
            var headline = string.Concat(article.Blocks.Where(b => b.Role == Role.Headline).Select(b => Ink(b.Text)));
            decisions.Add(new(Name, "headline", article.Headline, partner >= 0 && Main(partner) == i && Title(partner) == headline, headline, partner >= 0 ? Title(partner) : "furniture"));
        }

        return decisions.ToImmutable();
    }

    bool IsWhole(List<int> places)
    {
        var (first, last) = (units[unitAt[places[0]]], units[unitAt[places[^1]]]);
        var starts = places[0] == first.Start || first.IsOptional;
        var ends = places[^1] == last.Start + last.Length - 1 || (unitAt[places[^1]] + 1 < units.Count && units[unitAt[places[^1]] + 1].IsOptional);
        return starts && ends && places.Select(p => unitAt[p]).Distinct().All(u => u == unitAt[places[0]] || units[u].IsOptional);
    }

    /// <summary>For every character of every text its place in the gold, -1 where it has none. Long texts choose first.</summary>
    int[][] Align(string[] texts)
    {
        var used = new bool[text.Length];
        var found = new int[texts.Length][];
        foreach (var (i, whole) in texts.Index().OrderByDescending(t => t.Item.Length))
        {
            found[i] = new int[whole.Length];
            Array.Fill(found[i], -1);
            for (var at = 0; at < whole.Length;)
            {
                var (start, length) = Longest(whole, at, used);
                for (var k = 0; k < length; k++)
                {
                    found[i][at + k] = start + k;
                    used[start + k] = true;
                }

                at += Math.Max(1, length);
            }
        }

        return found;
    }

    (int Start, int Length) Longest(string whole, int at, bool[] used)
    {
        var rest = whole.AsSpan(at);
        // A whole unit first: a short line stands inside many others.
        foreach (var unit in units.Where(u => !used[Math.Min(u.Start, used.Length - 1)] && u.Length > 0))
        {
            if (rest.SequenceEqual(text.AsSpan(unit.Start, unit.Length)))
                return (unit.Start, unit.Length);
        }

        var seed = rest[..Math.Min(10, rest.Length)];
        var best = (Start: -1, Length: 0);
        for (var start = text.AsSpan().IndexOf(seed); start >= 0;)
        {
            var length = 0;
            while (length < rest.Length && start + length < text.Length && !used[start + length] && text[start + length] == rest[length])
                length++;
            if (length > best.Length)
                best = (start, length);
            var next = text.AsSpan(start + 1).IndexOf(seed);
            start = next < 0 ? -1 : start + 1 + next;
        }

        return best;
    }
}

sealed record ScoredDecision(string Page, string Kind, Decision Decision, bool IsRight, string Text, string Gold);
