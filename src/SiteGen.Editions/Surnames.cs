using System.Collections.Frozen;

namespace SiteGen.Editions;

/// <summary>The usual Chinese family names: they tell a bare name from a short title.</summary>
public static class Surnames
{
    const string Single =
        "王李张刘陈常傅洪萧赖阎杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤" +
        "温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄" +
        "窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由";

    static readonly FrozenSet<string> Double = new[]
    {
        "欧阳", "上官", "司马", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯", "端木", "轩辕", "南宫", "西门", "闻人", "澹台", "长孙", "宇文",
    }.ToFrozenSet();

    const byte OpensSingle = 1, OpensDouble = 2;

    // Asked for at very many places, and most ideographs open no name.
    static readonly byte[] Opening = OpeningOf();

    /// <summary>Two to four ideographs that open with a family name.</summary>
    public static bool OpenName(ReadOnlySpan<char> word)
    {
        var opening = word.Length is >= 2 and <= 4 ? Opening[word[0]] : 0;
        if (opening == 0)
            return false;
        foreach (var c in word[1..])
        {
            if (!Ideographs.IsHan(c))
                return false;
        }

        return (word.Length < 4 && (opening & OpensSingle) != 0)
            || (word.Length > 2 && (opening & OpensDouble) != 0 && Double.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word[..2]));
    }

    static byte[] OpeningOf()
    {
        var opening = new byte[char.MaxValue + 1];
        foreach (var name in Single)
            opening[name] |= OpensSingle;
        foreach (var name in Double)
            opening[name[0]] |= OpensDouble;
        return opening;
    }
}
