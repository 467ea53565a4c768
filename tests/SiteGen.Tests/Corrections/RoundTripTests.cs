using FsCheck;
using FsCheck.Fluent;
using SiteGen.Corrections;
using SiteGen.Editions;
using SiteGen.Recognition;
using SiteGen.Text;

namespace SiteGen.Tests.Corrections;

/// <summary>What is written as a starting point must change nothing: an editor then moves only what is wrong.</summary>
public sealed class RoundTripTests
{
    static readonly string[] Scraps =
    [
        "本报讯（记者 顾小满）昨日，青石镇的路灯全部换新。", "青石镇换路灯", "——镇里办实事", "（上接01版）镇里还要", "渡口补灯。（下转03版）", "本报记者 顾小满 通讯员 许知秋", "（林一舟）", "核心提示",
        "短网址：http://example.org/n/1__2", "2021年3月4日 星期四 编辑:石磊 校对:唐果", "心", "▲", "“半截引语", "- 1. 任命:**  ", "## 标题", "> 引文", "**粗体标题**", "甲**乙**甲乙甲乙", "![图](a.png)", "*~~*星", "#1",
        "co-", "operate and row", "By JANE DOE", "The lamps were lit -- at last. Continued on Page 3", "𠮷野家开张。", "元 的 芯 片", "1.6 万人次", "。", "\"引号\\斜杠", "", "  ", "a", "甲", "记者 唐果 摄", "——", "\u0007",
    ];

    [Fact]
    public void Corrections_as_written_give_the_page_as_it_is_read() =>
        Prop.ForAll(
            (from scraps in Gen.Elements(Scraps).ListOf()
             from breaks in Gen.Elements("\n", "\n", "\n\n", "\r\n", "\r", "  \n", "").ListOf(scraps.Count)
             select string.Concat(scraps.Zip(breaks, (scrap, end) => scrap + end))).ToArbitrary(),
            AreFaithful).Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(10000000000000000019UL, 11098983958028665021UL));

    [Fact]
    public void The_same_holds_for_any_part_of_the_seeds()
    {
        var seeds = Directory.GetFiles(Repository.Seeds, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToArray();
        Assert.All(seeds, text => AreFaithful(text));
        var parts =
            from text in Gen.Elements(seeds)
            from start in Gen.Choose(0, text.Length - 1)
            from length in Gen.Choose(0, 2500)
            select text.Substring(start, Math.Min(length, text.Length - start));
        Prop.ForAll(parts.ToArbitrary(), AreFaithful).Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(10000000000000000019UL, 11098983958028665021UL));
    }

    static bool AreFaithful(string text)
    {
        var source = new SourceText("page.txt", text);
        var page = PageRecognizer.Recognize(source).Value;
        var file = new SourceText("page.corrections.json", CorrectionsText.Write(PresentReading.Of(source, page)));
        var read = CorrectionsReader.Read(file).Then(corrections => Corrector.Apply(source, corrections, file));
        if (read.HasErrors)
            throw new InvalidOperationException(DiagnosticFormat.Format(read.Diagnostics[0]) + "\n" + file.Text);
        Assert.Empty(Conservation.Check(source, read.Value));
        Assert.Equal(Describe(page), Describe(read.Value));
        return true;
    }

    // All but how sure the reading is, and why.
    static string Describe(Page page) => string.Join('\n',
    [
        page.Source, $"{page.Header with { Staff = [] }} {string.Join('|', page.Header.Staff)}",
        .. page.Articles.SelectMany(a => a.Blocks.Select(b => $"  {b.Role} {b.Text} {string.Join(' ', b.Source)}")
            .Prepend($"{a.Id} {a.Kind} [{string.Join('|', a.Reporters)}] [{string.Join('|', a.Correspondents)}] [{string.Join('|', a.Photographers)}] {a.ContinuedFrom} > {a.ContinuedOn}")),
        .. page.Furniture.Select(f => $"{f.Kind} {f.Text} {string.Join(' ', f.Source)}"),
    ]);
}
