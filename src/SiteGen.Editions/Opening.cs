namespace SiteGen.Editions;

/// <summary>The first sentences of an article, for lists, feeds and descriptions.</summary>
static class Opening
{
    const int Limit = 120;

    public static string Of(Article article)
    {
        var text = (article.Blocks.FirstOrDefault(b => b.Role == Role.Lead)
            ?? article.Blocks.FirstOrDefault(b => b.Role == Role.Body)
            ?? article.Blocks.FirstOrDefault(b => b.Role == Role.Caption))?.Text ?? "";
        if (text.Length <= Limit)
            return text;
        var sentence = text.LastIndexOfAny(['。', '！', '？', '”'], Limit - 1);
        if (sentence >= Limit / 3)
            return text[..(sentence + 1)];
        var pause = text.LastIndexOfAny(['，', '；', '、', '：', ' ', ','], Limit - 1);
        var cut = pause >= Limit / 3 ? pause : Limit;
        if (char.IsLowSurrogate(text[cut]))
            cut--;
        return text[..cut] + "……";
    }
}
