using System.Collections.Immutable;

namespace SiteGen.Linking;

/// <summary>Names that the editor's word ties together, and all that the archive has of them; most names are alone.</summary>
sealed class Clan(ImmutableArray<string> names)
{
    public ImmutableArray<string> Names => names;

    /// <summary>In the archive's order.</summary>
    public List<NamedPerson> Mentions { get; } = [];

    /// <summary>In the archive's order.</summary>
    public List<BareMention> Bare { get; } = [];

    /// <summary>Who is who; by name.</summary>
    public ImmutableArray<Namesakes> People { get; set; } = [];
}

/// <summary>The people of one name.</summary>
/// <param name="Keys">What their addresses are made of, one each.</param>
sealed record Namesakes(string Name, ImmutableArray<PersonMentions> People, ImmutableArray<string> Keys);
