using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Rendering;

public static class SiteRenderer
{
    /// <summary>Makes one file of the plan. Pure, and safe to call from many threads at once.</summary>
    /// <param name="reading">The reading of <see cref="PlannedFile.Source"/>; null where the file names none.</param>
    public static Outcome<OutputFile> Render(PlannedFile item, Page? reading)
    {
        if (item.Source is not null && reading is null)
            return Outcome.Fail<OutputFile>(RenderDiagnostics.NoReading(item.Path, item.Source));
        var content = item.Content(reading);
        return content.HasErrors
            ? Outcome.Fail<OutputFile>(content.Diagnostics)
            : Outcome.Of(new OutputFile(item.Path, content.Value), content.Diagnostics);
    }
}
