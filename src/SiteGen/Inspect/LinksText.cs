using System.Globalization;
using System.Text;
using SiteGen.Building;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Inspect;

/// <summary>Links in plain words: from which article, why, how sure, and the lines that prove it.</summary>
static class LinksText
{
    /// <param name="sourceOf">The text of a seed by its path in the archive; null where it cannot be read.</param>
    public static string Write(LinkReading reading, Func<PageEntry, bool> isWanted, Func<string, SourceText?> sourceOf)
    {
        var text = new StringBuilder();
        var pages = reading.Archive.Issues.SelectMany(issue => issue.Pages).ToList();
        var pageOf = pages.SelectMany(p => p.Articles.Select(a => (a.Address, Page: p))).ToDictionary(a => a.Address, a => a.Page, StringComparer.Ordinal);
        foreach (var page in pages.Where(isWanted))
        {
            text.Append(CultureInfo.InvariantCulture, $"{page.Source}\n");
            foreach (var article in page.Articles)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {article.Label}  /{article.Address}\n");
                foreach (var link in reading.Links.Of(article.Address))
                    Write(text, link);
            }
        }

        return text.ToString();

        void Write(StringBuilder text, Link link)
        {
            text.Append(CultureInfo.InvariantCulture, $"    {Name(link.Kind)} → {link.Title}");
            text.Append(link.Target is null ? "  (not in the archive)\n" : string.Create(CultureInfo.InvariantCulture, $"  /{link.Target}\n"));
            if (!link.Reasons.IsEmpty)
                text.Append(CultureInfo.InvariantCulture, $"      {link.Score:0.00}  {ReasonText.Of(link.Reasons)}\n");
            foreach (var proof in link.Evidence)
                text.Append(CultureInfo.InvariantCulture, $"      {Place(proof)}“{proof.Text}”\n");
        }

        string Place(Proof proof) =>
            !proof.Source.IsEmpty && pageOf.TryGetValue(proof.Article, out var page) && sourceOf(page.Source) is { } source
                ? $"{page.Source}:{SourceLines.Describe(source, [proof.Source])} " : "";
    }

    /// <summary>The people, topics and series of the whole archive.</summary>
    public static string WriteSubjects(LinkReading reading)
    {
        var text = new StringBuilder();
        foreach (var person in reading.Links.People)
        {
            text.Append(CultureInfo.InvariantCulture, $"{person.Name}  /{person.Address}{(person.Namesakes.IsEmpty ? "" : "  (has namesakes)")}\n");
            foreach (var office in person.Offices)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {Date(office.Date, office.DateIsInferred)}{(office.Until is null ? "" : " … " + Date(office.Until, office.UntilIsInferred))} {office.Standing.ToString().ToLowerInvariant()}: {office.Title}\n");
                text.Append(CultureInfo.InvariantCulture, $"    “{office.Proof.Text}”\n");
            }

            foreach (var article in person.Articles)
                text.Append(CultureInfo.InvariantCulture, $"  /{article}\n");
        }

        foreach (var subject in reading.Links.Subjects)
        {
            text.Append(CultureInfo.InvariantCulture, $"{subject.Kind.ToString().ToLowerInvariant()} “{subject.Name}”  /{subject.Address}\n");
            foreach (var member in subject.Members)
                text.Append(CultureInfo.InvariantCulture, $"  /{member.Article}  “{member.Proof.Text}”\n");
        }

        return text.ToString();
    }

    /// <summary>What the articles say of single days, and the sums of each issue.</summary>
    public static string WriteDays(LinkReading reading)
    {
        var text = new StringBuilder();
        foreach (var dated in reading.Links.Days.OrderBy(day => day.Key).SelectMany(day => day.Value))
        {
            text.Append(CultureInfo.InvariantCulture, $"{Date(dated.From, dated.IsInferred)}{(dated.To == dated.From ? "" : " … " + Date(dated.To, dated.IsInferred))} “{dated.Words}”  /{dated.Proof.Article}\n");
            text.Append(CultureInfo.InvariantCulture, $"    “{dated.Proof.Text}”\n");
        }

        foreach (var (issue, sums) in reading.Links.Sums.OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"sums of {issue}\n");
            foreach (var sum in sums)
                text.Append(CultureInfo.InvariantCulture, $"  {sum.Words}  /{sum.Proof.Article}\n    “{sum.Proof.Text}”\n");
        }

        return text.ToString();
    }

    static string Date(DateOnly? date, bool isInferred) =>
        date is { } known ? known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + (isInferred ? " (inferred)" : "") : "(no date)";

    static string Name(LinkKind kind) => string.Concat(kind.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
}
