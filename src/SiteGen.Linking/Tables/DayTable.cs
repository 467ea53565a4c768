using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>What the articles say of each day, and the sums of each issue: where the words stand, which are read from the records.</summary>
sealed class DayTable(ArticleTable articles)
{
    const int MostSums = 12;

    // A slot, and which of the article's days or sums.
    public const int Width = 2;

    readonly Dictionary<int, int> ids = [];
    RowTable sentences = new(Width);
    Lists<int> sums = new();
    ulong[] sentenceMarks = [];
    ulong[] sumMarks = [];

    /// <summary>The numbers of days, by which the lists are kept.</summary>
    public IReadOnlyDictionary<int, int> Ids => ids;

    public Lists<int> Sentences => sentences.Lists;

    public Lists<int> Sums => sums;

    public ReadOnlySpan<ulong> SentenceMarks => sentenceMarks;

    public ReadOnlySpan<ulong> SumMarks => sumMarks;

    public void Turn(Change change)
    {
        var coming = new List<(int Id, int Slot, int Index)>();
        foreach (var article in change.Come)
        {
            foreach (var (i, day) in Read(article.Record, articles.Days[article.Slot]))
                coming.Add((Admit(day), article.Slot, i));
        }

        sentences.Begin(ids.Count);
        foreach (var slot in change.Gone)
        {
            foreach (var (_, day) in Read(articles.Record(slot), articles.Days[slot]))
                sentences.Leave(ids[day]);
        }

        foreach (var (id, _, _) in coming)
            sentences.Expect(id);
        sentences.Open();
        foreach (var (id, slot, i) in coming)
            sentences.Put(id, articles, slot, i);
        foreach (var id in sentences.Close(articles))
            sentenceMarks[id] = sentences.Count(id) == 0 ? 0 : new Fingerprint().With(Make(sentences.Lists[id], articles.Articles)).Value;
        Sum([.. change.All.Select(slot => articles.Days[slot]).Where(day => day != ArticleTable.NoDay)]);
    }

    /// <param name="rows">Of a day.</param>
    /// <param name="all">By their slots.</param>
    public static ImmutableArray<DatedSentence> Make(ReadOnlyMemory<int> rows, LinkedArticle?[] all)
    {
        var made = new DatedSentence[rows.Length / Width];
        for (var i = 0; i < made.Length; i++)
        {
            var article = all[rows.Span[i * Width]]!; // only what the archive has stands in its tables
            var date = article.Record.Date(rows.Span[(i * Width) + 1]);
            var (from, to) = date.Resolve(article.Date)!.Value; // others have no row
            made[i] = new DatedSentence(from, to, date.Words, article.Page.DateIsInferred && date.Form != DateForm.Full, new Proof(date.Sentence, article.Address, date.Source));
        }

        return [.. made];
    }

    /// <param name="rows">Of an issue.</param>
    /// <param name="all">By their slots.</param>
    public static ImmutableArray<NamedSum> MakeSums(ReadOnlyMemory<int> rows, LinkedArticle?[] all)
    {
        var made = new NamedSum[rows.Length / Width];
        for (var i = 0; i < made.Length; i++)
        {
            var article = all[rows.Span[i * Width]]!; // only what the archive has stands in its tables
            var sum = article.Record.Sums()[rows.Span[(i * Width) + 1]];
            made[i] = new NamedSum(sum.Words, sum.Amount, new Proof(sum.Sentence, article.Address, sum.Source));
        }

        return [.. made];
    }

    public void Save(LedgerWriter to)
    {
        // The numbers are those from 0 on.
        to.Array<int>(ids.OrderBy(id => id.Value).Select(id => id.Key).ToArray());
        sentences.Save(to);
        sums.Save(to);
        to.Array<ulong>(sentenceMarks);
        to.Array<ulong>(sumMarks);
    }

    public void Read(LedgerReader from)
    {
        foreach (var day in from.Array<int>())
            ids.Add(day, ids.Count);
        (sentences, sums) = (RowTable.Read(from, Width), Lists<int>.Read(from));
        (sentenceMarks, sumMarks) = (from.Array<ulong>(), from.Array<ulong>());
    }

    void Sum(HashSet<int> changed)
    {
        var issues = articles.Articles.OfType<LinkedArticle>().Where(a => changed.Contains(articles.Days[a.Slot])).ToLookup(a => articles.Days[a.Slot]);
        foreach (var day in changed)
        {
            var id = Admit(day);
            int[] largest =
            [
                .. issues[day].SelectMany(a => a.Record.Sums().Select((sum, i) => (Article: a, Sum: sum, Index: i)))
                    .OrderByDescending(s => s.Sum.Amount).ThenBy(s => s.Article.Order)
                    // A sum that a second article repeats is one sum.
                    .DistinctBy(s => s.Sum.Words).Take(MostSums)
                    .SelectMany(s => new[] { s.Article.Slot, s.Index }),
            ];
            sums.Set(id, largest);
            sumMarks[id] = largest.Length == 0 ? 0 : new Fingerprint().With(MakeSums(largest, articles.Articles)).Value;
        }
    }

    int Admit(int day)
    {
        if (!ids.TryGetValue(day, out var id))
            ids.Add(day, id = ids.Count);
        if (id >= sentenceMarks.Length)
        {
            Array.Resize(ref sentenceMarks, Math.Max(64, sentenceMarks.Length * 2));
            Array.Resize(ref sumMarks, sentenceMarks.Length);
        }

        return id;
    }

    // One sentence of an article on one day is enough.
    static IEnumerable<(int Index, int Day)> Read(ArticleRecord record, int issue)
    {
        DateOnly? date = issue == ArticleTable.NoDay ? null : DateOnly.FromDayNumber(issue);
        return record.Dates().Select((mention, i) => (Index: i, Days: mention.Resolve(date))).Where(d => d.Days is not null).DistinctBy(d => d.Days).Select(d => (d.Index, d.Days!.Value.From.DayNumber)); // those without one are left out
    }
}
