using System.Globalization;
using System.Text;

namespace SiteGen.Bench;

/// <summary>Raw pages of an invented paper: six articles a page, eight pages an issue, about 900 characters an article, half of the
/// pages as a hard-wrapped text layer (every second of them with its headlines behind the articles) and half as Markdown; with bylines, jumps from page to page, and a folio.</summary>
static class ArchiveComposer
{
    const int ArticlesPerPage = 6;
    const int PagesPerIssue = 8;
    const int ColumnWidth = 22;

    public static void Compose(string folder, int articles)
    {
        var dice = new Dice(20310101);
        var text = new InventedText(dice);
        var date = new DateOnly(2031, 1, 1);
        for (var made = 0; made < articles; date = date.AddDays(1))
        {
            var issue = Path.Combine(folder, "seeds", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            Directory.CreateDirectory(issue);
            for (var page = 1; page <= PagesPerIssue && made < articles; page++)
            {
                var count = Math.Min(ArticlesPerPage, articles - made);
                var name = page.ToString("00", CultureInfo.InvariantCulture);
                File.WriteAllText(Path.Combine(issue, name + ".txt"), Page(text, date, page, count));
                made += count;
            }
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

    static string Page(InventedText text, DateOnly date, int page, int count)
    {
        var isMarkdown = page % 2 == 0;
        var lines = new StringBuilder();
        lines.Append(date.ToString("yyyy年M月d日", CultureInfo.InvariantCulture)).Append(CultureInfo.InvariantCulture, $" 第{page:00}版 编辑:{text.Name()} 校对:{text.Name()}\n\n");
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
            Article(lines, headline, paragraphs, isMarkdown, headlineFirst: page % 4 != 3);
        }

        return lines.ToString();
    }

    static void Article(StringBuilder lines, string headline, List<string> paragraphs, bool isMarkdown, bool headlineFirst)
    {
        if (headlineFirst)
            lines.Append(isMarkdown ? "## " : "").Append(headline).Append("\n\n");
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
