using System.Buffers;

namespace SiteGen.Editions;

/// <summary>How an article begins, for lists, feeds and descriptions: whole sentences where they are short enough.</summary>
static class Opening
{
    const int Limit = 120;

    // Less than this of it says too little; then the text is cut at a pause instead.
    const int Least = Limit / 3;

    static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。！？!?.");
    static readonly SearchValues<char> Pauses = SearchValues.Create("，；、：,;: ");

    public static string Of(Article article)
    {
        var texts = new[] { Role.Lead, Role.Body, Role.Caption }.SelectMany(role => article.Blocks.Where(b => b.Role == role)).Select(b => b.Text).ToList();
        // The first line of a boxed summary is often only the box's name.
        var text = texts.Find(t => t.AsSpan().ContainsAny(SentenceEnds)) ?? texts.FirstOrDefault() ?? "";
        return text.Length <= Limit ? text : Sentences(text) ?? Clauses(text);
    }

    static string? Sentences(string text)
    {
        for (var end = Limit; (end = text.AsSpan(0, end).LastIndexOfAny(SentenceEnds)) >= Least;)
        {
            var after = end + 1;
            while (after < text.Length && text[after] is '”' or '’' or '」' or '）' or '"')
                after++;
            // A point inside a number or an abbreviation ends nothing.
            if (text[end] != '.' || after == text.Length || text[after] == ' ')
                return text[..after];
        }

        return null;
    }

    static string Clauses(string text)
    {
        var pause = text.AsSpan(0, Limit).LastIndexOfAny(Pauses);
        var cut = pause >= Least ? pause : Limit;
        return text[..(char.IsLowSurrogate(text[cut]) ? cut - 1 : cut)] + Ideographs.EllipsisFor(text);
    }
}
