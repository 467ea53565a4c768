using System.Collections.Immutable;

namespace SiteGen.Recognition;

/// <summary>Written by the test of calibration (UPDATE_CALIBRATION=1), not by hand.</summary>
static class CalibrationPoints
{
    public static readonly ImmutableArray<(double Score, double Right)> Role = [(0.11, 0.51), (0.99, 0.706), (1.68, 0.87), (2.41, 0.96), (3.08, 0.981), (3.86, 0.981), (4.85, 0.996), (5.58, 0.999)];
    public static readonly ImmutableArray<(double Score, double Right)> Membership = [(-1.51, 0.314), (-0.05, 0.49), (0.79, 0.627), (1.28, 0.765), (1.74, 0.87), (2.16, 0.9), (2.39, 0.961), (3.2, 0.992), (4.6, 0.998)];
    public static readonly ImmutableArray<(double Score, double Right)> Extent = [(-2, 0.474), (0.67, 0.622), (1.52, 0.78), (2.01, 0.804), (2.48, 0.934), (3.04, 0.982), (3.3, 0.985)];
    public static readonly ImmutableArray<(double Score, double Right)> Headline = [(-1.57, 0.115), (-0.23, 0.571), (0.72, 0.805), (1.71, 0.978)];
    public static readonly ImmutableArray<(double Score, double Right)> Furniture = [(0, 0.345), (3, 0.969)];
}
