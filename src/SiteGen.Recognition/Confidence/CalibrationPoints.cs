using System.Collections.Immutable;

namespace SiteGen.Recognition;

/// <summary>Written by the test of calibration (UPDATE_CALIBRATION=1), not by hand.</summary>
static class CalibrationPoints
{
    public static readonly ImmutableArray<(double Score, double Right)> Role = [(0.02, 0.365), (0.91, 0.635), (1.48, 0.788), (1.82, 0.846), (2.34, 0.968), (2.97, 0.974), (3.3, 0.977), (4.19, 0.981), (4.89, 0.995), (5.58, 0.999)];
    public static readonly ImmutableArray<(double Score, double Right)> Membership = [(-1.32, 0.288), (0.16, 0.558), (0.87, 0.577), (1.56, 0.784), (2.08, 0.892), (2.44, 0.941), (2.79, 0.947), (3.11, 0.967), (3.52, 0.99), (4.57, 0.998)];
    public static readonly ImmutableArray<(double Score, double Right)> Extent = [(-1.38, 0.395), (0.75, 0.543), (1.77, 0.812), (2.48, 0.934), (3.05, 0.982), (3.3, 0.989)];
    public static readonly ImmutableArray<(double Score, double Right)> Headline = [(-1.96, 0.143), (-0.95, 0.214), (-0.18, 0.5), (0.55, 0.679), (1, 0.733), (1.32, 0.821), (1.52, 0.867), (1.93, 0.981)];
    public static readonly ImmutableArray<(double Score, double Right)> Furniture = [(0, 0.333), (3, 0.969)];
}
