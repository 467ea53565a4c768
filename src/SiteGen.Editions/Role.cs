namespace SiteGen.Editions;

/// <summary>What a block is to its article.</summary>
public enum Role
{
    Kicker,
    Headline,
    Deck,
    Byline,
    Lead,
    Subheading,
    Body,
    Caption,
    Credit,
    Jump,
    Note,
}
