using System.Globalization;
using System.Text;

namespace SiteGen.Bench;

/// <summary>Raw pages of an invented paper: six articles a page, eight pages an issue, about 900 characters an article, half of the
/// pages as a hard-wrapped text layer (every second of them with its headlines behind the articles) and half as Markdown; with bylines, jumps from page to page, and a folio.</summary>
static class ArchiveComposer
{
    const int ArticlesPerPage = 6;
    const int PagesPerIssue = 8;
    const int SeriesPage = 4;
    const int ColumnWidth = 22;

    static readonly DateOnly FirstDay = new(2031, 1, 1);

    public static void Compose(string folder, int articles)
    {
        foreach (var page in Pages(articles))
        {
            var issue = Directory.CreateDirectory(Path.Combine(folder, "seeds", Day(page.Date)));
            File.WriteAllText(Path.Combine(issue.FullName, Number(page.Number) + ".txt"), Text(page));
        }

        File.WriteAllText(Path.Combine(folder, "site.config.json"), """
            {
              "newspaper": "青禾日报",
              "language": "zh-CN",
              "baseUrl": "https://example.org/paper/",
              "seeds": "seeds/{date}/{page}.txt"
            }
            """);
    }

    /// <summary>The same articles as a site of Hugo's: a Markdown file each, and the least that a theme can do with them.</summary>
    public static void ComposeForHugo(string folder, int articles)
    {
        foreach (var page in Pages(articles))
        {
            var issue = Directory.CreateDirectory(Path.Combine(folder, "content", Day(page.Date), Number(page.Number)));
            foreach (var (i, article) in page.Articles.Index())
            {
                var paragraphs = string.Join("\n\n", article.Paragraphs);
                File.WriteAllText(Path.Combine(issue.FullName, $"a{i}.md"), $"---\ntitle: \"{article.Headline}\"\ndate: {Day(page.Date)}\n---\n\n{paragraphs}\n");
            }
        }

        // Also versions before 0.110 know it by this name. The paper's days are yet to come.
        Write("config.toml", "buildFuture = true\nbaseURL = 'https://example.org/paper/'\nlanguageCode = 'zh-CN'\ntitle = '青禾日报'\n");
        Write("layouts/_default/baseof.html", """<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>{{ block "main" . }}{{ end }}</body></html>""");
        Write("layouts/_default/single.html", """{{ define "main" }}<h1>{{ .Title }}</h1>{{ .Content }}{{ end }}""");
        Write("layouts/_default/list.html", """{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}""");

        void Write(string path, string text)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!); // below the folder
            File.WriteAllText(Path.Combine(folder, path), text);
        }
    }

    /// <summary>One more issue behind those of an archive of so many articles, and a little otherwise than it would be there.</summary>
    /// <returns>The folder of the issue.</returns>
    public static string AddIssue(string folder, int articles)
    {
        var (date, text) = (FirstDay.AddDays((articles / (ArticlesPerPage * PagesPerIssue)) + 7), new InventedText(new Dice((ulong)articles)));
        var issue = Directory.CreateDirectory(Path.Combine(folder, "seeds", Day(date))).FullName;
        for (var number = 1; number <= PagesPerIssue; number++)
            File.WriteAllText(Path.Combine(issue, Number(number) + ".txt"), Text(Page(text, date, number, ArticlesPerPage)));
        return issue;
    }

    static IEnumerable<InventedPage> Pages(int articles)
    {
        var text = new InventedText(new Dice(20310101));
        var date = FirstDay;
        for (var made = 0; made < articles; date = date.AddDays(1))
        {
            for (var number = 1; number <= PagesPerIssue && made < articles; number++)
            {
                var count = Math.Min(ArticlesPerPage, articles - made);
                yield return Page(text, date, number, count);
                made += count;
            }
        }
    }

    static InventedPage Page(InventedText text, DateOnly date, int page, int count)
    {
        var staff = $"编辑:{text.Name()} 校对:{text.Name()}";
        var articles = new List<InventedArticle>();
        for (var i = 0; i < count; i++)
        {
            text.BeginStory();
            var headline = text.Headline();
            var paragraphs = Enumerable.Range(0, 9).Select(_ => text.Paragraph(85)).ToList();
            paragraphs[0] = $"本报讯（记者 {text.Name()} 通讯员 {text.Name()}）{paragraphs[0]}";
            if (page == 2 && i == 0)
                paragraphs[0] = $"（上接01版）{text.Paragraph(85)}";
            if (page == 1 && i == 0)
                paragraphs[^1] += "（下转02版）";
            articles.Add(new InventedArticle(headline, page == SeriesPage && i == 0 ? InventedText.PartOfSeries(date.DayNumber) : null, paragraphs));
        }

        return new InventedPage(date, page, staff, articles);
    }

    static string Text(InventedPage page)
    {
        var lines = new StringBuilder();
        lines.Append(page.Date.ToString("yyyy年M月d日", CultureInfo.InvariantCulture)).Append(CultureInfo.InvariantCulture, $" 第{page.Number:00}版 {page.Staff}\n\n");
        foreach (var article in page.Articles)
            Write(lines, article, isMarkdown: page.Number % 2 == 0, headlineFirst: page.Number % 4 != 3);
        return lines.ToString();
    }

    static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string Number(int page) => page.ToString("00", CultureInfo.InvariantCulture);

    static void Write(StringBuilder lines, InventedArticle article, bool isMarkdown, bool headlineFirst)
    {
        var (headline, deck, paragraphs) = article;
        if (headlineFirst)
            lines.Append(isMarkdown ? "## " : "").Append(headline).Append("\n\n");
        if (deck is not null)
            lines.Append(isMarkdown ? "### " : "").Append(deck).Append("\n\n");
        foreach (var paragraph in paragraphs)
        {
            var rest = paragraph.AsSpan();
            while (!isMarkdown && rest.Length > ColumnWidth)
            {
                // No line begins with a closing mark; it hangs at the end of the line before.
                var width = ColumnWidth + (rest[ColumnWidth] is '，' or '。' or '）' ? 1 : 0);
                lines.Append(rest[..width]).Append('\n');
                rest = rest[width..];
            }

            lines.Append(rest).Append("\n\n");
        }

        if (!headlineFirst)
            lines.Append(headline).Append("\n\n");
    }
}

sealed record InventedPage(DateOnly Date, int Number, string Staff, IReadOnlyList<InventedArticle> Articles);

sealed record InventedArticle(string Headline, string? Deck, IReadOnlyList<string> Paragraphs);
