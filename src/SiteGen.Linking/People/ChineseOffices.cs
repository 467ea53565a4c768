using System.Buffers;
using System.Collections.Frozen;

namespace SiteGen.Linking;

/// <summary>Offices and the words around them in Chinese newspapers: data.</summary>
static class ChineseOffices
{
    /// <summary>What an office ends with; the name follows at once.</summary>
    public static readonly string[] Roots =
    [
        "市长", "省长", "州长", "县长", "区长", "镇长", "乡长", "村长", "部长", "书记", "主任", "主席", "局长", "厅长", "院长", "秘书长", "工程师", "经理",
        "董事长", "校长", "会长", "检察长", "处长", "所长", "站长", "总裁", "理事长", "关长", "行长", "司长", "署长", "台长", "社长", "馆长",
        "总编辑", "园长", "科长", "队长", "支队长", "总队长", "庭长", "总监", "政委", "参谋长", "司令员",
    ];

    public static readonly WordSearch AnyRoot = new(Roots);

    /// <summary>Stands beside offices in a chain: 市委常委、副市长.</summary>
    public static readonly string[] ChainEnds = ["常委", "委员", "成员", "代表", "院士", "教授"];

    /// <summary>What may stand between an organisation and the root; longest first.</summary>
    public static readonly string[] Ranks = ["党组副", "党组", "党委副", "党委", "常务副", "第一副", "执行副", "代理", "名誉", "党总支副", "党总支", "党支部", "党工委副", "党工委", "总支", "支部", "第一", "副总", "代", "副", "总"];

    /// <summary>What an organisation's name begins with when nothing before it does.</summary>
    public static readonly string[] PlaceStarts = ["全国", "中国", "国家", "中央", "省", "市", "县", "区", "镇", "乡"];

    /// <summary>What the name of an organisation has at or near its end.</summary>
    public static readonly SearchValues<string> AnyOrganisation = SearchValues.Create(["公司", "集团", "大学", "学院", "研究", "医院", "银行", "协会", "商会", "中心", "委员会"], StringComparison.Ordinal);

    /// <summary>Ends the words before an office: 由市长 …, 访县委书记 ….</summary>
    public static readonly SearchValues<string> LeadIns = SearchValues.Create(
    [
        "由", "在", "对", "向", "据", "专访", "让", "该", "与", "被", "把", "将", "给", "为", "从", "到", "的", "了", "请", "和", "及", "是", "时", "陪同", "会见", "接见", "邀请",
        "接受", "受到", "担任", "现任", "近日", "日前", "昨日", "今日", "当日", "当天", "随后", "会上", "会后", "期间", "上午", "下午", "来自", "感谢", "其中", "聘任", "任命", "选举", "聘请",
    ], StringComparison.Ordinal);

    /// <summary>What follows a name: its verb, its time, its place.</summary>
    public static readonly FrozenSet<string> After = new[]
    {
        "主持", "出席", "参加", "表示", "指出", "强调", "介绍", "认为", "通报", "通过", "致辞", "致词", "讲话", "代表", "带领", "率领", "率队", "率先", "一行", "陪同",
        "会见", "调研", "深入", "先后", "来到", "接受", "宣布", "宣读", "要求", "作了", "作为", "对此", "告诉", "坦言", "提出", "提到", "说道", "近日", "日前",
        "昨日", "昨天", "今日", "今天", "上午", "下午", "同志", "先生", "女士", "分别", "现场", "到会", "实地", "详细", "听取", "检查", "督导", "督查", "考察", "看望",
        "慰问", "走访", "前往", "随后", "专程", "亲自", "首先", "围绕", "当选", "担任", "兼任", "回答", "透露", "解释", "感慨", "建议", "呼吁", "总结", "签署",
        "汇报", "发言", "传达", "部署", "安排", "回应", "说明", "补充", "点评", "开展", "召开", "举行", "受邀", "应邀", "亲临", "莅临", "视频", "参与", "见证", "共同",
        "以及", "带头", "牵头", "组织", "谈到", "谈及", "谈起", "讲述", "描述", "回忆", "笑着", "高兴", "动情", "激动", "欣慰", "主动", "查看", "察看", "了解", "率队",
        "任组长", "任主任", "等人", "等领导", "辞去", "不再", "继续", "就此", "还说", "还表示", "还要求", "则表示", "也表示", "说", "称", "在", "到", "与", "就", "等", "给", "指导", "作报告",
    }.ToFrozenSet();

    public const int LongestAfter = 4;

    /// <summary>Never the last character of a given name.</summary>
    public static readonly SearchValues<char> NoNameEnd = SearchValues.Create("说称问讲等在到与及就给的也还率从被把让是有此对了着过又则某");

    /// <summary>Family names that are far more often words: such a name counts only when the article has it twice.</summary>
    public static readonly SearchValues<char> WordSurnames = SearchValues.Create("向和于时任应连明全都令计单易通经由干相将为从对与会要可能盘满位初");

    /// <summary>After a family name they are no given name.</summary>
    public static readonly FrozenSet<string> Honorifics = new[] { "先生", "女士", "老师", "师傅", "大爷", "大妈", "阿姨", "奶奶", "爷爷", "同志", "小姐", "老汉", "医生", "大姐", "大哥", "某某", "教授", "律师", "警官", "书记", "主任" }.ToFrozenSet();

    /// <summary>Words that look like a name of three.</summary>
    public static readonly FrozenSet<string> NoNames = new[] { "高质量", "高标准", "高水平", "高起点", "高度重", "全过程", "全市上", "马拉松", "金融业", "水利部", "常委会", "高新区", "和谐社", "全社会", "安全员", "于一体", "向全市", "向全县", "时代新", "项目部", "应急局", "任务书" }.ToFrozenSet();
}
