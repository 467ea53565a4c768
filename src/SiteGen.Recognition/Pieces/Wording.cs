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

    public bool OpensStory => opensStory ??= Openings.IsDateline(Text);

    int ink = -1;
    int commas = -1;
    bool? endsSentence;
    bool? leavesOpen;
    bool? closesOther;
    bool? opensStory;
}
