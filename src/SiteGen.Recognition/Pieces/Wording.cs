using System.Buffers;
using System.Collections.Immutable;

namespace SiteGen.Recognition;

/// <summary>What the words of a piece say by themselves. Each is asked for by many rules and looked up once.</summary>
sealed class Wording(ImmutableArray<Strip> lines)
{
    public ImmutableArray<Strip> Lines => lines;

    /// <summary>The lines as one; not for print.</summary>
    public string Text { get; } = Piece.Read(lines);

    /// <summary>Characters that are no white space.</summary>
    public int Ink => ink < 0 ? ink = Text.Ink : ink;

    public int Commas => commas < 0 ? commas = Text.CountOf('，', ',') : commas;

    public bool EndsSentence => endsSentence ??= Text.EndsSentence;

    /// <summary>A quotation or bracket opens here and does not close.</summary>
    public bool LeavesOpen => leavesOpen ??= Text.LeavesOpen;

    /// <summary>A quotation or bracket closes here that opened elsewhere.</summary>
    public bool ClosesOther => closesOther ??= Text.ClosesOther;

    /// <summary>Sentences that end before the last character.</summary>
    public int Sentences => sentences < 0 ? sentences = CountSentences(Text) : sentences;

    public bool HasInnerStop => hasInnerStop ??= Text.AsSpan(0, Text.Length - 1).Contains('。');

    public bool QuotesSpeaker => quotesSpeaker ??= Openings.QuotesSpeaker(Text);

    public bool OpensStory => opensStory ??= Openings.IsDateline(Text);

    int ink = -1;
    int commas = -1;
    bool? endsSentence;
    bool? leavesOpen;
    bool? closesOther;
    bool? opensStory;
    bool? hasInnerStop;
    bool? quotesSpeaker;
    int sentences = -1;

    static readonly SearchValues<char> Stops = SearchValues.Create("。！？；.!?");

    static int CountSentences(string text)
    {
        var count = 0;
        for (var i = 0; text.AsSpan(i).IndexOfAny(Stops) is >= 0 and var at && (i += at) < text.Length - 2; i++)
        {
            if (text[i] is '。' or '！' or '？' or '；' || (text[i] is '.' or '!' or '?' && text[i + 1] == ' ' && i > 3 && text[i - 1].IsLatin && char.IsLower(text[i - 1]) && char.IsUpper(text[i + 2])))
                count++;
        }

        return count;
    }
}
