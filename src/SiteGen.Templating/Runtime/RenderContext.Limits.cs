using SiteGen.Templating.Nodes;
using SiteGen.Text;

namespace SiteGen.Templating.Runtime;

// What has been spent, and the errors where a limit is reached.
sealed partial class RenderContext
{
    int depth;
    int nested;
    int rounds;
    long work;
    long text;

    public void CountRound(Statement loop)
    {
        if (Limits.Loop > 0 && ++rounds > Limits.Loop)
            throw Fail(loop, Messages.TooManyRounds(Limits.Loop, "loop statement"));
        CountWork();
    }

    /// <summary>Loops inside of loops count together; the count begins anew with the next outermost loop.</summary>
    public void BeginOutermostLoop() => rounds = 0;

    public void CountWork(long steps = 1)
    {
        work += steps;
        if (work > Limits.Work)
            throw Fail(CurrentSpan, Messages.TooMuchWork(Limits.Work));
    }

    public void CountRounds(long steps, TextSpan span)
    {
        CountWork(steps);
        if (Limits.Loop <= 0)
            return;
        rounds = Scopes.HasLoops ? (int)Math.Min(rounds + steps, int.MaxValue) : (int)Math.Min(steps, int.MaxValue);
        if (rounds > Limits.Loop)
            throw Fail(span, Messages.TooManyRounds(Limits.Loop, "internal iteration"));
    }

    public void CheckLength(long length, TextSpan span, Func<int, string> message)
    {
        var limit = Limits.Text > 0 ? Limits.Text : Output.MostCharacters;
        if (length > limit)
            throw Fail(span, message(limit));
    }

    public void CheckBits(long bits, TextSpan span)
    {
        if (bits > Limits.NumberBits)
            throw Fail(span, Messages.NumberTooLarge(Limits.NumberBits));
    }

    /// <summary>A list is about to have so many items.</summary>
    public void CheckItems(long count, TextSpan span)
    {
        CountWork(count);
        if (Limits.Loop > 0 && count > Limits.Loop)
            throw Fail(span, Messages.TooManyItems(Limits.Loop));
    }

    /// <summary>A text was made; many long ones together fill the memory as one too long does.</summary>
    public void CountText(int length)
    {
        text += length;
        if (text > Limits.AllText)
            throw Fail(CurrentSpan, Messages.TooMuchText(Limits.AllText));
    }

    /// <summary>What is left of the time for regular expressions.</summary>
    public TimeSpan RegexTime { get; set; } = options.Limits.Regex;

    public void EnterNested()
    {
        if (++nested > Limits.Nesting)
        {
            nested = 0;
            throw Fail(new TextSpan(0, 0), Messages.TooNested());
        }
    }

    public void LeaveNested() => nested--;

    /// <summary>The statement that is running, for errors that know no better place.</summary>
    public TextSpan CurrentSpan { get; set; }
}
