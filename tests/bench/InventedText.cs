using System.Globalization;
using System.Text;

namespace SiteGen.Bench;

/// <summary>Sentences, names and headlines of a town that does not exist. A story keeps to its subject, as real ones do: its
/// headline and its paragraphs speak of the same places and things.</summary>
sealed class InventedText(Dice dice)
{
    string[] places = [];
    string[] things = [];
    string[] actors = [];

    static readonly string[] Places = ["青禾镇", "白石桥", "南浦新区", "柳溪村", "枫林街道", "云湖县", "望山路", "北渡口", "金穗乡", "长堤社区"];
    static readonly string[] Things = ["灌溉渠", "阅览室", "公交专线", "老年食堂", "育苗大棚", "污水管网", "河道步道", "农机合作社", "夜间门诊", "旧桥改造"];
    static readonly string[] Actors = ["区水务局", "镇政府", "市交通局", "村委会", "县教育局", "街道办事处", "市图书馆", "合作社负责人", "项目指挥部", "当地居民"];
    static readonly string[] Deeds = ["完成了第一阶段的验收", "公布了今年的工作计划", "请来专家现场指导", "把意见箱搬到了村口", "连续三周走访住户", "重新核对了全部图纸", "开放了新的服务窗口", "组织志愿者清理沿线"];
    static readonly string[] Results = ["附近居民出行时间缩短了一半", "预计明年春天投入使用", "受益农户超过预期", "剩余工程将在雨季前结束", "各项指标均达到设计要求", "下一步还将征求更多意见"];
    static readonly string[] Quarters = ["东皋", "石榴", "玉泉", "三岔", "芦荻", "澄江", "鹿鸣", "紫藤", "老营", "漕桥", "栖霞", "半塘"];
    static readonly string[] Kinds = ["巷", "里弄", "工业园", "新村", "码头", "山庄", "圩区"];
    static readonly string[] Qualities = ["低碳", "应急", "数字", "助残", "冷链", "防汛", "亲子", "非遗", "夜间", "共享", "智能", "乡土"];
    static readonly string[] Works = ["体验馆", "调度台", "充电站", "种质库", "展演季", "救助点", "监测网", "培训班"];
    static readonly string[] Surnames = ["钟", "袁", "陆", "傅", "邵", "章", "尹", "贺", "雷", "庄", "顾", "温"];
    static readonly string[] Given = ["文岚", "子越", "清和", "一舟", "若溪", "思远", "海棠", "长安", "晓枫", "明川"];
    static readonly string[] Verbs = ["提前完工", "全面启用", "再添新举措", "迎来首批用户", "通过验收", "进入收尾阶段"];

    public void BeginStory()
    {
        places = [dice.Pick(Places), dice.Pick(Quarters) + dice.Pick(Kinds)];
        things = [dice.Pick(Things), dice.Pick(Qualities) + dice.Pick(Works)];
        actors = [dice.Pick(Actors), dice.Pick(Surnames) + dice.Pick(Given), dice.Pick(Qualities) + "项目部"];
    }

    public string Name() => dice.Pick(Surnames) + dice.Pick(Given);

    public string Headline() => $"{places[0]}{things[0]}{dice.Pick(Verbs)} 惠及{Number(20, 900)}户居民";

    /// <summary>The line below a headline that says which part it is: each series has five, one a day.</summary>
    public static string PartOfSeries(int day) =>
        $"——{"一二三四五"[day % 5]}论把{Places[day / 5 % Places.Length]}{Things[day / 5 / Places.Length % Things.Length]}办到家门口";

    public string Sentence() => dice.Below(3) switch
    {
        0 => $"{dice.Pick(actors)}近日就{dice.Pick(things)}{dice.Pick(Deeds)}，{dice.Pick(Results)}。",
        1 => $"在{dice.Pick(places)}，记者看到{dice.Pick(things)}已有{Number(3, 400)}处投入使用，{dice.Pick(actors)}表示，{dice.Pick(Results)}。",
        _ => $"据{dice.Pick(actors)}介绍，今年以来{dice.Pick(places)}共投入{Number(10, 9000)}万元用于{dice.Pick(things)}，{dice.Pick(Results)}。",
    };

    public string Paragraph(int length)
    {
        var text = new StringBuilder();
        while (text.Length < length)
            text.Append(Sentence());
        return text.ToString();
    }

    string Number(int from, int to) => (from + dice.Below(to - from)).ToString(CultureInfo.InvariantCulture);
}
