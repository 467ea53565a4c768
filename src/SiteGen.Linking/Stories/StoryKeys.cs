using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SiteGen.Editions;

namespace SiteGen.Linking;

/// <summary>What two reports of one event share by more than chance: figures, names of organisations and meetings, quoted terms.</summary>
static partial class StoryKeys
{
    const int Most = 40;
    const int ShortestOrganisation = 6;

    // A figure of so many digits is shared by chance once in a thousand.
    const int LongFigure = 4;
    const int ShortestFigure = 3;

    /// <summary>Of what may still belong to an organisation's name after one of its suffixes.</summary>
    const int LongestPart = 20;

    /// <param name="all">The whole text of the article.</param>
    public static ImmutableArray<StoryKey> Find(Article article, string all)
    {
        var keys = new Dictionary<(StoryKeyKind, string), StoryKey>();
        foreach (var block in article.Blocks.Where(b => b.Role is not (Role.Byline or Role.Credit or Role.Jump or Role.Note)))
        {
            void Add(StoryKeyKind kind, string text) => keys.TryAdd((kind, text), new StoryKey(kind, text, Sentences.Hull(block)));

            foreach (Match quoted in Quoted.Matches(block.Text))
            {
                if (IsTerm(quoted.Groups["term"].Value))
                    Add(IsSalient(quoted, block, all) ? StoryKeyKind.Term : StoryKeyKind.Quoted, quoted.Groups["term"].Value);
            }

            foreach (Match figure in Figure.Matches(block.Text))
            {
                var digits = figure.Groups["n"].Value.Replace(",", "", StringComparison.Ordinal);
                var significant = digits.Replace(".", "", StringComparison.Ordinal).Trim('0').Length;
                if (significant >= ShortestFigure)
                    Add(significant >= LongFigure ? StoryKeyKind.LongFigure : StoryKeyKind.Figure, digits + figure.Groups["unit"].Value);
            }

            foreach (var meeting in Meetings.Matches(block.Text))
                Add(StoryKeyKind.Meeting, OfficeGrammar.Tidy(meeting.Value));
            foreach (var place in Places.Matches(block.Text))
                Add(StoryKeyKind.Place, place.Value);
            foreach (var organisation in Organisations(block.Text))
                Add(StoryKeyKind.Organisation, organisation);
        }

        // Of an article full of figures the names are kept first.
        foreach (var term in keys.Keys.Where(k => k.Item1 == StoryKeyKind.Term).ToList())
            keys.Remove((StoryKeyKind.Quoted, term.Item2));
        return [.. keys.Values.OrderBy(k => k.Kind is StoryKeyKind.Figure ? 2 : k.Kind is StoryKeyKind.LongFigure ? 1 : 0).Take(Most)];
    }

    // Words in quotes are often but a turn of speech; what a paper has coined, it says again or says what it is.
    static bool IsSalient(Match quoted, Block block, string all)
    {
        var after = quoted.Index + quoted.Length;
        return block.Role is Role.Headline or Role.Deck or Role.Kicker
            || all.AsSpan().Count(quoted.Groups["term"].Value) > 1
            || Array.Exists(Kinds, kind => block.Text.AsSpan(after).StartsWith(kind, StringComparison.Ordinal));
    }

    static readonly string[] Kinds = ["活动", "行动", "工程", "改革", "制度", "机制", "计划", "模式", "战略", "专项", "政策", "工作", "企业", "示范", "体系", "试点", "名单"];

    // Between a mark or a word that joins and the last of the suffixes that follow each other.
    static IEnumerable<string> Organisations(string text)
    {
        foreach (var match in OrganisationNames.Matches(text))
        {
            var end = match.Index + match.Length;
            while (Further.Match(text, end, Math.Min(text.Length - end, LongestPart)) is { Success: true } more)
                end = more.Index + more.Length;
            if (end - match.Index >= ShortestOrganisation)
                yield return OfficeGrammar.Tidy(text.AsSpan(match.Index, end - match.Index));
        }
    }

    static readonly SearchValues<char> Marks = SearchValues.Create("，。；：！？、,;:!?…");

    static bool IsTerm(string term) => term.Count(Ideographs.IsHan) * 2 > term.Length && !term.AsSpan().ContainsAny(Marks);

    static readonly Landmark Meetings = new(Meeting, 5, "第");

    static readonly Landmark Places = new(Place, 7, "镇", "乡");

    static readonly Landmark OrganisationNames = new(Organisation, 18, "公司", "集团", "研究院", "大学", "学院", "医院", "研究所", "基地", "产业园", "科创园", "科技园", "协会", "商会", "加速器", "博物馆", "产业社区", "银行");

    [GeneratedRegex(@"“(?<term>[^“”]{3,14})”|《(?<term>[^《》]{4,40})》")]
    static partial Regex Quoted { get; }

    [GeneratedRegex(@"(?<![\d.])(?<n>\d[\d,]*(?:\.\d+)?) ?(?<unit>[万亿]*(?:元|个|家|人次|人|名|项|件|户|亩|吨|台|辆|套|公里|千米|平方米|立方米|万千瓦|册|场次|场))")]
    static partial Regex Figure { get; }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}{2,5}第[一二三四五六七八九十百\d]+次(?:\p{IsCJKUnifiedIdeographs}{0,6}会议|全会|党代会|代表大会)")]
    static partial Regex Meeting { get; }

    [GeneratedRegex(@"(?![在到的和与及从对向于是为])\p{IsCJKUnifiedIdeographs}{2,3}?[县区市旗]\p{IsCJKUnifiedIdeographs}{2,3}?[镇乡]")]
    static partial Regex Place { get; }

    [GeneratedRegex(@"(?<=^|[、，。；：（）(),;:\s“”]|和|与|及|在)(?:(?![和与及在对将为])\p{IsCJKUnifiedIdeographs}|[A-Z0-9]){2,14}?(?:有限责任公司|股份有限公司|有限公司|集团|研究院|大学|学院|医院|研究所|基地|产业园|科创园|科技园|协会|商会|加速器|博物馆|产业社区|银行)")]
    static partial Regex Organisation { get; }

    [GeneratedRegex(@"^(?:(?![和与及在对将为的])\p{IsCJKUnifiedIdeographs}){0,12}?(?:有限责任公司|股份有限公司|有限公司|研究院|学院|医院|研究所|基地|产业园|科创园|科技园)")]
    static partial Regex Further { get; }
}
