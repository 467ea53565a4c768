using System.Globalization;

namespace SiteGen.Tests.Incremental;

/// <summary>People who change things at random: pages, corrections, the config, the theme, pictures, and what is none of their business.</summary>
sealed class Newsroom(SiteTest site, Random dice)
{
    static readonly string[] Sentences =
    [
        "市长陆一舟昨日到云湖县调研。", "县委书记贺清和主持会议。", "“三渠并进”工程正式开工。", "项目总投资1095.6亿元，惠及3872户居民。",
        "青禾镇人民政府已经批准这项计划。", "8日上午，新桥通车。", "本次“三渠并进”现场会由副市长雷若溪主持。", "沿线一万两千亩农田不再看天吃饭。",
        "渠道采用了新的衬砌工艺，每年可以节水四百万立方米。", "市图书馆宣布，一楼阅览室从下周起开放到晚上十点。", "2030年6月5日，两岸居民第一次走过了临时便桥。",
    ];

    static readonly string[] Headlines = ["新桥提前通车", "灌溉渠全线贯通", "阅览室夜间也开门", "三渠并进再上台阶", "云湖县答记者问"];
    static readonly string[] Names = ["钟文岚", "陆一舟", "雷若溪", "贺清和"];

    // A PNG's signature and header: all that is read of it.
    static readonly byte[] Picture = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 0, 0, 0, 2, 0];

    readonly Dictionary<string, string> config = new(StringComparer.Ordinal) { ["newspaper"] = "\"青禾日报\"", ["language"] = "\"zh-CN\"", ["theme"] = "\"all\"", ["baseUrl"] = "\"https://paper.example/\"" };
    int made;

    public List<string> Done { get; } = [];

    /// <summary>A first issue.</summary>
    public void Open()
    {
        TellAllTheme.Write(site, "all");
        WriteConfig();
        for (var i = 0; i < 4; i++)
            AddPage();
    }

    public void DoSomething()
    {
        Action[] deeds =
        [
            AddPage, AddPage, ChangePage, ChangePage, ChangePage, RemovePage, RenamePage, Correct, ChangeTheme, ChangeConfig, SayOfArticle, SayOfPage,
            WriteByHand, PutPicture, TouchSite, BreakCache, MoveOldAddress,
        ];
        var deed = deeds[dice.Next(deeds.Length)];
        Done.Add(deed.Method.Name);
        deed();
    }

    string[] Pages => [.. Directory.GetFiles(site.At("seeds"), "*.txt").Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    T Any<T>(T[] of) => of[dice.Next(of.Length)];

    void AddPage() => site.Write($"seeds/p{++made:00}.txt", PageText());

    void ChangePage()
    {
        if (Pages is not { Length: > 0 } pages)
            return;
        var path = "seeds/" + Any(pages);
        var text = site.Read(path);
        var sentence = Any(Sentences);
        site.Write(path, dice.Next(3) == 0 ? PageText() : text.Contains(sentence, StringComparison.Ordinal) ? text.Replace(sentence, Any(Sentences), StringComparison.Ordinal) : text.TrimEnd() + "\n\n" + sentence + "\n");
    }

    void RemovePage()
    {
        if (Pages is { Length: > 0 } pages)
            site.Delete("seeds/" + Any(pages));
    }

    void RenamePage()
    {
        if (Pages is { Length: > 0 } pages)
            File.Move(site.At("seeds/" + Any(pages)), site.At($"seeds/p{++made:00}.txt"));
    }

    // A correction that fits until its page changes.
    void Correct()
    {
        if (Pages is not { Length: > 0 } pages)
            return;
        var path = "seeds/" + Any(pages);
        var corrections = Path.ChangeExtension(path, ".corrections.json");
        if (site.Has(corrections))
            site.Delete(corrections);
        else
            site.Write(corrections, $$"""{ "moves": [{ "article": 3, "kind": "{{Any(["notice", "feature", "interview"])}}", "reporters": ["{{Any(Names)}}"] }] }""");
    }

    void ChangeTheme()
    {
        var path = "templates/all/all/" + Any(["article", "jump", "issue", "block"]) + ".sbnhtml";
        site.Write(path, site.Read(path) + $"<!-- {dice.Next(9)} -->\n");
    }

    void ChangeConfig()
    {
        switch (dice.Next(4))
        {
            case 0: config["title"] = $"\"青禾数字报{dice.Next(3)}\""; break;
            case 1: config["license"] = $"\"CC BY {dice.Next(3)}.0\""; break;
            case 2: config["baseUrl"] = $"\"{Any(["https://paper.example/", "/repo/", ""])}\""; break;
            default: config["links"] = Any(["{}", $$"""{ "rename": { "三渠并进": "三渠" } }""", $$"""{ "merge": [["{{Any(Names)}}", "{{Any(Names)}}"]] }"""]); break;
        }

        WriteConfig();
    }

    void SayOfArticle()
    {
        var articles = Directory.Exists(site.At("_site"))
            ? Directory.GetFiles(site.At("_site"), "index.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => Path.GetRelativePath(site.At("_site"), Path.GetDirectoryName(file)!).Replace('\\', '/')).ToArray()
            : [];
        config["articles"] = articles.Length == 0 || dice.Next(4) == 0 ? "{}" : $$"""{ "{{Any(articles)}}/": { {{Any(["\"noindex\": true", "\"withhold\": true", "\"corrections\": [{ \"date\": \"2031-03-01\", \"text\": \"更正。\" }]"])}} } }""";
        WriteConfig();
    }

    void SayOfPage()
    {
        config["pages"] = Pages is not { Length: > 0 } pages || dice.Next(4) == 0 ? "{}"
            : $$"""{ "{{Any(pages)}}": { {{Any(["\"date\": \"2031-02-03\", \"dateIs\": \"inferred\"", "\"page\": \"07\"", "\"section\": \"要闻\""])}} } }""";
        WriteConfig();
    }

    void WriteByHand()
    {
        var name = Any(["about", "help"]);
        var path = $"seeds/{name}.md";
        if (site.Has(path) && dice.Next(3) == 0)
            site.Delete(path);
        else
            site.Write(path, $"---\ntitle: 关于{dice.Next(2)}\nslug: {name}\norder: {dice.Next(2)}\n---\n\n第{dice.Next(5)}版。\n");
    }

    void PutPicture()
    {
        if (Pages is not { Length: > 0 } pages)
            return;
        var path = "seeds/" + Path.ChangeExtension(Any(pages), ".png");
        if (site.Has(path) && dice.Next(2) == 0)
            site.Delete(path);
        else
            site.Write(path, [.. Picture, .. new byte[dice.Next(40)]]);
    }

    void TouchSite()
    {
        if (!Directory.Exists(site.At("_site")) || Directory.GetFiles(site.At("_site"), "*.*", SearchOption.AllDirectories) is not { Length: > 0 } files)
            return;
        var file = Any(files.Order(StringComparer.Ordinal).ToArray());
        if (dice.Next(2) == 0)
            File.Delete(file);
        else
            File.AppendAllText(file, " ");
    }

    void BreakCache()
    {
        if (!Directory.Exists(site.At(".sitegen")))
            return;
        var file = Any(Directory.GetFiles(site.At(".sitegen"), "*.*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".txt", StringComparison.Ordinal)).Append(site.At(".sitegen/none")).Order(StringComparer.Ordinal).ToArray());
        if (!File.Exists(file))
            return;
        var bytes = File.ReadAllBytes(file);
        switch (dice.Next(3))
        {
            case 0: File.Delete(file); break;
            case 1: File.WriteAllBytes(file, bytes[..(bytes.Length / 2)]); break;
            default:
                bytes[dice.Next(bytes.Length)] ^= 0x10;
                File.WriteAllBytes(file, bytes);
                break;
        }
    }

    void MoveOldAddress()
    {
        if (site.Has("redirects.json"))
            site.Delete("redirects.json");
        else
            site.Write("redirects.json", """{ "old/": "archive/" }""");
    }

    void WriteConfig() => site.Write("site.config.json", "{ " + string.Join(",\n", config.Select(entry => $"\"{entry.Key}\": {entry.Value}")) + " }");

    string PageText()
    {
        var (day, page) = (dice.Next(1, 4), dice.Next(9) == 0 ? 1 : made);
        var text = string.Create(CultureInfo.InvariantCulture, $"2031年2月{day}日 星期六 第{page:00}版 编辑:林一 校对:周宁\n");
        for (var articles = dice.Next(1, 4); articles > 0; articles--)
        {
            text += $"\n{Any(Headlines)}\n\n本报讯（记者 {Any(Names)}）{Any(Sentences)}\n";
            for (var paragraphs = dice.Next(1, 3); paragraphs > 0; paragraphs--)
                text += $"\n{Any(Sentences)}{Any(Sentences)}\n";
            if (dice.Next(4) == 0)
                text += string.Create(CultureInfo.InvariantCulture, $"\n（{Any(["上接", "下转"])}第{dice.Next(1, made + 2):00}版）\n");
        }

        return text;
    }
}
