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
        /// <summary>Titles, and where their story stands: there need be no text.</summary>
        Pointed,
        /// <summary>Titles and one paragraph.</summary>
        Once,
        Titled,
        /// <summary>A subheading of a titled article: text must follow.</summary>
        Sub,
        /// <summary>No title and no text yet: a label or a signature came first.</summary>
        Fresh,
        Untitled,
        UntitledSub,
        /// <summary>A jump note came first: it continues another page and needs no title.</summary>
        Jumped,
        Continued,
        ContinuedSub,
        /// <summary>Titles behind their text.</summary>
        Tail,
    }

    const int States = 12;

    readonly record struct Step(State From, bool IsNew, Part Part);

    public static IEnumerable<Draft> Read(ImmutableArray<Element> run, Lexicon lexicon, PageProfile profile, List<Element> loose)
    {
        if (run.IsEmpty)
            return [];
        var view = new SequenceView(run, lexicon, profile);
        var steps = new Step[run.Length, States];
        var scores = new double[States];
        var next = new double[States];
        Array.Fill(scores, double.NegativeInfinity);
        for (var i = 0; i < run.Length; i++)
        {
            Array.Fill(next, double.NegativeInfinity);
            for (var s = 0; s < States; s++)
            {
                if (i > 0 && !double.IsNegativeInfinity(scores[s]))
                    Extend(view, i, (State)s, scores[s], next, steps);
            }

            var (close, from) = BestClosed(scores, view, i);
            Open(view, i, close, from, next, steps);
            (scores, next) = (next, scores);
        }

        var (_, last) = BestClosed(scores, view, run.Length);
        return Trace(run, steps, last, loose);
    }

    /// <summary>What it costs to end an article in this state.</summary>
    static double Closing(State state, SequenceView view, int last) => state switch
    {
        State.Head => view.EndsWithPointer(last) ? -0.5 : -2,
        State.Pointed => 0,
        State.Once => view.Brevity(last),
        State.Titled or State.Continued or State.Tail => 0,
        State.Untitled => view.IsShortRun(last) ? -1.2 : -1.6,
        _ => -6,
    };

    static (double Score, State From) BestClosed(double[] scores, SequenceView view, int i)
    {
        var best = (Score: double.NegativeInfinity, From: State.Head);
        for (var s = 0; s < States && i > 0; s++)
        {
            // Titles without a text do not use up what parts two texts.
            var score = scores[s] + Closing((State)s, view, i - 1) + (i < view.Length ? view.NewArticle(i, afterText: (State)s is not (State.Head or State.Pointed or State.Fresh or State.Jumped)) : 0);
            if (score > best.Score)
                best = (score, (State)s);
        }

        return i == 0 ? (0, State.Titled) : best;
    }

    static void Open(SequenceView view, int i, double score, State from, double[] next, Step[,] steps)
    {
        var offers = new Offers(next, steps, i, score, from, IsNew: true);
        switch (view[i].Kind)
        {
            case PieceKind.Display:
                offers.To(State.Head, view.Head(i), Part.Title);
                if (i == 0)
                    offers.To(State.Fresh, view.Detached(i), Part.Loose);
                break;
            case PieceKind.JumpFrom:
                offers.To(State.Jumped, 0, Part.Aside);
                break;
            case PieceKind.Text:
                offers.To(State.Untitled, 0, Part.Body);
                break;
            case PieceKind.LeadLabel:
                offers.To(State.Fresh, 0, Part.Lead);
                break;
            case PieceKind.Byline:
                offers.To(State.Fresh, -1, Part.Aside);
                break;
            default:
                offers.To(State.Fresh, -2, Part.Aside);
                break;
        }
    }

    static void Extend(SequenceView view, int i, State state, double score, double[] next, Step[,] steps)
    {
        var offers = new Offers(next, steps, i, score, state, IsNew: false);
        switch (view[i].Kind)
        {
            case PieceKind.Display:
                ExtendByDisplay(view, i, state, offers);
                break;
            case PieceKind.Text when state is State.Tail:
                if (view.IsDeckText(i))
                    offers.To(State.Tail, 1, Part.Deck);
                break;
            case PieceKind.Text when state is State.Pointed:
                break;
            case PieceKind.Text:
                if (state is State.Head && view.IsDeckText(i))
                    offers.To(State.Head, 1.5, Part.Deck);
                var target = state switch
                {
                    State.Head => State.Once,
                    State.Once or State.Sub => State.Titled,
                    State.Fresh or State.UntitledSub => State.Untitled,
                    State.Jumped or State.ContinuedSub => State.Continued,
                    _ => state,
                };
                offers.To(target, state is State.Head or State.Fresh or State.Jumped ? 0 : view.Stay(i), Part.Body);
                break;
            case PieceKind.JumpFrom:
                if (state is State.Head)
                    offers.To(State.Head, 0.8, Part.Aside);
                else if (state is State.Fresh)
                    offers.To(State.Jumped, 0, Part.Aside);
                break;
            case PieceKind.LeadLabel:
                offers.To(state, state is State.Head ? 1 : -0.5, Part.Lead);
                break;
            case PieceKind.Byline:
                offers.To(state, state is State.Head or State.Tail ? 1.5 : state is State.Sub or State.UntitledSub or State.ContinuedSub ? -3 : 0.3, Part.Aside);
                break;
            case PieceKind.JumpOn when state is State.Head && view[i].First.IsPointer:
                // Seldom does the text follow all the same.
                offers.To(State.Pointed, 0, Part.Aside);
                offers.To(State.Head, -1.5, Part.Aside);
                break;
            default:
                offers.To(state, 0, Part.Aside);
                break;
        }
    }

    static void ExtendByDisplay(SequenceView view, int i, State state, Offers offers)
    {
        offers.To(state, view.Detached(i), Part.Loose);
        switch (state)
        {
            case State.Head or State.Tail:
                if (state is State.Head && view[i].First.IsBullet)
                    offers.To(State.Sub, 1, Part.Subheading);
                else
                    offers.To(state, view.Together(i, state is State.Tail), Part.Title);
                break;
            case State.Once or State.Titled:
                offers.To(State.Sub, view.Subheading(i), Part.Subheading);
                break;
            case State.Jumped or State.Continued:
                offers.To(State.ContinuedSub, view.Subheading(i), Part.Subheading);
                if (state is State.Continued)
                    offers.To(State.Tail, view.Tail(i) - 0.3, Part.Title);
                break;
            case State.Untitled:
                offers.To(State.UntitledSub, view.Subheading(i), Part.Subheading);
                offers.To(State.Tail, view.Tail(i), Part.Title);
                break;
            case State.Sub or State.UntitledSub or State.ContinuedSub:
                offers.To(state, view.Subheading(i) - 0.8, Part.Subheading);
                break;
        }
    }

    /// <summary>What the reading up to an element may be followed by.</summary>
    readonly record struct Offers(double[] Next, Step[,] Steps, int Element, double Score, State From, bool IsNew)
    {
        public void To(State state, double gain, Part part)
        {
            if (Score + gain <= Next[(int)state])
                return;
            Next[(int)state] = Score + gain;
            Steps[Element, (int)state] = new Step(From, IsNew, part);
        }
    }

    static List<Draft> Trace(ImmutableArray<Element> run, Step[,] steps, State state, List<Element> loose)
    {
        var drafts = new List<Draft>();
        var titles = new List<Placed>();
        var body = new List<Placed>();
        for (var i = run.Length - 1; i >= 0; i--)
        {
            var step = steps[i, (int)state];
            var placed = new Placed(run[i], step.Part);
            var isOfTitle = step.Part is Part.Title or Part.Deck || (step.Part == Part.Aside && state is State.Head or State.Tail && run[i].Kind == PieceKind.Byline);
            if (step.Part == Part.Loose)
                loose.Add(run[i]);
            else
                (isOfTitle ? titles : body).Add(placed);
            if (step.IsNew)
            {
                // Found from back to front.
                titles.Reverse();
                body.Reverse();
                if (titles.Count + body.Count > 0)
                    drafts.Add(new Draft { Titles = [.. titles], Body = [.. body] });
                titles.Clear();
                body.Clear();
            }

            state = step.From;
        }

        drafts.Reverse();
        return drafts;
    }
}
