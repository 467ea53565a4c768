using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SiteGen.Editions;
using SiteGen.Text;

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
        var keys = new Dictionary<(StoryKeyKind, string), StoryKey>(Most / 2);
        foreach (var block in article.Blocks)
        {
            if (block.Role is Role.Byline or Role.Credit or Role.Jump or Role.Note)
                continue;
            var source = Sentences.Hull(block);
            var sentence = "";
            void Add(StoryKeyKind kind, string text) => keys.TryAdd((kind, text), new StoryKey(kind, text, source));
            // Two names of one sentence share its text.
            void Quote(StoryKeyKind kind, string text, int at, int length)
            {
                if (keys.ContainsKey((kind, text)))
                    return;
                var around = Sentences.Around(block.Text, at, at + length);
                sentence = around == sentence ? sentence : around;
                keys.Add((kind, text), new StoryKey(kind, text, source) { Sentence = sentence });
            }

            foreach (var quoted in Quoted.EnumerateMatches(block.Text))
            {
                // Without its marks.
                var term = block.Text.Substring(quoted.Index + 1, quoted.Length - 2);
                if (IsTerm(term))
                    Quote(IsSalient(term, quoted.Index + quoted.Length, block, all) ? StoryKeyKind.Term : StoryKeyKind.Quoted, term, quoted.Index, quoted.Length);
            }

            foreach (var figure in Figure.EnumerateMatches(block.Text))
            {
                var words = block.Text.AsSpan(figure.Index, figure.Length);
                var number = words[..Figures.LengthOf(words)];
                var significant = Figures.Significant(number);
                if (significant >= ShortestFigure)
                    Add(significant >= LongFigure ? StoryKeyKind.LongFigure : StoryKeyKind.Figure, $"{number.ToString().Replace(",", "", StringComparison.Ordinal)}{words[number.Length..].TrimStart(' ')}");
            }

            for (var from = 0; Meetings.Next(block.Text, from) is { } meeting; from = meeting.End)
                Add(StoryKeyKind.Meeting, OfficeGrammar.Tidy(block.Text.AsSpan(meeting.Start, meeting.Length)));
            for (var from = 0; Places.Next(block.Text, from) is { } place; from = place.End)
                Quote(StoryKeyKind.Place, block.Text[place.Start..place.End], place.Start, place.Length);
            for (var from = 0; OrganisationNames.Next(block.Text, from) is { } name; from = name.End)
            {
                var whole = new TextSpan(name.Start, EndOfOrganisation(block.Text, name.End));
                if (whole.Length >= ShortestOrganisation && IsName(block.Text.AsSpan(whole.Start, whole.Length)))
                    Quote(StoryKeyKind.Organisation, OfficeGrammar.Tidy(block.Text.AsSpan(whole.Start, whole.Length)), whole.Start, whole.Length);
            }

            // Most pages have no Latin letter, and looking for one is quick.
            if (!block.Text.AsSpan().ContainsAnyInRange('A', 'Z') || block.Role is Role.Headline or Role.Kicker or Role.Subheading)
                continue;
            foreach (Match match in EnglishWords.Organisation.Matches(block.Text))
                Quote(StoryKeyKind.Organisation, match.Value, match.Index, match.Length);
            foreach (Match match in EnglishWords.Place.Matches(block.Text))
                Quote(StoryKeyKind.Place, match.Value, match.Index, match.Length);
        }

        // Of an article full of figures the names are kept first.
        foreach (var term in keys.Keys.Where(k => k.Item1 == StoryKeyKind.Term).ToList())
            keys.Remove((StoryKeyKind.Quoted, term.Item2));
        var kept = ImmutableArray.CreateBuilder<StoryKey>(Math.Min(keys.Count, Most));
        for (var rank = 0; rank < 3; rank++)
        {
            foreach (var key in keys.Values)
            {
                if (kept.Count < Most && Rank(key.Kind) == rank)
                    kept.Add(key);
            }
        }

        return kept.MoveToImmutable();
    }

    static int Rank(StoryKeyKind kind) => kind is StoryKeyKind.Figure ? 2 : kind is StoryKeyKind.LongFigure ? 1 : 0;

    // Words in quotes are often but a turn of speech; what a paper has coined, it says again or says what it is.
    static bool IsSalient(string term, int after, Block block, string all) =>
        block.Role is Role.Headline or Role.Deck or Role.Kicker
            || all.AsSpan().Count(term) > 1
            || Array.Exists(Kinds, kind => block.Text.AsSpan(after).StartsWith(kind, StringComparison.Ordinal));

    static readonly string[] Kinds = ["活动", "行动", "工程", "改革", "制度", "机制", "计划", "模式", "战略", "专项", "政策", "工作", "企业", "示范", "体系", "试点", "名单"];

    // Its name goes from a mark or a word that joins to the last of the suffixes that follow each other.
    static int EndOfOrganisation(string text, int end)
    {
        while (FurtherPart(text.AsSpan(end, Math.Min(text.Length - end, LongestPart))) is > 0 and var more)
            end += more;
        return end;
    }

    static int FurtherPart(ReadOnlySpan<char> text)
    {
        foreach (var more in Further.EnumerateMatches(text))
            return more.Length;
        return 0;
    }

    // A clause that ends with a hospital is no hospital's name.
    static bool IsName(ReadOnlySpan<char> organisation)
    {
        if (char.IsAsciiDigit(organisation[0]) || organisation.ContainsAny(NeverInNames) || organisation.Contains("地", StringComparison.Ordinal) && !organisation.ContainsAny(LandWords))
            return false;
        foreach (var start in NoNameStarts)
        {
            if (organisation.StartsWith(start, StringComparison.Ordinal))
                return false;
        }

        return true;
    }

    static readonly SearchValues<char> NeverInNames = SearchValues.Create("她他它我你您们这那此该又了着过把被让即却也还每某赶到的并");

    static readonly SearchValues<string> LandWords = SearchValues.Create(["基地", "地质", "地方", "地产", "地铁", "地区", "地理", "土地", "地震", "本地", "工地", "地球"], StringComparison.Ordinal);

    static readonly string[] NoNameStarts =
    [
        "努力", "发挥", "成立", "成为", "举行", "举办", "国内", "国外", "其", "由", "从", "于", "一", "两", "几", "多", "各", "等", "附近", "走进", "来到", "前往", "依托", "联合", "支持", "推动", "推进", "推广", "加快", "加强", "建设", "建成",
        "建立", "打造", "围绕", "通过", "经", "包括", "以", "如", "像", "全市", "我市", "本市", "全省", "全县", "全区", "当地", "部分", "相关", "有关", "主要", "重点", "大型", "知名", "优质", "国有", "民营", "民办", "公办", "培育", "引进", "扶持", "组建", "创建", "参观", "考察",
        "实施", "开展", "组织", "投资", "新建", "现有", "拥有", "形成", "带动", "引导", "鼓励", "帮助", "服务", "入驻", "进驻", "规划", "集聚", "聚焦", "高水平", "高标准", "省级", "市级", "国家级", "县级",
    ];

    static readonly SearchValues<char> Marks = SearchValues.Create("，。；：！？、,;:!?…");

    static bool IsTerm(string term) => term.Count(Ideographs.IsHan) * 2 > term.Length && !term.AsSpan().ContainsAny(Marks);

    static readonly Landmark Meetings = new(Meeting, 5, new LandmarkSign("第", "次", 2, 12));

    static readonly Landmark Places = new(Place, 7, new("镇", "县区市旗", -4, -3), new("乡", "县区市旗", -4, -3));

    static readonly Landmark OrganisationNames = new(Organisation, 18, "公司", "集团", "研究院", "大学", "学院", "医院", "研究所", "基地", "产业园", "科创园", "科技园", "协会", "商会", "加速器", "博物馆", "产业社区", "银行");

    [GeneratedRegex(@"“[^“”]{3,14}”|《[^《》]{4,40}》")]
    static partial Regex Quoted { get; }

    [GeneratedRegex(@"(?<![\d.])[0-9０-９][\d,]*(?:\.\d+)? ?(?:[万亿]*(?:元|个|家|人次|人|名|项|件|户|亩|吨|台|辆|套|公里|千米|平方米|立方米|万千瓦|册|场次|场))")]
    static partial Regex Figure { get; }

    [GeneratedRegex(@"(?:(?![的在了开])\p{IsCJKUnifiedIdeographs}){2,5}第[一二三四五六七八九十百\d]{1,11}次(?:\p{IsCJKUnifiedIdeographs}{0,6}会议|全会|党代会|代表大会)")]
    static partial Regex Meeting { get; }

    [GeneratedRegex(@"(?![在到的和与及从对向于是为])(?:\p{IsCJKUnifiedIdeographs}{2}|(?<=^|[，。；：、（“”\s])\p{IsCJKUnifiedIdeographs}{3})[县区市旗]\p{IsCJKUnifiedIdeographs}{2,3}?[镇乡]")]
    static partial Regex Place { get; }

    [GeneratedRegex(@"(?<=^|[、，。；：（）(),;:\s“”]|和|与|及|在)(?:(?![和与及在对将为])\p{IsCJKUnifiedIdeographs}|[A-Z0-9]){2,14}?(?:有限责任公司|股份有限公司|有限公司|集团|研究院|大学|学院|医院|研究所|基地|产业园|科创园|科技园|协会|商会|加速器|博物馆|产业社区|银行)")]
    static partial Regex Organisation { get; }

    [GeneratedRegex(@"^(?:(?![和与及在对将为的])\p{IsCJKUnifiedIdeographs}){0,12}?(?:有限责任公司|股份有限公司|有限公司|研究院|学院|医院|研究所|基地|产业园|科创园|科技园)")]
    static partial Regex Further { get; }
}
