namespace SiteGen.Recognition.Tests;

/// <summary>Stories that never happened, to build pages from.</summary>
static class Invented
{
    public const string LampHeadline = "青石镇换上节能路灯";

    public static readonly string[] Lamps =
    [
        "本报讯（记者 顾小满）昨日，青石镇的三百盏路灯全部换成节能灯，镇上的夜晚比从前亮了许多，电费却少了一半。",
        "青石镇地处山坳，旧路灯用了二十年，灯杆生锈，灯光昏黄。去年冬天，镇里把换路灯列入实事清单，请来县供电站的师傅逐杆检查。",
        "“晚上散步再也不用打手电了。”住在老街的余阿婆说。供电站站长介绍，新路灯可以按月份自动调节亮度，下一步还要给渡口补装十盏。",
    ];

    public const string RiverHeadline = "云溪河清淤工程开工";

    public static readonly string[] River =
    [
        "本报讯（记者 林一舟 通讯员 许知秋）记者3日从水利站获悉，云溪河清淤工程正式开工，预计五月底前完成全部河段的疏浚。",
        "云溪河全长十八公里，近年来上游泥沙淤积，汛期水位抬高，沿岸三个村的稻田常被淹。工程将清出淤泥四万方，并加固两岸堤坝。",
        "水利站负责人表示，清出的淤泥经过检测后用于果园培土，河道疏浚之后，过洪能力可以提高三成，沿岸村民能安心插秧。",
    ];

    public const string BooksHeadline = "小学图书角搬进茶馆";

    public static readonly string[] Books =
    [
        "每到周六下午，白鹭村小学的图书角就搬进村口的茶馆，孩子们围着方桌看书，老人们一边喝茶一边听孩子朗读课文。",
        "图书角的主意来自退休教师方老师。她发现茶馆白天空着，便同老板商量，把学校多余的图书搬来两柜，挂上一块手写的招牌。",
        "一年下来，借书本上记满了名字。方老师打算暑假再办一次朗读比赛，请孩子和老人同台，奖品是一本新书和一壶茶。",
    ];

    public static string Wrap(string paragraph, int width)
    {
        var lines = new List<string>();
        for (var start = 0; start < paragraph.Length;)
        {
            var end = Math.Min(paragraph.Length, start + width);
            // No line begins with a closing mark.
            if (end < paragraph.Length && "，。！？、”》）；：".Contains(paragraph[end]))
                end++;
            lines.Add(paragraph[start..end]);
            start = end;
        }

        return string.Join('\n', lines);
    }

    public static string Column(IEnumerable<string> paragraphs, int width) => string.Join("\n\n", paragraphs.Select(p => Wrap(p, width)));
}
