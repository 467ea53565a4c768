namespace SiteGen.Recognition;

/// <summary>Something that speaks for a decision or against it. The weights add up as log-odds do (Good, Probability and the
/// Weighing of Evidence, 1950); they were fitted by logistic regression on scored pages and rounded.</summary>
/// <param name="Weight">What it counts at full strength; negative: against the decision.</param>
/// <param name="Reason">In an editor's words; empty for where the scale begins.</param>
/// <param name="Strength">0 where it does not apply, 1 at most.</param>
sealed record Sign<T>(double Weight, string Reason, Func<T, double> Strength)
{
    public Sign(double weight, string reason, Func<T, bool> applies)
        : this(weight, reason, place => applies(place) ? 1 : 0)
    {
    }
}
