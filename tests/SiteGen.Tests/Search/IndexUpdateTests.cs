using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Editions;
using SiteGen.Rendering;
using SiteGen.Tests.Rendering;
using SiteGen.Text;

namespace SiteGen.Tests.Search;

public class IndexUpdateTests
{
    static readonly DateOnly Day = new(2031, 5, 6);
    static readonly ParallelOptions Workers = new() { MaxDegreeOfParallelism = 2 };

    [Theory]
    [InlineData(1, 60, ChangingPaper.Usual)]
    [InlineData(2, 60, ChangingPaper.Usual)]
    [InlineData(3, 12, ChangingPaper.Usual)]
    [InlineData(4, 3, ChangingPaper.Usual)]
    [InlineData(9, 90, "天地")]
    public void However_an_archive_came_to_be_its_index_has_the_same_bytes(int seed, int pages, string characters)
    {
        var paper = new ChangingPaper(new Random(seed), pages) { Characters = characters };
        var state = Update(null, paper).State;
        for (var round = 0; round < 30; round++)
        {
            paper.Change();
            var patched = Update(state, paper);
            AssertSame(Update(null, paper).Files, patched.Files);
            state = Again(patched.State);
        }
    }

    [Fact]
    public void A_cut_list_is_patched_wherever_it_changes()
    {
        var paper = new ChangingPaper(new Random(5), 90) { Characters = "天地" };
        var state = Update(null, paper).State;
        Assert.Contains("天\t天", new IndexReader(Made(Update(null, paper).Files)).Cut);
        for (var at = 0; at < 90; at += 7)
        {
            paper.ChangeAt(at);
            var patched = Update(state, paper);
            AssertSame(Update(null, paper).Files, patched.Files);
            state = Again(patched.State);
        }
    }

    [Fact]
    public void A_cut_list_grows_and_shrinks_at_its_end()
    {
        var paper = new ChangingPaper(new Random(10), 8) { Characters = "天天地" };
        var state = Update(null, paper).State;
        for (var round = 0; round < 90; round++)
        {
            if (round < 60)
                paper.AddIssue();
            else
                paper.RemoveAt(paper.Sources.Length - 1);
            var patched = Update(state, paper);
            AssertSame(Update(null, paper).Files, patched.Files);
            state = Again(patched.State);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(40)]
    public void The_index_is_the_same_into_however_many_stretches_its_terms_are_cut(int pagesBefore)
    {
        // The first index of all chooses where they are cut; nothing else is left of it.
        var other = new ChangingPaper(new Random(12), pagesBefore) { Characters = "天地" };
        foreach (var source in other.Sources)
            other.Keys[source] = "other";
        var paper = new ChangingPaper(new Random(13), 40);
        AssertSame(Update(null, paper).Files, Update(Update(null, other).State, paper).Files);
    }

    [Fact]
    public void Only_pages_that_are_new_or_changed_are_asked_for()
    {
        var paper = new ChangingPaper(new Random(6), 20);
        var state = Update(null, paper).State;
        Assert.Empty(SearchIndex.Unknown(state, paper.Plan(), paper.Keys));
        paper.ChangeAt(7);
        Assert.Equal([paper.Sources[7]], SearchIndex.Unknown(state, paper.Plan(), paper.Keys));
        var asked = new List<string>();
        Update(state, paper, asked);
        Assert.Equal([paper.Sources[7]], asked);
    }

    [Fact]
    public void A_broken_state_is_none()
    {
        var bytes = Written(Update(null, new ChangingPaper(new Random(7), 5)).State);
        Assert.NotNull(SearchState.Read(bytes));
        Assert.Null(SearchState.Read(ReadOnlyMemory<byte>.Empty));
        Assert.Null(SearchState.Read(bytes.AsMemory(0, bytes.Length - 1)));
        for (var at = 0; at < bytes.Length; at += 97)
        {
            var broken = (byte[])bytes.Clone();
            broken[at] ^= 4;
            Assert.Null(SearchState.Read(broken));
        }
    }

    static SearchIndex Update(SearchState? before, ChangingPaper paper, List<string>? asked = null)
    {
        var plan = paper.Plan();
        return SearchIndex.Update(before, plan, paper.Keys, source =>
        {
            asked?.Add(source);
            return plan.Read(source, paper.Reading(source));
        }, Workers);
    }

    static SearchState Again(SearchState state) => SearchState.Read(Written(state))!;

    static byte[] Written(SearchState state)
    {
        using var stream = new MemoryStream();
        state.Write(stream);
        return stream.ToArray();
    }

    static ImmutableArray<OutputFile> Made(SearchFiles files) => [.. Enumerable.Range(0, files.Count).Select(i => files.Make(i).Value)];

    static void AssertSame(SearchFiles expected, SearchFiles actual)
    {
        Assert.Equal(Made(expected).Select(file => file.Path), Made(actual).Select(file => file.Path));
        Assert.All(Made(expected).Zip(Made(actual)), pair => Assert.Equal(pair.First.Content.ToArray(), pair.Second.Content.ToArray()));
    }

    /// <summary>An invented paper that changes by chance.</summary>
    sealed class ChangingPaper(Random random, int pages)
    {
        readonly List<ReadPage> all = [];
        readonly List<HandwrittenPage> written = [];
        int made;

        public const string Usual = "天天天地地人人大小山，。12";

        public string Characters { get; init; } = Usual;

        public Dictionary<string, string> Keys { get; } = [];

        public ImmutableArray<string> Sources => [.. Pages.Select(page => page.Path)];

        List<ReadPage> Pages
        {
            get
            {
                while (made < pages)
                    Add(Day.AddDays(made / 3));
                return all;
            }
        }

        public Page Reading(string source) => Pages.Single(page => page.Path == source).Page;

        public SearchPlan Plan() => new SampleArchive { Pages = [.. Pages], Handwritten = [.. written] }.Plan().Value.Search!;

        public void Change()
        {
            for (var times = random.Next(4); times >= 0; times--)
            {
                var at = random.Next(Pages.Count);
                switch (random.Next(9))
                {
                    case 8:
                        ChangeWritten();
                        break;
                    case 0 when Pages.Count > 1:
                        RemoveAt(at);
                        break;
                    case 1:
                        Add(random.Next(5) == 0 ? null : Day.AddDays(random.Next(200) - 30));
                        break;
                    case 2:
                        AddIssue();
                        break;
                    case 3 when random.Next(3) == 0:
                        all[at] = all[at] with { Facts = all[at].Facts with { Date = Day.AddDays(random.Next(40)) } };
                        break;
                    default:
                        ChangeAt(at);
                        break;
                }
            }
        }

        public void ChangeAt(int at)
        {
            var page = Pages[at];
            // Sometimes one article more or less, sometimes only another word.
            var articles = page.Page.Articles;
            var furniture = random.Next(3) > 0 ? page.Page.Furniture : Furniture();
            articles = random.Next(3) switch
            {
                0 => articles.SetItem(random.Next(articles.Length), Article()),
                1 when articles.Length > 1 => articles.RemoveAt(random.Next(articles.Length)),
                _ => articles.Add(Article()),
            };
            all[at] = page with { Page = page.Page with { Articles = articles, Furniture = furniture } };
            Keys[page.Path] = string.Create(CultureInfo.InvariantCulture, $"{++made}");
        }

        void ChangeWritten()
        {
            var slug = $"w{random.Next(4)}";
            if (written.RemoveAll(page => page.Slug == slug) > 0 && random.Next(2) == 0)
            {
                Keys.Remove(slug + "/");
                return;
            }

            var text = Text();
            written.Add(new() { Slug = slug, Title = $"题{random.Next(9)}", Markdown = text, Order = random.Next(2), Source = new SourceText(slug + ".md", text) });
            Keys[slug + "/"] = string.Create(CultureInfo.InvariantCulture, $"{++made}");
        }

        public void AddIssue() => Add(Pages.Max(page => page.Facts.Date)?.AddDays(1));

        public void RemoveAt(int at)
        {
            Keys.Remove(Pages[at].Path);
            Pages.RemoveAt(at);
        }

        void Add(DateOnly? date)
        {
            var source = string.Create(CultureInfo.InvariantCulture, $"{++made:0000}.txt");
            var page = SampleArchive.Page(source, date, DateBasis.Printed, null, null, [.. Enumerable.Range(0, 1 + random.Next(4)).Select(_ => Article())]);
            all.Add(page with { Page = page.Page with { Furniture = Furniture() } });
            Keys[source] = "";
        }

        ImmutableArray<Furniture> Furniture() => [.. Enumerable.Range(0, random.Next(3)).Select(_ => new Furniture(FurnitureKind.Folio, $"版{random.Next(9)}天地", []))];

        Article Article() => SampleArchive.Headlined($"题{random.Next(90)}", null, [.. Enumerable.Range(0, random.Next(4)).Select(_ => Text())]);

        string Text() => string.Concat(Enumerable.Range(0, 20 + random.Next(400)).Select(_ => random.Next(60) == 0 ? $" w{random.Next(30)}ord " : Characters[random.Next(Characters.Length)].ToString()));
    }
}
