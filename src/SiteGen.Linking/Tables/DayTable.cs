using System.Collections.Immutable;
using SiteGen.Editions;

namespace SiteGen.Linking;

/// <summary>What the articles say of each day, and the sums of each issue.</summary>
sealed class DayTable
{
    const int MostSums = 12;

    readonly Dictionary<DateOnly, List<(LinkedArticle Article, DatedSentence Sentence)>> days = [];
    Dictionary<DateOnly, ImmutableArray<DatedSentence>> sentences = [];
    Dictionary<string, ImmutableArray<NamedSum>> sums = new(StringComparer.Ordinal);

    /// <summary>Each day's in the archive's order.</summary>
    public IReadOnlyDictionary<DateOnly, ImmutableArray<DatedSentence>> Sentences => sentences;

    public IReadOnlyDictionary<string, ImmutableArray<NamedSum>> Sums => sums;

    public void Enter(Change change, ImmutableArray<LinkedPage> pages)
    {
        var touched = new HashSet<DateOnly>();
        foreach (var article in change.Gone)
        {
            foreach (var day in Read(article).Select(s => s.From))
            {
                touched.Add(day);
                days[day].RemoveAll(s => s.Article == article);
            }
        }

        foreach (var article in change.Come)
        {
            foreach (var sentence in Read(article))
            {
                touched.Add(sentence.From);
                if (!days.TryGetValue(sentence.From, out var list))
                    days[sentence.From] = list = [];
                list.Add((article, sentence));
            }
        }

        // Whoever has the former table keeps it.
        sentences = new(sentences);
        foreach (var day in touched)
        {
            if (days[day].Count > 0)
                sentences[day] = [.. days[day].OrderBy(s => s.Article.Order).Select(s => s.Sentence)];
            else
                sentences.Remove(day);
        }

        Sum(change, pages);
    }

    void Sum(Change change, ImmutableArray<LinkedPage> pages)
    {
        var changed = change.All.Select(a => a.Page.IssueSegment).ToHashSet(StringComparer.Ordinal);
        changed.Remove(ArchiveAssembly.Undated);
        sums = new(sums, StringComparer.Ordinal);
        foreach (var issue in changed)
            sums.Remove(issue);
        foreach (var issue in pages.Where(p => changed.Contains(p.Entry.IssueSegment)).GroupBy(p => p.Entry.IssueSegment, StringComparer.Ordinal))
        {
            ImmutableArray<NamedSum> largest =
            [
                .. issue.SelectMany(p => p.Articles).SelectMany(a => a.Profile.Sums.Select(s => (Article: a, Sum: s)))
                    .OrderByDescending(s => s.Sum.Amount).ThenBy(s => s.Article.Order)
                    // A sum that a second article repeats is one sum.
                    .DistinctBy(s => s.Sum.Words).Take(MostSums)
                    .Select(s => new NamedSum(s.Sum.Words, s.Sum.Amount, new Proof(s.Sum.Sentence, s.Article.Address, s.Sum.Source))),
            ];
            if (!largest.IsEmpty)
                sums[issue.Key] = largest;
        }
    }

    // One sentence of an article on one day is enough.
    static IEnumerable<DatedSentence> Read(LinkedArticle article) =>
        article.Profile.Dates.Select(date => (Date: date, Days: date.Resolve(article.Date))).Where(d => d.Days is not null).DistinctBy(d => d.Days)
            .Select(d => new DatedSentence(
                d.Days!.Value.From, d.Days.Value.To, d.Date.Words, article.Page.DateIsInferred && d.Date.Form != DateForm.Full, // resolved ones only
                new Proof(d.Date.Sentence, article.Address, d.Date.Source)));
}
