using System.Collections.Immutable;

namespace SiteGen.Recognition;

/// <summary>Puts the pieces into elements and these into streams: where one article interrupts another in the file, each gets a
/// stream of its own.</summary>
sealed class Streams
{
    readonly List<List<Element>> streams = [];
    readonly List<int> columns = [];
    readonly List<int> pendingUntil = [];
    readonly List<Element> waiting = [];
    readonly List<Element> loose = [];
    int current;

    /// <summary>The streams in the order of their first element.</summary>
    public ImmutableArray<ImmutableArray<Element>> Runs => [.. streams.Select(s => s.ToImmutableArray()).Where(s => !s.IsEmpty)];

    /// <summary>Titles that stand in the middle of another article's sentence.</summary>
    public ImmutableArray<Element> Loose => [.. loose];

    public static Streams Part(ImmutableArray<Piece> pieces, int[] next, Lexicon lexicon, PageProfile profile)
    {
        var result = new Streams();
        result.Open();
        var home = new int[pieces.Length];
        Array.Fill(home, -1);
        var isContinuation = new bool[pieces.Length];
        foreach (var to in next)
        {
            if (to >= 0)
                isContinuation[to] = true;
        }

        foreach (var piece in pieces)
        {
            if (piece.Kind != PieceKind.Text)
            {
                result.waiting.Add(new Element([piece], piece.Kind == PieceKind.Display ? lexicon.Read(piece.Text) : Terms.None));
                continue;
            }

            if (isContinuation[piece.Index])
            {
                result.Resume(piece, home[piece.Index]);
                continue;
            }

            var element = Collect(pieces, next, piece.Index, lexicon);
            result.Place(element, profile);
            foreach (var part in element.Pieces)
                home[part.Index] = result.current;
        }

        result.Flush(result.current);
        return result;
    }

    static Element Collect(ImmutableArray<Piece> pieces, int[] next, int index, Lexicon lexicon)
    {
        if (next[index] < 0)
            return new Element([pieces[index]], lexicon.Learn(pieces[index].Text));
        var parts = ImmutableArray.CreateBuilder<Piece>();
        for (var i = index; i >= 0; i = next[i])
            parts.Add(pieces[i]);
        return new Element(parts.ToImmutable(), lexicon.Learn(string.Concat(parts.Select(p => p.Text))));
    }

    void Resume(Piece piece, int stream)
    {
        // A piece that continues a later one comes before it in the file; its paragraph is placed when that one is met.
        if (stream < 0)
            return;
        var interrupts = stream == current;
        if (interrupts)
        {
            foreach (var element in waiting)
            {
                if (element.IsDisplay)
                    loose.Add(element);
                else
                    streams[stream].Add(element);
            }

            waiting.Clear();
        }
        else
        {
            Flush(current);
        }

        current = stream;
        if (streams[stream].FindLast(e => e.IsText) is { } last && last.Pieces[^1].Index == piece.Index)
            pendingUntil[stream] = -1;
    }

    void Place(Element element, PageProfile profile)
    {
        var stream = Choose(element, profile);
        if (stream != current && streams[current].Count > 0)
            PartTitles();
        Flush(stream);
        current = stream;
        streams[stream].Add(element);
        if (element.Column > 0)
            columns[stream] = element.Column;
        if (element.Pieces.Length > 1 && element.Pieces[^1].Index > element.Index)
            pendingUntil[stream] = element.Pieces[^1].Index;
    }

    /// <summary>Between two streams only a title with its byline certainly belongs to what follows; other titles find their text later.</summary>
    void PartTitles()
    {
        var keep = waiting.Count;
        if (waiting.Count > 0 && waiting[^1].Kind is PieceKind.Byline or PieceKind.LeadLabel or PieceKind.JumpFrom)
        {
            while (keep > 0 && waiting[keep - 1].Kind is PieceKind.Byline or PieceKind.LeadLabel or PieceKind.JumpFrom)
                keep--;
            while (keep > 0 && waiting[keep - 1].IsDisplay)
                keep--;
        }

        for (var i = 0; i < keep; i++)
        {
            if (waiting[i].IsDisplay)
                loose.Add(waiting[i]);
            else
                streams[current].Add(waiting[i]);
        }

        waiting.RemoveRange(0, keep);
    }

    int Choose(Element element, PageProfile profile)
    {
        var isPending = pendingUntil[current] > element.Index;
        if (profile.IsWrapped && element.Column > 0 && (isPending || !IsLike(columns[current], element, profile)))
        {
            var nearest = -1;
            for (var i = streams.Count - 1; i >= 0; i--)
            {
                if (i != current && pendingUntil[i] <= element.Index && streams[i].Count > 0 && IsLike(columns[i], element, profile)
                    && (nearest < 0 || Math.Abs(columns[i] - element.Column) < Math.Abs(columns[nearest] - element.Column)))
                    nearest = i;
            }

            if (nearest >= 0)
                return nearest;
        }

        // Where articles take turns, another column is another article.
        if (!isPending)
            return profile is { IsInterleaved: true, IsCjk: true } && element.Column > 0 && columns[current] > 0 && !IsLike(columns[current], element, profile) ? Open() : current;
        if (!profile.IsWrapped)
        {
            for (var i = streams.Count - 1; i >= 0; i--)
            {
                if (i != current && pendingUntil[i] <= element.Index && pendingUntil[i] != -1)
                    return i;
            }
        }

        return Open();
    }

    // Where articles take turns, one character more or less is another column, if the paragraph is long enough to tell.
    static bool IsLike(int column, Element element, PageProfile profile) =>
        column > 0 && Math.Abs(column - element.Column) <= (profile is { IsInterleaved: true, IsCjk: true } && element.LineCount > 4 ? 1 : profile.Slack);

    int Open()
    {
        streams.Add([]);
        columns.Add(0);
        pendingUntil.Add(-1);
        return streams.Count - 1;
    }

    void Flush(int stream)
    {
        streams[stream].AddRange(waiting);
        waiting.Clear();
    }
}
