using SiteGen.Editions;

namespace SiteGen.Recognition;

static class Signs
{
    // What hardly counts is no answer to an editor's why.
    const double WorthSaying = 0.25;

    /// <summary>The sum of all signs; those that are worth saying are added to the evidence, strongest first.</summary>
    public static double Weigh<T>(this Sign<T>[] signs, T place, List<Evidence>? evidence)
    {
        var score = 0.0;
        foreach (var sign in signs)
        {
            var weight = sign.At(place);
            score += weight;
            if (evidence is not null && sign.Reason.Length > 0 && Math.Abs(weight) >= WorthSaying)
                evidence.Add(new Evidence(sign.Reason, Math.Round(weight, 2)));
        }

        evidence?.Sort((a, b) => Math.Abs(b.Weight).CompareTo(Math.Abs(a.Weight)));
        return score;
    }
}
