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
        if (Limits.Text > 0 && length > Limits.Text)
            throw Fail(span, message(Limits.Text));
    }

    public void CheckBits(long bits, TextSpan span)
    {
        if (bits > Messages.LargestNumberInBits)
            throw Fail(span, Messages.NumberTooLarge());
    }

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
