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

    /// <summary>By how much its first line is narrower than its column.</summary>
    public int Indent => Column - Lines[0].Width;

    /// <summary>Nothing of its last sentence is missing.</summary>
    public bool IsFinished { get; init; }

    /// <summary>The people it names, if it is a byline or a credit.</summary>
    public Byline? Byline { get; init; }

    /// <summary>The page that its jump note names.</summary>
    public string? JumpPage { get; init; }

    public double Confidence { get; init; } = 1;

    /// <summary>Why it is what it is; of text and display the rules that fired.</summary>
    public ImmutableArray<Evidence> Evidence { get => field.IsDefault ? PieceRules.EvidenceOf(Fired) : field; init; }

    /// <summary>One bit for each of <see cref="PieceRules"/>.</summary>
    public ulong Fired { get; init; }

    /// <summary>Kept by every copy that has the same lines.</summary>
    public Wording Words => words is { } known && known.Lines == Lines ? known : words = new Wording(Lines);

    Wording? words;

    /// <summary>Its words as one line; not for print.</summary>
    public string Text => Words.Text;

    public int Ink => Words.Ink;

    public int Commas => Words.Commas;

    public bool EndsSentence => Words.EndsSentence;

    public bool LeavesOpen => Words.LeavesOpen;

    public bool ClosesOther => Words.ClosesOther;

    /// <summary>It says where a story stands, which need not have begun here.</summary>
    public bool IsPointer => Kind == PieceKind.JumpOn && JumpPage is null;

    public bool IsDateline => Kind == PieceKind.Text && Words.OpensStory;

    public TextSpan Span => new(Lines[0].Start, Lines[^1].Spans[^1].End);

    public static string Read(ImmutableArray<Strip> lines)
    {
        if (lines.Length == 1)
            return lines[0].Text;
        var length = lines.Length;
        foreach (var line in lines)
            length += line.Text.Length;
        var text = new LentText(length);
        foreach (var line in lines)
        {
            if (text.Length > 0 && line.Text.Length > 0 && !text[^1].IsWide && !line.Text[0].IsWide)
            {
                if (text[^1] == '-' && text.Length > 1 && text[^2].IsLatin && line.Text[0].IsLatin)
                    text.RemoveLast();
                else
                    text.Append(' ');
            }

            text.Append(line.Text);
        }

        return text.Finish();
    }
}
