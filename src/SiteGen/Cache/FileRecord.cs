using SiteGen.Disk;
using SiteGen.Rendering;
using SiteGen.Text;

namespace SiteGen.Cache;

/// <summary>A file of the site as a build left it.</summary>
/// <param name="Stamp">On the disk.</param>
/// <param name="Content">Of its bytes.</param>
/// <param name="Sources">What it was made from; null where it has to be made to know whether it is another one.</param>
readonly record struct FileRecord(FileStamp Stamp, Fingerprint Content, FileSources? Sources);

/// <param name="Text">Of the file that its text is in, or of what it is a copy of.</param>
readonly record struct FileSources(Fingerprint Text, FileInputs Inputs);
