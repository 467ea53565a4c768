using System.Collections.Concurrent;
using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Rendering;
using SiteGen.Tests.Rendering;
using SiteGen.Text;

namespace SiteGen.Tests.Search;

public class SearchTests
{
    static readonly DateOnly Day = new(2031, 5, 6);

    [Fact]
    public void Any_piece_of_a_text_is_found_wherever_it_stands_and_nowhere_else()
    {
        var random = new Random(31);
        // Few characters, so that pieces come again and again.
        const string Characters = "山水田林路桥大小，。12";
        var texts = Enumerable.Range(0, 60).Select(_ => Enumerable.Range(0, 3).Select(_ => string.Concat(Enumerable.Range(0, 5 + random.Next(120)).Select(_ => Characters[random.Next(Characters.Length)]))).ToArray()).ToArray();
        var index = Index([.. texts.Select((text, i) => SampleArchive.Headlined(text[0][..Math.Min(20, text[0].Length)] + i, null, [.. text]))]);
        for (var round = 0; round < 2000; round++)
        {
            var text = texts[random.Next(texts.Length)][random.Next(3)];
            var length = 1 + random.Next(Math.Min(12, text.Length));
            var piece = text.Substring(random.Next(text.Length - length + 1), length);
            var expected = Enumerable.Range(0, texts.Length).Where(i => texts[i].Any(t => t.Contains(piece, StringComparison.Ordinal)) || (texts[i][0][..Math.Min(20, texts[i][0].Length)] + i).Contains(piece, StringComparison.Ordinal));
            Assert.Equal(expected, index.Find([.. piece.Select(c => c == '，' ? "," : c.ToString())]).Keys);
        }
    }

    [Fact]
    public void A_piece_is_found_in_any_of_the_roles_of_a_text()
    {
        var article = SampleArchive.Headlined("新桥", null);
        var index = Index(article with { Blocks = [.. Enum.GetValues<Role>().Select((role, i) => new Block(role, $"这是第{(char)('甲' + i)}种", []))] });
        Assert.All(Enum.GetValues<Role>(), role => Assert.Equal([0], index.Find("第", ((char)('甲' + (int)role)).ToString(), "种").Keys));
    }

    [Fact]
    public void Widths_letter_cases_quotes_and_spaces_make_no_difference()
    {
        var index = Index(SampleArchive.Headlined("题", null, "共建“ＧＰＳ　Ｐｌｕｓ”平台，Ⅲ级 响应…　２０３１年"));
        Assert.Single(index.Find("建", "\"", "gps", "plus", "\"", "平", "台", ","));
        Assert.Single(index.Find("iii", "级", "响", "应", ".", ".", ".", "2", "0", "3", "1", "年"));
    }

    [Fact]
    public void Words_of_an_alphabet_are_whole_and_a_space_between_numbers_counts()
    {
        var index = Index(SampleArchive.Headlined("Naïve plans", null, "The élan of\nNew York, 12 30 men"));
        Assert.Equal([0], index.Find("new", "york", ",").Keys);
        Assert.Equal([0], index.Find("naïve", "plans").Keys);
        Assert.Equal([0], index.Find("1", "2", " ", "3", "0", "men").Keys);
        Assert.Empty(index.Find("yor"));
        Assert.Empty(index.Find("2", "3"));
        Assert.Contains("york", index.Text("words.txt").Split('\n'));
    }

    [Fact]
    public void A_paper_may_have_more_words_than_two_bytes_can_number()
    {
        string[] words = [.. Enumerable.Range(0, 70_000).Select(i => string.Concat(Enumerable.Range(0, 4).Select(digit => (char)('a' + (i / (int)Math.Pow(26, digit) % 26)))))];
        var index = Index(SampleArchive.Headlined("First", null, string.Join(' ', words)), SampleArchive.Headlined("Second", null, string.Join(' ', words.Reverse())));
        foreach (var at in (int[])[0, 4_463, 65_534, 65_535, 69_997])
        {
            Assert.Equal([0], index.Find(words[at], words[at + 1], words[at + 2]).Keys);
            Assert.Equal([1], index.Find(words[at + 2], words[at + 1], words[at]).Keys);
        }
    }

    [Fact]
    public void Characters_outside_the_basic_plane_and_joining_marks_are_found()
    {
        var index = Index(SampleArchive.Headlined("题", null, "地名𠮷村，cafe\u0301开门"));
        Assert.Single(index.Find("名", "𠮷", "村"));
        Assert.Single(index.Find(",", "café", "开"));
    }

    [Fact]
    public void Nothing_is_found_across_two_paragraphs()
    {
        var index = Index(SampleArchive.Headlined("题", null, "到此为止", "另起一段"));
        Assert.Single(index.Find("为", "止"));
        Assert.Empty(index.Find("止", "另"));
    }

    [Fact]
    public void A_hit_in_the_headline_is_told_from_one_in_the_text()
    {
        var index = Index(SampleArchive.Headlined("春耕", null, "夏种"), SampleArchive.Headlined("夏种", null, "春耕"), SampleArchive.Headlined(new string('长', 80), null, "春耕"));
        Assert.Equal([true, false, false], index.Find("春", "耕").Values);
        Assert.Equal([false, true], index.Find("夏", "种").Values);
        Assert.Equal([false], index.Find("长", "长", "长").Values);
        Assert.Equal([true, false, false], index.Find("耕").Values);
    }

    [Fact]
    public void The_newest_articles_come_first_and_their_addresses_are_known()
    {
        var archive = new SampleArchive();
        var index = new IndexReader(Files(archive));
        var numbers = index.Find("。").Keys;
        var site = archive.Render();
        Assert.Equal(6, numbers.Count);
        Assert.All(numbers, number => Assert.True(site.Has(index.Address(number) + "index.html"), index.Address(number)));
        Assert.Equal(["2031-05-08", "2031-05-08", "2031-05-06", "2031-05-06", "2031-05-06", "undated"], numbers.Select(number => index.Address(number).Split('/')[0]));
    }

    [Fact]
    public void What_stands_around_the_articles_of_a_page_is_found_and_leads_to_the_page()
    {
        var page = SampleArchive.Page("p.txt", Day, DateBasis.Printed, "01", null, SampleArchive.Headlined("春耕", null, "夏种"));
        var index = new IndexReader(Files(new SampleArchive
        {
            Pages = [page with { Page = page.Page with { Furniture = [new(FurnitureKind.Folio, "编辑:周宁", []), new(FurnitureKind.Banner, "丰收在望", []), new(FurnitureKind.Other, "印刷:新华厂", [])] } }],
        }));
        Assert.All<string>(["辑:周", "丰收", "华厂"], piece => Assert.Equal(["2031-05-06/01/"], index.Find([.. piece.Select(c => c.ToString())]).Keys.Select(index.Address)));
        Assert.Empty(index.Find("宁", "丰"));
        Assert.Equal([1], index.Find("编").Keys);
    }

    [Fact]
    public void Hand_written_pages_are_found_as_readers_see_them_and_come_last()
    {
        var archive = new SampleArchive { Handwritten = [Written("about", "关于我们", "我们**从不**添字。\n换行\n照旧。\n\n- 鸥\n  - 鹭\n\n| 甲 | 乙 |\n|---|---|\n| 子 | 丑 |\n\n`码`与[链接](https://x.example/址)，见注[^1]。\n\n    代码\n\n![图片](a.png)\n\n[^1]: 注文。\n"), Written("help/search", "检索帮助", "怎样检索。")] };
        var index = new IndexReader(Files(archive));
        Assert.All<string[]>([["于", "我", "们"], ["从", "不", "添", "字"], ["换", "行", "照", "旧"], ["鸥"], ["鹭"], ["甲"], ["丑"], ["码", "与", "链", "接"], ["见", "注", "。"], ["代", "码"], ["注", "文"]],
            piece => Assert.Equal(["about/"], index.Find(piece).Keys.Select(index.Address)));
        Assert.Equal(["help/search/"], index.Find("怎", "样").Keys.Select(index.Address));
        Assert.All<string[]>([["址"], ["图", "片"], ["*"], ["鸥", "鹭"]], piece => Assert.Empty(index.Find(piece)));
        Assert.Equal([index.Texts - 2], index.Find("从", "不").Keys);
        Assert.True(archive.Render().Has("help/search/index.html"));
    }

    [Fact]
    public void No_text_of_the_archive_ends_the_element_that_holds_the_index()
    {
        var texts = Enumerable.Range(0, 3000).Select(i => $"<{(char)('一' + i)}></script><!--<script>").ToArray();
        var archive = new SampleArchive { Pages = [SampleArchive.Page("p.txt", Day, DateBasis.Printed, "01", null, SampleArchive.Headlined("</script>", null, [.. texts]))] };
        Assert.Equal([0], new IndexReader(Files(archive)).Find("<", "/", "script", ">").Keys);
        var page = archive.Render().Text("search/index.html");
        Assert.DoesNotContain('<', page.Split("<script id=\"search-index\" type=\"application/json\">")[1].Split("</script>")[0]);
    }

    [Fact]
    public void No_shard_is_too_large_for_four_of_them_to_come_at_once()
    {
        var random = new Random(11);
        var files = Files(new SampleArchive
        {
            Pages = [.. Enumerable.Range(0, 300).Select(i => SampleArchive.Page($"{i}.txt", Day.AddDays(i), DateBasis.Printed, "01", null,
                SampleArchive.Headlined($"题{i}", null, string.Concat(Enumerable.Range(0, 9000).Select(_ => (char)('一' + random.Next(random.Next(2) == 0 ? 30 : 2500)))))))],
        });
        var shards = files.Where(file => file.Path.EndsWith(".bin", StringComparison.Ordinal)).ToArray();
        Assert.InRange(shards.Max(file => file.Content.Length), 15_000, 25_000);
    }

    [Fact]
    public void Long_lists_are_cut_and_stay_complete()
    {
        var random = new Random(7);
        var texts = Enumerable.Range(0, 300).Select(i => string.Concat(Enumerable.Repeat("天天", 20 + random.Next(40))) + "地" + (i % 3 == 0 ? "人人" : "")).ToArray();
        var index = new IndexReader(Files(new SampleArchive
        {
            Pages = [.. texts.Select((text, i) => SampleArchive.Page($"{i}.txt", Day.AddDays(i / 4), DateBasis.Printed, $"{i % 4}", null, SampleArchive.Headlined($"题{i}", null, text)))],
        }));
        Assert.Contains("天\t天", index.Cut);
        Assert.Equal(300, index.Find("天", "天").Count);
        Assert.Equal(300, index.Find("天", "天", "天", "地").Count);
        Assert.Equal(100, index.Find("天", "地", "人", "人").Count);
    }

    [Fact]
    public void Each_list_stands_in_the_shard_that_the_first_file_promises()
    {
        var random = new Random(3);
        var index = Index([.. Enumerable.Range(0, 250).Select(i => SampleArchive.Headlined($"题{i}", null, string.Concat(Enumerable.Range(0, 900).Select(_ => (char)('一' + random.Next(700))))))]);
        Assert.True(index.Shards > 5);
        Assert.All(index.FirstShard.Where(own => !index.Cut.Contains(own.Key)), own => Assert.Equal(index.ShardOf(own.Key), own.Value));
    }

    [Fact]
    public void Any_number_of_workers_makes_the_same_bytes()
    {
        var archive = new SampleArchive { Pages = [.. Enumerable.Range(1, 40).Select(i => SampleArchive.Page($"{i}.txt", Day, DateBasis.Printed, $"{i}", null, SampleArchive.Headlined($"Bridge no. {i}", "Ann Lee", $"Words such as alpha{i} and 桥{i}，beta{i * i}。")))] };
        var one = Files(archive, workers: 1);
        var many = Files(archive, workers: 8);
        Assert.Equal(one.Select(file => file.Path), many.Select(file => file.Path));
        Assert.All(one.Zip(many), pair => Assert.Equal(pair.First.Content.ToArray(), pair.Second.Content.ToArray()));
    }

    [Fact]
    public void Authors_are_listed_with_their_articles()
    {
        var index = new IndexReader(Files(new SampleArchive()));
        Assert.Contains("\"沈青\":[", index.Text("authors.json"), StringComparison.Ordinal);
        Assert.Contains("\"陆一鸣\":[", index.Text("authors.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_archive_has_an_index_that_finds_nothing()
    {
        var index = new IndexReader(Files(new SampleArchive { Pages = [] }));
        Assert.Empty(index.Find("桥"));
        Assert.Equal(0, index.Shards);
    }

    static HandwrittenPage Written(string slug, string title, string markdown) => new() { Slug = slug, Title = title, Markdown = markdown, Source = new SourceText(slug + ".md", markdown) };

    static IndexReader Index(params ImmutableArray<Article> articles) =>
        new(Files(new SampleArchive { Pages = [SampleArchive.Page("p.txt", Day, DateBasis.Printed, "01", null, [.. articles])] }));

    static ImmutableArray<OutputFile> Files(SampleArchive archive, int workers = 2)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = workers };
        var readings = archive.Pages.ToDictionary(page => page.Path, page => page.Page);
        var search = archive.Plan().Value.Search!;
        // From the last to the first, so that words get other numbers than in the order of the pages.
        var terms = new ConcurrentDictionary<string, PageTerms>();
        if (workers > 1)
            Parallel.ForEach(search.Sources.Reverse(), parallel, source => terms[source] = search.Read(source, readings[source]));
        var files = SearchIndex.Update(
            null, search, search.Pages.ToDictionary(source => source, _ => ""), source => terms.TryGetValue(source, out var own) ? own : search.Read(source, readings[source]), parallel).Files;
        return [.. Enumerable.Range(0, files.Count).Select(i => files.Make(i).Value)];
    }
}
