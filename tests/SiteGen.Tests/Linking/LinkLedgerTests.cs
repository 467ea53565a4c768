using System.Globalization;
using System.Text;
using SiteGen.Editions;
using SiteGen.Linking;
using SiteGen.Tests.Editions;
using SiteGen.Text;

namespace SiteGen.Tests.Linking;

public sealed class LinkLedgerTests
{
    const int Pages = 60;

    static readonly EditorsWord Word = new()
    {
        Forbid = [new LinkRule("2031-01-03/p3/", "四轮驱动", "", default), new LinkRule("陆一舟", "2031-01-05/p5/", "", default)],
        Merge = [new MergeRule(["陆一舟", "邵思远"], default), new MergeRule(["傅清和"], default)],
        Rename = [new RenameRule("万企联校", "校企同行", default), new RenameRule("尹海棠", "傅清和", default)],
        Split = [new SplitRule("章若溪", ["县委书记"], default)],
    };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Pages_that_come_change_and_go_leave_the_links_of_a_full_run_on_the_disk_or_not(int seed)
    {
        var random = new Random(seed);
        var versions = new Dictionary<int, ReadVersion>();
        foreach (var page in Enumerable.Range(0, random.Next(0, Pages)))
            versions[page] = Read(page, random.Next());
        var word = seed % 2 == 0 ? Word : EditorsWord.None;
        var ledger = new LinkLedger(word);
        for (var step = 0; step < 12; step++)
        {
            var update = Link(ledger, versions.Values);
            var full = Link(new LinkLedger(word), versions.Values);
            AssertIndexed(update.Value.Links);
            Assert.Equal(Describe(full), Describe(update));
            if (random.Next(2) == 0)
                ledger = Again(ledger, word) ?? throw new InvalidOperationException("It was just saved.");
            foreach (var _ in Enumerable.Range(0, random.Next(1, 6)))
            {
                var page = random.Next(Pages);
                if (random.Next(3) == 0)
                    versions.Remove(page);
                else
                    versions[page] = Read(page, random.Next());
            }
        }
    }

    [Fact]
    public void An_update_says_which_articles_lead_elsewhere_than_before_and_no_others()
    {
        var random = new Random(7);
        var versions = Enumerable.Range(0, Pages).ToDictionary(page => page, page => Read(page, random.Next()));
        var ledger = new LinkLedger(EditorsWord.None);
        var before = Link(ledger, versions.Values).Value.Links;
        for (var step = 0; step < 8; step++)
        {
            var page = random.Next(Pages);
            versions[page] = Read(page, random.Next());
            var update = Link(ledger, versions.Values).Value;
            var expected = before.ByArticle.Keys.Union(update.Links.ByArticle.Keys).Where(a => Describe(before.Of(a)) != Describe(update.Links.Of(a)));
            Assert.Equal(expected.Order(StringComparer.Ordinal), update.Changed.Order(StringComparer.Ordinal));
            before = update.Links;
        }
    }

    [Fact]
    public void The_same_archive_once_more_changes_nothing()
    {
        var random = new Random(8);
        var versions = Enumerable.Range(0, 20).Select(page => Read(page, random.Next())).ToList();
        var ledger = new LinkLedger(EditorsWord.None);
        Assert.NotEmpty(Link(ledger, versions).Value.Changed);
        Assert.Empty(Link(ledger, versions).Value.Changed);
    }

    [Fact]
    public void What_a_ledger_on_the_disk_leads_to_is_known_without_asking_for_one_profile()
    {
        var random = new Random(9);
        var versions = Enumerable.Range(0, 30).Select(page => Read(page, random.Next())).ToList();
        var ledger = new LinkLedger(Word);
        var before = Link(ledger, versions);
        var again = Again(ledger, Word)!.Update(
            ArchiveAssembly.Assemble(versions.Select(v => v.Entry)).Value, versions.ToDictionary(v => v.Entry.Source, v => v.Key), source => throw new InvalidOperationException(source));
        Assert.Equal(Describe(before), Describe(again));
        Assert.Empty(again.Value.Changed);
    }

    [Fact]
    public void Links_once_given_stay_what_they_were()
    {
        var random = new Random(10);
        var versions = Enumerable.Range(0, 30).ToDictionary(page => page, page => Read(page, random.Next()));
        var ledger = new LinkLedger(EditorsWord.None);
        var given = Link(ledger, versions.Values);
        var before = Describe(given);
        for (var step = 0; step < 5; step++)
        {
            versions[random.Next(30)] = Read(random.Next(30), random.Next());
            versions = versions.Values.DistinctBy(v => v.Entry.Source).Select((v, i) => (v, i)).ToDictionary(v => v.i, v => v.v);
            Link(ledger, versions.Values);
        }

        Assert.Equal(before, Describe(given));
    }

    [Fact]
    public void A_broken_ledger_is_none_and_so_is_one_of_another_editors_word()
    {
        var random = new Random(11);
        var ledger = new LinkLedger(Word);
        Link(ledger, Enumerable.Range(0, 6).Select(page => Read(page, random.Next())).ToList());
        using var stream = new MemoryStream();
        ledger.Save(stream);
        var bytes = stream.ToArray();
        Assert.NotNull(LinkLedger.Read(bytes, Word));
        Assert.Null(LinkLedger.Read(bytes, EditorsWord.None));
        Assert.Null(LinkLedger.Read(bytes, Word with { Rename = [] }));
        for (var length = 0; length < bytes.Length; length += random.Next(1, 97))
            Assert.Null(LinkLedger.Read(bytes.AsMemory(0, length), Word));
        for (var at = 0; at < bytes.Length; at += random.Next(1, 97))
        {
            bytes[at] ^= (byte)(1 << random.Next(8));
            Assert.Null(LinkLedger.Read(bytes, Word));
            bytes[at] = stream.GetBuffer()[at];
        }

        Assert.Null(LinkLedger.Read(new byte[4096], Word));
        Assert.NotNull(LinkLedger.Read(bytes, Word));
    }

    [Fact]
    public void Two_runs_write_the_same_bytes()
    {
        var random = new Random(12);
        var versions = Enumerable.Range(0, 40).Select(page => Read(page, random.Next())).ToList();
        Assert.Equal(Bytes(), Bytes());

        byte[] Bytes()
        {
            var ledger = new LinkLedger(Word);
            Link(ledger, versions);
            using var stream = new MemoryStream();
            ledger.Save(stream);
            return stream.ToArray();
        }
    }

    // The index says of links what they say themselves.
    static void AssertIndexed(Links links)
    {
        var own = new Links { ByArticle = links.ByArticle.ToDictionary(StringComparer.Ordinal), People = links.People, Subjects = links.Subjects, Days = links.Days, Sums = links.Sums }.Index;
        Assert.Equal(own.People, links.Index.People);
        Assert.Equal(own.Subjects, links.Index.Subjects);
        Assert.All(links.ByArticle.Keys, article => Assert.Equal(own.FingerprintOf(article), links.Index.FingerprintOf(article)));
        Assert.All(links.Days.Keys, day => Assert.Equal(own.FingerprintOf(day), links.Index.FingerprintOf(day)));
        Assert.All(links.Sums.Keys, issue => Assert.Equal(own.FingerprintOfSums(issue), links.Index.FingerprintOfSums(issue)));
    }

    static Outcome<LinkUpdate> Link(LinkLedger ledger, IEnumerable<ReadVersion> versions)
    {
        var bySource = versions.ToDictionary(v => v.Entry.Source, StringComparer.Ordinal);
        return ledger.Update(
            ArchiveAssembly.Assemble(versions.Select(v => v.Entry)).Value,
            bySource.ToDictionary(v => v.Key, v => v.Value.Key, StringComparer.Ordinal),
            source => bySource[source].Profile);
    }

    static LinkLedger? Again(LinkLedger ledger, EditorsWord word)
    {
        using var bytes = new MemoryStream();
        ledger.Save(bytes);
        return LinkLedger.Read(bytes.ToArray(), word);
    }

    // Small stocks of words, so that everything is shared now and then and crosses from rare to common.
    static ReadVersion Read(int number, int seed)
    {
        var random = new Random(seed);
        string Pick(params string[] from) => from[random.Next(from.Length)];
        string Sentence() => random.Next(13) switch
        {
            0 => $"{Pick("青禾", "白石", "云湖")}{Pick("县委书记", "副县长")}{Pick("陆一舟", "邵思远", "章若溪", "傅清和", "尹海棠")}表示，要再努力。",
            1 => $"{Pick("陆一舟", "邵思远", "章若溪")}强调，要再努力。",
            2 => $"“{Pick("四轮驱动", "万企联校", "三色管理", "百村同行")}”{Pick("活动", "的", "，")}继续。",
            3 => $"总投资{Pick("1274", "3561", "8893", "103")}亿元，共{Pick("103", "271", "355")}个。",
            4 => $"在{Pick("青禾重型机械有限公司", "白石精密轴承研究院", "云湖农业大学")}，大家看到新的景象。",
            6 => $"{Pick("昨日", "2027年5月6日", "12日至13日")}，大家再努力。",
            7 => $"投资{Pick("3.5", "4", "12")}亿元。",
            8 => $"{Pick("水韵讲堂", "云阶书屋")}来了。",
            9 => "走进水韵讲堂，听见水韵讲堂的歌。孩子们爱水韵讲堂，水韵讲堂也爱他们。水韵讲堂真好。",
            5 => $"{Pick("白石县云溪镇", "青禾县栖霞镇")}的农户参加。",
            _ => string.Concat(Enumerable.Range(0, 4).Select(_ => Pick("灌溉渠", "阅览室", "育苗棚", "充电桩", "种质库", "展演季", "救助点", "监测网", "培训班", "调度台", "石榴园", "芦荻荡"))) + "。",
        };
        var articles = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Make.Article([
            .. random.Next(4) == 0 ? [(Role.Kicker, Pick("深读周刊", "一线来信"))] : Array.Empty<(Role, string)>(),
            (Role.Headline, Pick("灌溉渠贯通记", "充电桩进村", "五论乡村阅读的新气象", "三论乡村阅读的新气象", "种质库之谜", "水韵讲堂开讲", "到云阶书屋去")),
            .. Enumerable.Range(0, random.Next(1, 6)).Select(_ => (Role.Body, Sentence() + Sentence() + Sentence())),
        ]) with
        { ContinuedOn = random.Next(6) == 0 ? $"p{random.Next(4)}" : null }).ToArray();
        var source = $"{number}.txt";
        var page = Make.Page(source, articles) with { Furniture = random.Next(3) == 0 ? [new Furniture(FurnitureKind.Banner, "认真学习乡村振兴文件", [])] : [] };
        var date = number % 11 == 0 ? null : new DateOnly(2031, 1, 1).AddDays(number * 3 / 4).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new ReadVersion($"{number} {seed}", Make.Entry(source, page, date, number: $"p{number}", number % 5 == 0), Profiler.Profile(source, page));
    }

    static string Describe(Outcome<LinkUpdate> update)
    {
        var links = update.Value.Links;
        var text = new StringBuilder();
        foreach (var (address, own) in links.ByArticle.OrderBy(a => a.Key, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"{address}\n{Describe(own)}");
        foreach (var person in links.People)
            text.Append(CultureInfo.InvariantCulture, $"{person.Name} {person.Address} {string.Join(' ', person.Offices)} {string.Join(' ', person.Articles)} {string.Join(' ', person.Namesakes)}\n");
        foreach (var subject in links.Subjects)
            text.Append(CultureInfo.InvariantCulture, $"{subject.Kind} {subject.Name} {subject.Address} {string.Join(' ', subject.Members)}\n");
        foreach (var day in links.Days.OrderBy(d => d.Key))
            text.Append(CultureInfo.InvariantCulture, $"{day.Key:O} {string.Join(' ', day.Value)}\n");
        foreach (var (issue, sums) in links.Sums.OrderBy(s => s.Key, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"{issue} {string.Join(' ', sums)}\n");
        foreach (var said in update.Diagnostics)
            text.Append(CultureInfo.InvariantCulture, $"{said.Code} {said.Message} {said.Hint}\n");
        return text.ToString();
    }

    static string Describe(System.Collections.Immutable.ImmutableArray<Link> links) =>
        string.Concat(links.Select(l => string.Create(CultureInfo.InvariantCulture, $"  {l.Kind} {l.Target} {l.Title} {string.Join("; ", l.Reasons.Select(r => $"{r.Kind} {string.Join(", ", r.Terms)}"))} {l.Score} {string.Join('|', l.Evidence)}\n")));

    sealed record ReadVersion(string Key, PageEntry Entry, PageProfile Profile);
}
