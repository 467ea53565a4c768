using SiteGen.Templating;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>A person, topic or series in an index.</summary>
sealed class CountedView(string name, string address, string note, int count, Site site) : View
{
    static readonly MemberTable<CountedView> Table = new()
    {
        { "name", "string", "its name", v => v.Name },
        { "url", "string", "its address", v => v.Url },
        { "note", "string?", "of a person: the office that the paper named last", v => VisibleText.OrNull(v.note) },
        { "count_text", "string", "how many articles, in words", v => v.site.Words.Count("articles", v.Count) },
    };

    readonly Site site = site;
    readonly string note = note;

    public static MemberTable Shape => Table;

    public override MemberTable Members => Table;

    public Fingerprint Print => new Fingerprint().With(Name).With(Url).With(note).With(Count);

    public string Name { get; } = VisibleText.Of(name);

    public string Url { get; } = site.Routes.Href(address);

    public int Count { get; } = count;
}
