using SiteGen.Templating;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>A name under articles. Whether two who share it are one person, nobody knows.</summary>
sealed class AuthorCard(string name, string address, AuthorCounts counts, Routes routes) : View
{
    static readonly MemberTable<AuthorCard> Table = new()
    {
        { "name", "string", "the name as printed", v => v.Name },
        { "url", "string", "the address of the page with all articles of that name", v => v.Url },
    };

    public static MemberTable Shape => Table;

    public override MemberTable Members => Table;

    public string Name { get; } = VisibleText.Of(name);

    public string Address { get; } = address;

    public string Url { get; } = routes.Href(address);

    public AuthorCounts Counts { get; } = counts;
}

/// <summary>How often a name stands in each of the three roles.</summary>
record struct AuthorCounts(int Reported, int Contributed, int Photographed);
