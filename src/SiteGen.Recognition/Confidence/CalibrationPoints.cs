using System.Collections.Immutable;

namespace SiteGen.Recognition;

/// <summary>Written by the test of calibration (UPDATE_CALIBRATION=1), not by hand.</summary>
static class CalibrationPoints
{
    public static readonly ImmutableArray<(double Score, double Right)> Role = [(0.02, 0.365), (0.91, 0.635), (1.48, 0.788), (1.82, 0.846), (2.34, 0.968), (2.97, 0.974), (3.3, 0.977), (4.17, 0.98), (4.87, 0.996), (5.58, 0.999)];
    public static readonly ImmutableArray<(double Score, double Right)> Membership = [(-1.32, 0.288), (0.16, 0.538), (0.86, 0.596), (1.27, 0.769), (1.69, 0.804), (1.97, 0.83), (2.15, 0.873), (2.43, 0.941), (2.79, 0.947), (3.1, 0.967), (3.51, 0.99), (4.56, 0.998)];
    public static readonly ImmutableArray<(double Score, double Right)> Extent = [(-1.8, 0.475), (0.72, 0.541), (1.77, 0.812), (2.48, 0.934), (3.05, 0.982), (3.3, 0.989)];
    public static readonly ImmutableArray<(double Score, double Right)> Headline = [(-1.96, 0.143), (-0.95, 0.214), (-0.18, 0.5), (0.55, 0.679), (1, 0.733), (1.32, 0.821), (1.52, 0.867), (1.93, 0.981)];
    public static readonly ImmutableArray<(double Score, double Right)> Furniture = [(0, 0.333), (3, 0.969)];
}
