using System.Collections.Immutable;

namespace SiteGen.Text;

/// <summary>A value and what there is to say about it. After an error the value is what could be saved, or the default.</summary>
public readonly record struct Outcome<T>(T Value, ImmutableArray<Diagnostic> Diagnostics)
{
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);

    /// <summary>The next stage, unless this one failed; the diagnostics add up.</summary>
    public Outcome<TNext> Then<TNext>(Func<T, Outcome<TNext>> next)
    {
        if (HasErrors)
            return new Outcome<TNext>(default!, Diagnostics);
        var result = next(Value);
        return Diagnostics.IsEmpty ? result : result with { Diagnostics = [.. Diagnostics, .. result.Diagnostics] };
    }
}

public static class Outcome
{
    public static Outcome<T> Of<T>(T value, params IEnumerable<Diagnostic> diagnostics) => new(value, [.. diagnostics]);

    public static Outcome<T> Fail<T>(params IEnumerable<Diagnostic> diagnostics) => new(default!, [.. diagnostics]);
}
