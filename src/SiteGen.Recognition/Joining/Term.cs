namespace SiteGen.Recognition;

/// <summary>A term of a text.</summary>
struct Term
{
    /// <summary>As <see cref="Lexicon"/> counts all terms.</summary>
    public int Number;

    /// <summary>How often the text has it.</summary>
    public int Count;

    /// <summary>See <see cref="Lexicon.PlaceOf"/>; set in <see cref="Terms.Shared"/> only.</summary>
    public int Place;
}
