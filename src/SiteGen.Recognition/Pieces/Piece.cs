using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Recognition;

/// <summary>What a piece is by itself, before anybody asks which article it belongs to.</summary>
enum PieceKind
{
    /// <summary>A paragraph, or a part of one.</summary>
    Text,
    /// <summary>Set to be seen: some line of a title, or a subheading.</summary>
    Display,
    /// <summary>核心提示 and its kin.</summary>
    LeadLabel,
    Byline,
    Credit,
    JumpFrom,
    JumpOn,
    Note,
    Folio,
    /// <summary>A glyph or sign that is no text.</summary>
    Stray,
}

/// <summary>Lines that belong together: a paragraph or a part of it, the lines of one title, a signature.</summary>
sealed record Piece(ImmutableArray<Strip> Lines, PieceKind Kind)
{
    /// <summary>Its place on the page, from 0.</summary>
    public int Index { get; init; }

    public int Level { get; init; }

    public bool IsMarked { get; init; }

    public bool IsBullet { get; init; }

    /// <summary>Width of its full lines; 0 when it has only one line.</summary>
    public int Column { get; init; }

    /// <summary>Nothing of its last sentence is missing.</summary>
    public bool IsFinished { get; init; }

    /// <summary>The people it names, if it is a byline or a credit.</summary>
    public Byline? Byline { get; init; }

    /// <summary>The page that its jump note names.</summary>
    public string? JumpPage { get; init; }

    public double Confidence { get; init; } = 1;

    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>Its words as one line; not for print.</summary>
    public string Text => text is { } known && known.Of == Lines ? known.Text : (text = (Lines, Read(Lines))).Value.Text;

    (ImmutableArray<Strip> Of, string Text)? text;

    public TextSpan Span => new(Lines[0].Start, Lines[^1].Spans[^1].End);

    public bool IsDateline => Kind == PieceKind.Text && (opensStory ??= Openings.IsDateline(Text));

    /// <summary>A quotation or bracket opens here and does not close.</summary>
    public bool LeavesOpen => leavesOpen ??= Text.LeavesOpen;

    /// <summary>A quotation or bracket closes here that opened elsewhere.</summary>
    public bool ClosesOther => closesOther ??= Text.ClosesOther;

    // Asked for often, and costly; only titles get other lines later, and of these nobody asks.
    bool? opensStory;
    bool? leavesOpen;
    bool? closesOther;

    public static string Read(ImmutableArray<Strip> lines)
    {
        if (lines.Length == 1)
            return lines[0].Text;
        var text = new System.Text.StringBuilder();
        foreach (var line in lines)
        {
            if (text.Length > 0 && line.Text.Length > 0 && !text[^1].IsWide && !line.Text[0].IsWide)
            {
                if (text[^1] == '-' && text.Length > 1 && text[^2].IsLatin && line.Text[0].IsLatin)
                    text.Length--;
                else
                    text.Append(' ');
            }

            text.Append(line.Text);
        }

        return text.ToString();
    }
}
