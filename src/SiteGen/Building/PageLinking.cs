using SiteGen.Editions;
using SiteGen.Linking;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>Links an archive.</summary>
/// <param name="pages">By their sources.</param>
delegate Outcome<Links> PageLinking(Archive archive, IReadOnlyDictionary<string, NewspaperPage> pages, EditorsWord word);
