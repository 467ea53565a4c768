namespace SiteGen.Editions;

/// <summary>The first sentences of an article, for lists, feeds and descriptions.</summary>
static class Opening
{
    const int Limit = 120;

    public static string Of(Article article)
    {
        var pieces = Pieces(article, Role.Lead).Concat(Pieces(article, Role.Body)).Concat(Pieces(article, Role.Caption)).ToList();
        // The first line of a boxed summary is often only the box's name.
        return Cut(pieces.Find(text => EndsSentence(text, text.Length)) ?? pieces.FirstOrDefault() ?? "");
    }

    static IEnumerable<string> Pieces(Article article, Role role) => article.Blocks.Where(block => block.Role == role).Select(block => block.Text);

    static string Cut(string text)
    {
        if (text.Length <= Limit)
            return text;
        for (var end = Limit; end > Limit / 3; end--)
        {
            if (EndsSentence(text, end) && (text[end - 1] is not '.' || text[end] == ' '))
                return text[..end];
        }

        var pause = text.LastIndexOfAny(['，', '；', '、', '：', ' ', ','], Limit - 1);
        var cut = pause >= Limit / 3 ? pause : Limit;
        if (char.IsLowSurrogate(text[cut]))
            cut--;
        return text[..cut] + (text[cut] is ' ' or ',' ? "…" : "……");
    }

    // A closing quotation mark ends a sentence only behind the mark that does.
    static bool EndsSentence(string text, int end)
    {
        while (end > 0 && text[end - 1] is '”' or '’' or '」' or '）' or ')' or '"')
            end--;
        return end > 0 && text[end - 1] is '。' or '！' or '？' or '…' or '.' or '!' or '?';
    }
}
