using System.Buffers;
using System.Buffers.Text;
using System.Text;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>An article as reference managers take it in: RIS and BibTeX. Only what is printed or vouched for.</summary>
static class References
{
    // Of nearly all articles, so that the text is seldom put together of pieces.
    const int UsualLength = 512;

    static readonly SearchValues<char> Meaning = SearchValues.Create("\\{}&%$#_\n\r");

    public static string Ris(Site site, ArticleCard article)
    {
        var text = new StringBuilder("TY  - NEWS\r\n", UsualLength);
        Line("TI", article.Title);
        foreach (var author in ArticleMetadata.Writers(article))
            Line("AU", author.Name);
        Line("T2", site.Paper.Newspaper);
        if (article.Page.Date.Fact is { } date)
            Line("DA", date.Replace('-', '/'));
        if (article.Page.Date.Fact is { } year)
            Line("PY", year[..4]);
        Line("SP", article.Page.Number);
        Line("SE", article.Page.Section);
        Line("LA", site.Paper.Language);
        Line("UR", site.Routes.Absolute(article.Entry.Address));
        return text.Append("ER  - \r\n").ToString();

        void Line(string tag, string? value)
        {
            if (value is not null)
                text.Append(tag).Append("  - ").Append(value.ReplaceLineEndings(" ")).Append("\r\n");
        }
    }

    public static string BibTex(Site site, ArticleCard article)
    {
        var text = new StringBuilder(UsualLength).Append("@article{").Append(article.Entry.Slug).Append(",\n");
        Field("title", article.Title);
        if (string.Join(" and ", ArticleMetadata.Writers(article).Select(author => $"{{{Plain(author.Name)}}}")) is { Length: > 0 } authors)
            text.Append("  author = {").Append(authors).Append("},\n");
        Field("journal", site.Paper.Newspaper);
        Field("date", article.Page.Date.Fact);
        Field("year", article.Page.Date.Fact?[..4]);
        Field("pages", article.Page.Number);
        Field("langid", site.Paper.Language);
        Field("url", site.Routes.Absolute(article.Entry.Address));
        return text.Append("}\n").ToString();

        void Field(string name, string? value)
        {
            if (value is not null)
                text.Append("  ").Append(name).Append(" = {").Append(name is "title" ? "{" : "").Append(Plain(value)).Append(name is "title" ? "}" : "").Append("},\n");
        }
    }

    /// <summary>A file that a link carries in itself, so that the site has no two more for each article.</summary>
    // Percent signs would make nine characters of a Chinese one, this makes four.
    public static string Carried(string type, string content)
    {
        using var bytes = LentBytes.Utf8(content);
        var head = $"data:{type};charset=utf-8;base64,";
        return string.Create(head.Length + Base64.GetMaxEncodedToUtf8Length(bytes.Memory.Length), (Head: head, bytes.Memory), static (carried, from) =>
        {
            from.Head.CopyTo(carried);
            Convert.TryToBase64Chars(from.Memory.Span, carried[from.Head.Length..], out _);
        });
    }

    // Braces and what begins a command mean something in BibTeX.
    static string Plain(string value)
    {
        if (!value.AsSpan().ContainsAny(Meaning))
            return value;
        var text = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            _ = c switch
            {
                '\\' => text.Append("\\textbackslash{}"),
                '{' or '}' or '&' or '%' or '$' or '#' or '_' => text.Append('\\').Append(c),
                '\n' or '\r' => text.Append(' '),
                _ => text.Append(c),
            };
        }

        return text.ToString();
    }
}
