using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Templating;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>Everything that the files of one site are made from; light, complete and shared by all of them.</summary>
sealed record Site
{
    public required PaperSettings Paper { get; init; }

    public required Routes Routes { get; init; }

    public required Words Words { get; init; }

    public required TemplateSet Templates { get; init; }

    public required Links Links { get; init; }

    public required Shelf Shelf { get; init; }

    public required ImmutableArray<YearCard> Years { get; init; }

    public required SiteView View { get; init; }

    public IssueCard? Undated => Shelf.Issues is [.., { Card: { Date.Value: null } card }] ? card : null;

    public Outcome<byte[]> Themed(string template, SitePageView view) => Templates.RenderUtf8(template, view);

    public bool HasSearch => View.HasSearch;

    public LinkView Home => new(Words["home"], Routes.Base);
}
