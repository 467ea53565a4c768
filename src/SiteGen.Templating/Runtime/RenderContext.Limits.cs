using SiteGen.Templating.Nodes;
using SiteGen.Text;

namespace SiteGen.Templating.Runtime;

// What has been spent, and the errors where a limit is reached.
sealed partial class RenderContext
{
    // Many short texts cost more than their characters.
    const int TextOverhead = 16;

    int depth;
    int nested;
    int rounds;
    long work;
    long text;

    public TemplateError LimitReached(TextSpan span, string message, string limit, long value, string unit = "") =>
        Fail(Messages.LimitReached(Source, span, message, limit, value, unit));

    public void CountRound(Statement loop)
    {
        if (Limits.Loop > 0 && ++rounds > Limits.Loop)
            throw LimitReached(loop.Span, Messages.TooManyRounds(Limits.Loop, "loop statement"), nameof(Limits.Loop), Limits.Loop);
        CountWork();
    }

    /// <summary>Loops inside of loops count together; the count begins anew with the next outermost loop.</summary>
    public void BeginOutermostLoop() => rounds = 0;

    public void CountWork(long steps = 1)
    {
        work += steps;
        if (work > Limits.Work)
            throw LimitReached(CurrentSpan, Messages.TooMuchWork(), nameof(Limits.Work), Limits.Work);
    }

    public void CountRounds(long steps, TextSpan span)
    {
        CountWork(steps);
        if (Limits.Loop <= 0)
            return;
        rounds = Scopes.HasLoops ? (int)Math.Min(rounds + steps, int.MaxValue) : (int)Math.Min(steps, int.MaxValue);
        if (rounds > Limits.Loop)
            throw LimitReached(span, Messages.TooManyRounds(Limits.Loop, "internal iteration"), nameof(Limits.Loop), Limits.Loop);
    }

    /// <summary>A text is growing: for functions whose result may be many times as long as what they are given.</summary>
    public void CheckLength(long length) => CheckLength(length, CurrentSpan);

    public void CheckLength(long length, TextSpan span)
    {
        var limit = Limits.Text > 0 ? Limits.Text : Output.MostCharacters;
        if (length > limit)
            throw LimitReached(span, Messages.TextTooLong(length), nameof(Limits.Text), limit);
    }

    public void CheckBits(long bits, TextSpan span)
    {
        if (bits > Limits.NumberBits)
            throw LimitReached(span, Messages.NumberTooLarge(), nameof(Limits.NumberBits), Limits.NumberBits);
    }

    /// <summary>A list is about to have so many items.</summary>
    public void CheckItems(long count, TextSpan span)
    {
        CountWork(count);
        if (Limits.Loop > 0 && count > Limits.Loop)
            throw LimitReached(span, Messages.TooManyItems(count), nameof(Limits.Loop), Limits.Loop);
    }

    /// <summary>A text was made; many long ones together fill the memory as one too long does.</summary>
    public void CountText(int length)
    {
        text += length + TextOverhead;
        if (text > Limits.AllText)
            throw LimitReached(CurrentSpan, Messages.TooMuchText(), nameof(Limits.AllText), Limits.AllText);
    }

    /// <summary>What is left of the time for regular expressions.</summary>
    public TimeSpan RegexTime { get; set; } = options.Limits.Regex;

    public void EnterNested()
    {
        if (++nested > Limits.Nesting)
            throw LimitReached(CurrentSpan, Messages.TooNested(), nameof(Limits.Nesting), Limits.Nesting);
    }

    public void LeaveNested() => nested--;

    /// <summary>The statement that is running, for errors that know no better place.</summary>
    public TextSpan CurrentSpan { get; set; }
}
