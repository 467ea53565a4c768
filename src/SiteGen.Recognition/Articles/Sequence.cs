using System.Collections.Immutable;

namespace SiteGen.Recognition;

/// <summary>Reads a stream from front to back and finds the most likely cutting into articles: what is title, what subheading,
/// and whether a title belongs to the text before or behind it.</summary>
static class Sequence
{
    enum State
    {
        /// <summary>Titles, and no text yet.</summary>
        Head,
        Titled,
        /// <summary>A subheading of a titled article: text must follow.</summary>
        Sub,
        Untitled,
        UntitledSub,
        /// <summary>It continues another page and needs no title.</summary>
        Continued,
        ContinuedSub,
        /// <summary>Titles behind their text.</summary>
        Tail,
    }

    const int States = 8;

    readonly record struct Step(double Score, State From, bool IsNew, Part Part);

    public static IEnumerable<Draft> Read(ImmutableArray<Element> run, Lexicon lexicon, PageProfile profile)
    {
        if (run.IsEmpty)
            return [];
        var view = new SequenceView(run, lexicon, profile);
        var steps = new Step[run.Length, States];
        var scores = new double[States];
        Array.Fill(scores, double.NegativeInfinity);
        for (var i = 0; i < run.Length; i++)
        {
            var next = new double[States];
            Array.Fill(next, double.NegativeInfinity);
            for (var s = 0; s < States; s++)
            {
                if (i > 0 && !double.IsNegativeInfinity(scores[s]))
                    Extend(view, i, (State)s, scores[s], next, steps);
            }

            var (close, from) = i == 0 ? (0, State.Titled) : BestClosed(scores, view, i);
            Open(view, i, close + (i == 0 ? 0 : view.NewArticle(i)), from, next, steps);
            scores = next;
        }

        var (_, last) = BestClosed(scores, view, run.Length);
        return Trace(run, steps, last);
    }

    /// <summary>What it costs to end an article in this state.</summary>
    static double Closing(State state, bool titleStands) => state switch
    {
        State.Head => titleStands ? -0.5 : -2.2,
        State.Titled or State.Continued or State.Tail => 0,
        State.Untitled => -2.2,
        _ => -6,
    };

    static (double Score, State From) BestClosed(double[] scores, SequenceView view, int i)
    {
        var best = (Score: double.NegativeInfinity, From: State.Head);
        for (var s = 0; s < States; s++)
        {
            var score = scores[s] + Closing((State)s, view.EndsWithPointer(i - 1));
            if (score > best.Score)
                best = (score, (State)s);
        }

        return best;
    }

    static void Open(SequenceView view, int i, double score, State from, double[] next, Step[,] steps)
    {
        void To(State state, double gain, Part part) => Offer(next, steps, i, state, new Step(score + gain, from, true, part));
        switch (view[i].Kind)
        {
            case PieceKind.Display:
                To(State.Head, view.Head(i), Part.Title);
                break;
            case PieceKind.JumpFrom:
                To(State.Continued, 0, Part.Aside);
                break;
            case PieceKind.Text:
                To(State.Untitled, 0, Part.Body);
                break;
            case PieceKind.LeadLabel:
                To(State.Untitled, 0, Part.Lead);
                break;
            case PieceKind.Byline:
                To(State.Untitled, -1, Part.Aside);
                break;
            default:
                To(State.Untitled, -2, Part.Aside);
                break;
        }
    }

    static void Extend(SequenceView view, int i, State state, double score, double[] next, Step[,] steps)
    {
        void To(State target, double gain, Part part) => Offer(next, steps, i, target, new Step(score + gain, state, false, part));
        switch (view[i].Kind)
        {
            case PieceKind.Display:
                if (state is State.Head)
                    To(State.Head, view.Together(i), Part.Title);
                else if (state is State.Tail)
                    To(State.Tail, view.Together(i), Part.Title);
                if (state is State.Titled or State.Sub)
                    To(State.Sub, view.Subheading(i) - (state is State.Sub ? 0.8 : 0), Part.Subheading);
                if (state is State.Continued or State.ContinuedSub)
                    To(State.ContinuedSub, view.Subheading(i) - (state is State.ContinuedSub ? 0.8 : 0), Part.Subheading);
                if (state is State.Untitled or State.UntitledSub)
                    To(State.UntitledSub, view.Subheading(i) - (state is State.UntitledSub ? 0.8 : 0), Part.Subheading);
                if (state is State.Untitled)
                    To(State.Tail, view.Tail(i), Part.Title);
                if (state is State.Continued)
                    To(State.Tail, view.Tail(i) - 1, Part.Title);
                break;
            case PieceKind.Text:
                if (state is State.Tail)
                {
                    if (view.IsDeckText(i))
                        To(State.Tail, 1, Part.Deck);
                    break;
                }

                if (state is State.Head && view.IsDeckText(i))
                    To(State.Head, 1.5, Part.Deck);
                var stays = state is State.Head ? 0 : view.Stay(i);
                To(state switch { State.Head or State.Sub => State.Titled, State.UntitledSub => State.Untitled, State.ContinuedSub => State.Continued, _ => state }, stays, Part.Body);
                break;
            case PieceKind.JumpFrom:
                if (state is State.Head)
                    To(State.Head, 1.5, Part.Aside);
                break;
            case PieceKind.LeadLabel:
                To(state, state is State.Head ? 1 : -0.5, Part.Lead);
                break;
            case PieceKind.Byline:
                To(state, state is State.Head or State.Tail ? 1.5 : state is State.Sub or State.UntitledSub or State.ContinuedSub ? -3 : 0.3, Part.Aside);
                break;
            default:
                To(state, 0, Part.Aside);
                break;
        }
    }

    static void Offer(double[] next, Step[,] steps, int i, State state, Step step)
    {
        if (step.Score <= next[(int)state])
            return;
        next[(int)state] = step.Score;
        steps[i, (int)state] = step;
    }

    static List<Draft> Trace(ImmutableArray<Element> run, Step[,] steps, State state)
    {
        var drafts = new List<Draft>();
        var titles = new List<Placed>();
        var body = new List<Placed>();
        for (var i = run.Length - 1; i >= 0; i--)
        {
            var step = steps[i, (int)state];
            var placed = new Placed(run[i], step.Part);
            var isOfTitle = step.Part is Part.Title or Part.Deck || (step.Part == Part.Aside && state is State.Head or State.Tail && run[i].Kind == PieceKind.Byline);
            (isOfTitle ? titles : body).Insert(0, placed);
            if (step.IsNew)
            {
                drafts.Insert(0, new Draft { Titles = [.. titles], Body = [.. body] });
                titles.Clear();
                body.Clear();
            }

            state = step.From;
        }

        return drafts;
    }
}
