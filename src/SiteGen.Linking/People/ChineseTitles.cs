using SiteGen.Editions;

namespace SiteGen.Linking;

/// <summary>市委副书记、代市长某某: the office, then the name.</summary>
static class ChineseTitles
{
    const int LongestOffice = 24;

    public static void Find(Block block, string all, List<OfficeMention> found)
    {
        var text = block.Text;
        for (var at = 0; at < text.Length;)
        {
            var next = ChineseOffices.AnyRoot.IndexIn(text.AsSpan(at));
            if (next < 0)
                return;
            var root = at + next;
            var end = root + ChineseOffices.AnyRoot.LengthAt(text, root);
            at = end;
            var length = NameGrammar.Length(text, end, all);
            if (length == 0)
                continue;
            var office = OfficeGrammar.Tidy(text.AsSpan(Start(text, root, end), end - Start(text, root, end)));
            found.Add(new OfficeMention(text.Substring(end, length), office, OfficeStanding.Named, Sentences.Around(text, end, end + length), Sentences.Hull(block)));
        }
    }

    // The office with its organisation, and the offices that stand before it in a chain: 市委常委、常务副市长.
    static int Start(string text, int root, int end)
    {
        var start = PieceStart(text, root, end);
        while (start > 1 && text[start - 1] is '、' or ',' or '，')
        {
            var before = start - 1;
            var piece = text[..before];
            var from = piece.AsSpan().LastIndexOfAnyExcept(Inside) + 1;
            var link = Array.Find(ChineseOffices.Roots, r => piece.EndsWith(r, StringComparison.Ordinal))
                ?? (text[before] == '、' ? Array.Find(ChineseOffices.ChainEnds, e => piece.EndsWith(e, StringComparison.Ordinal)) : null);
            if (link is null || before - from > LongestOffice)
                break;
            start = PieceStart(text, before - link.Length, before);
        }

        return start;
    }

    static int PieceStart(string text, int root, int end)
    {
        var from = AfterOpenBracket(text, text.AsSpan(0, root).LastIndexOfAnyExcept(Inside) + 1, root);
        // ——访某某: at the beginning only, for 信访 is an office's own.
        from += text.AsSpan(from, root - from).StartsWith("访") ? 1 : 0;
        var lead = LeadEnd(text, from, root);
        var isCut = lead > from;
        if (end - lead <= LongestOffice && (!isCut || IsPlace(text, lead, root)))
            return lead;

        // Cut at a word that may be part of a name: then the office alone.
        return RankStart(text, root);
    }

    // （记者 甲）市长乙: what follows a bracket that opens elsewhere.
    static int AfterOpenBracket(string text, int from, int root)
    {
        var open = -1;
        for (var i = from; i < root; i++)
        {
            if (text[i] is '（' or '(')
                open = i;
            else if (text[i] is '）' or ')')
                (from, open) = open < 0 ? (i + 1, -1) : (from, -1);
        }

        return open < 0 ? from : open + 1;
    }

    static int RankStart(string text, int root)
    {
        var rank = Array.Find(ChineseOffices.Ranks, r => text.AsSpan(0, root).EndsWith(r, StringComparison.Ordinal));
        return root - (rank?.Length ?? 0);
    }

    static int LeadEnd(string text, int from, int root)
    {
        var lead = from;
        for (var i = from; i < root;)
        {
            var next = text.AsSpan(i, root - i).IndexOfAny(ChineseOffices.LeadIns);
            if (next < 0)
                break;
            i += next;
            var word = i;
            for (var length = 3; length > 0; length--)
            {
                if (i + length <= root && text.AsSpan(i, length).ContainsAny(ChineseOffices.LeadIns) && text.AsSpan(i, length).IndexOfAny(ChineseOffices.LeadIns) == 0 && IsLeadIn(text.AsSpan(i, length)))
                {
                    word = i + length;
                    break;
                }
            }

            i = Math.Max(word, i + 1);
            lead = i;
        }

        return lead;
    }

    static bool IsLeadIn(ReadOnlySpan<char> word) => ChineseOffices.LeadIns.Contains(word.ToString());

    // A place within the first four characters, an organisation, or nothing but rank and root.
    static bool IsPlace(string text, int start, int root) =>
        start == RankStart(text, root) || text.AsSpan(start, root - start).ContainsAny(ChineseOffices.AnyOrganisation) || Array.Exists(ChineseOffices.PlaceStarts, p => text.AsSpan(start, Math.Min(root - start, 4)).Contains(p, StringComparison.Ordinal));

    static readonly System.Buffers.SearchValues<char> Inside = System.Buffers.SearchValues.Create(
        Enumerable.Range('\u3400', '\u9FFF' - '\u3400' + 1).Select(c => (char)c).Concat("（）()〇").ToArray());
}
