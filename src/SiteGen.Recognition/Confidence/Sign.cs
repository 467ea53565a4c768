namespace SiteGen.Recognition;

/// <summary>Something that speaks for a decision or against it. The weights add up as log-odds do (Good, Probability and the
/// Weighing of Evidence, 1950); they were fitted by logistic regression on scored pages and rounded.</summary>
/// <param name="Weight">What it counts at full strength; negative: against the decision.</param>
/// <param name="Reason">In an editor's words; empty for where the scale begins.</param>
sealed record Sign<T>(double Weight, string Reason)
{
    readonly Func<T, bool>? applies;
    readonly Func<T, double>? strength;

    public Sign(double weight, string reason, Func<T, bool> applies)
        : this(weight, reason) => this.applies = applies;

    /// <param name="strength">0 where it does not apply, 1 at most.</param>
    public Sign(double weight, string reason, Func<T, double> strength)
        : this(weight, reason) => this.strength = strength;

    /// <summary>Of its weight as much as it has here.</summary>
    public double At(T place) => applies is null ? Weight * strength!(place) : applies(place) ? Weight : 0; // one of the two is there
}
