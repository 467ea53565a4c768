using System.Collections.Immutable;

namespace SiteGen.Linking;

/// <summary>Names that the editor's word ties together, and all that the archive has of them; most names are alone.</summary>
/// <param name="Mentions">In the archive's order.</param>
/// <param name="Bare">In the archive's order.</param>
sealed record Clan(List<NamedPerson> Mentions, List<BareMention> Bare);

/// <summary>The people of one name.</summary>
/// <param name="Keys">What their addresses are made of, one each.</param>
sealed record Namesakes(string Name, ImmutableArray<PersonMentions> People, ImmutableArray<string> Keys);
