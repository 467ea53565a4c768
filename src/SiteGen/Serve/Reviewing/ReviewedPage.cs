using System.Collections.Immutable;
using SiteGen.Building;
using SiteGen.Config;
using SiteGen.Corrections;
using SiteGen.Disk;
using SiteGen.Editions;
using SiteGen.Recognition;
using SiteGen.Text;

namespace SiteGen.Serve.Reviewing;

/// <summary>A page of the paper as it stands on the disk right now: its lines, where each was put and how sure that is.</summary>
sealed record ReviewedPage
{
    /// <summary>Below the seeds folder.</summary>
    public required string Seed { get; init; }

    public required string FullPath { get; init; }

    public required SourceText Source { get; init; }

    /// <summary>What an editor has said so far; null for nothing.</summary>
    public required SourceText? Corrections { get; init; }

    public required Page Page { get; init; }

    public required PlacedPage Placed { get; init; }

    /// <summary>The most doubtful first.</summary>
    public required ImmutableArray<Doubt> Doubts { get; init; }

    /// <summary>What is wrong with the corrections; the page is shown as it is recognised then.</summary>
    public required ImmutableArray<Diagnostic> Problems { get; init; }

    /// <summary>The corrections say all of the page; a move is made in them and not added to them.</summary>
    public bool IsSaidWhole => Corrections is not null && !MovesText.Has(Corrections);

    /// <summary>A file that is written anew would lose what somebody noted in it.</summary>
    public bool HasNotes => IsSaidWhole && JsonText.HasComments(Corrections!); // said whole in them

    public bool CanBeMoved => Problems.IsEmpty && !HasNotes;

    /// <summary>Other lines or other corrections have another one.</summary>
    public string Version => Slug.Hash($"{Source.Text}\0{Corrections?.Text}")[..16];

    public static Outcome<ReviewedPage> Read(BuildRequest request, string seed)
    {
        var full = Path.Combine(request.Config.Seeds.Root, seed);
        return SeedFolder.Read(full, Path.GetRelativePath(request.WorkingFolder, full).Replace('\\', '/'))
            .Then(source => CorrectionsFile.Read(source, full).Then(corrections => Outcome.Of(Of(request, seed, full, source, corrections))));
    }

    static ReviewedPage Of(BuildRequest request, string seed, string full, SourceText source, SourceText? corrections)
    {
        var read = CorrectionsFile.ReadPage(source, full, corrections, request.Config.Seeds.Root, saysWhy: true);
        var page = read.HasErrors ? PageRecognizer.Recognize(source).Value : read.Value;
        return new ReviewedPage
        {
            Seed = seed,
            FullPath = full,
            Source = source,
            Corrections = corrections,
            Page = page,
            Placed = new PlacedPage(source, page),
            Doubts = Review.Of(page),
            Problems = [.. read.Diagnostics.Where(d => d.Severity == Severity.Error)],
        };
    }
}
