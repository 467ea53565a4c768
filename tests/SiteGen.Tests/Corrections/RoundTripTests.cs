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
        "短网址：http://example.org/n/1__2", "2021年3月4日 星期四 编辑:石磊 校对:唐果", "心", "▲", "“半截引语", "- 1. 任命:**  ", "## 标题", "> 引文", "**粗体标题**", "甲**乙**甲乙甲乙", "甲乙甲乙甲乙甲乙", "![图](a.png)", "*~~*星", "#1",
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

    [Fact]
    public void The_same_holds_however_an_editor_cuts_and_orders_the_lines() =>
        Prop.ForAll(
            (from scraps in Gen.Elements(Scraps).NonEmptyListOf()
             from dice in Gen.Choose(0, int.MaxValue - 1)
             select (Text: string.Join('\n', scraps), Dice: dice)).ToArbitrary(),
            page => IsFaithful(page.Text, new Random(page.Dice))).Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(10000000000000000019UL, 11098983958028665021UL));

    static bool IsFaithful(string text, Random dice)
    {
        var source = new SourceText("page.txt", text);
        var runs = new List<QuotedLines>();
        foreach (var (number, line) in text.Split('\n').Select((line, i) => (i + 1, Line: line.Trim())).Where(l => l.Line.Length > 0 && l.Line[0] != '!'))
        {
            runs.Add(new QuotedLines(number, number, line, StartsInside: false, default));
            // What a mark begins has no other beginning, and half a mark is none.
            for (var cut = dice.Next(1, 6); cut < line.Length && !line.Any("#*~-+>_".Contains) && !char.IsLowSurrogate(line[cut]); cut += dice.Next(1, 6))
            {
                if (!char.IsWhiteSpace(line[cut]))
                    runs.Add(new QuotedLines(number, number, line[cut..], StartsInside: true, default));
            }
        }

        var shuffled = runs.ToArray();
        dice.Shuffle(shuffled);
        var blocks = shuffled.Chunk(dice.Next(1, 4)).Select(lines => new CorrectedBlock<Role>(dice.GetItems(Enum.GetValues<Role>(), 1)[0], [.. lines]));
        var first = Corrector.Apply(source, new PageCorrections { Articles = [.. blocks.Chunk(2).Select(its => new CorrectedArticle { Blocks = [.. its] })] }, source);
        if (first.HasErrors)
            throw new InvalidOperationException(DiagnosticFormat.Format(first.Diagnostics[0]));
        // Where two parts of one line meet again in one block, only its space tells that they were two.
        Assert.Equal(Ink(Describe(first.Value, source)), Ink(Describe(Again(source, first.Value), source)));
        return true;
    }

    static string Ink(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    static bool AreFaithful(string text)
    {
        var source = new SourceText("page.txt", text);
        var page = PageRecognizer.Recognize(source).Value;
        Assert.Equal(Describe(page, source), Describe(Again(source, page), source));
        return true;
    }

    static Page Again(SourceText source, Page page)
    {
        var file = new SourceText("page.corrections.json", CorrectionsText.Write(PresentReading.Of(source, page)));
        var read = CorrectionsReader.Read(file).Then(corrections => Corrector.Apply(source, corrections, file));
        if (read.HasErrors)
            throw new InvalidOperationException(DiagnosticFormat.Format(read.Diagnostics[0]) + "\n" + file.Text);
        Assert.Empty(Conservation.Check(source, read.Value));
        return read.Value;
    }

    // All but how sure the reading is, and why. White space comes from nowhere.
    static string Describe(Page page, SourceText source) => string.Join('\n',
    [
        page.Source, $"{page.Header with { Staff = [] }} {string.Join('|', page.Header.Staff)}",
        .. page.Articles.SelectMany(a => a.Blocks.Select(b => $"  {b.Role} {b.Text} {Offsets(b.Source, source)}")
            .Prepend($"{a.Id} {a.Kind} [{string.Join('|', a.Reporters)}] [{string.Join('|', a.Correspondents)}] [{string.Join('|', a.Photographers)}] {a.ContinuedFrom} > {a.ContinuedOn}")),
        .. page.Furniture.Select(f => $"{f.Kind} {f.Text} {Offsets(f.Source, source)}"),
    ]);

    static string Offsets(IEnumerable<TextSpan> spans, SourceText source) =>
        string.Join(' ', spans.SelectMany(s => Enumerable.Range(s.Start, s.Length)).Where(i => !char.IsWhiteSpace(source.Text[i])));
}
