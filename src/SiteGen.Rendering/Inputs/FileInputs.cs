using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>What a file of the site is made from besides the text of its page (<see cref="PlannedFile.Source"/>) and what all files share
/// (<see cref="SitePlan.Shared"/>), as fingerprints. A file whose inputs are what they were is what it was.</summary>
/// <param name="Edition">The records of its article, page and issue, and of those before and after.</param>
/// <param name="Links">What its articles lead to, and why.</param>
/// <param name="Listed">What a list has.</param>
public readonly record struct FileInputs(Fingerprint Edition, Fingerprint Links = default, Fingerprint Listed = default);
