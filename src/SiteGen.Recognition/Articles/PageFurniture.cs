using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Editions;

namespace SiteGen.Recognition;

/// <summary>What belongs to the page: folios, banners, stray signs; and what the folios say.</summary>
static class PageFurniture
{
    /// <summary>Names of the paper and of the section have no form of their own: they stand at the edge of the page, beside the folio.</summary>
    public static ImmutableArray<Piece> Recognize(ImmutableArray<Piece> pieces)
    {
        var edge = pieces.ToBuilder();
        for (var i = 0; i < edge.Count; i++)
        {
            var piece = edge[i];
            if (piece.Kind != PieceKind.Display || piece.Lines.Length > 2)
                continue;
            var nearFolio = (i > 0 && edge[i - 1].Kind == PieceKind.Folio) || (i + 1 < edge.Count && edge[i + 1].Kind == PieceKind.Folio);
            if ((nearFolio && (Folios.IsMasthead(piece.Text) || (i == 0 && piece.Text.Ink < 24))) || (i < 12 && Folios.IsSection(piece.Text) && piece.Text.Ink >= 4))
                edge[i] = piece with { Kind = PieceKind.Folio, Evidence = [new Evidence("a name at the edge of the page, beside the date", 3)] };
        }

        return edge.ToImmutable();
    }

    public static Furniture Write(ImmutableArray<Piece> pieces, FurnitureKind kind, FrozenSet<string> words)
    {
        if (kind == FurnitureKind.Folio && !pieces.Any(p => Folios.Matches(p.Text) || Folios.IsMasthead(p.Text) || Folios.IsSection(p.Text) || p.Text.Any(c => c.IsLatin)))
            kind = FurnitureKind.Banner;
        var (text, source) = Reflow.Title(pieces, words);
        return new Furniture(kind, text, source) { Reading = Judge.Furniture(kind, pieces) };
    }

    public static PageHeader ReadHeader(IEnumerable<Piece> folios)
    {
        var header = new PageHeader();
        foreach (var line in folios.SelectMany(p => p.Lines))
        {
            var text = line.Text;
            var name = Folios.HasDate(text) || Folios.IsMasthead(text) || Folios.IsSection(text) ? Folios.NameIn(text) : "";
            var isSection = Folios.IsSection(name);
            header = header with
            {
                Date = header.Date ?? Folios.DateIn(text),
                PageNumber = header.PageNumber ?? Folios.PageIn(text),
                Section = header.Section ?? (isSection ? name : null),
                Newspaper = header.Newspaper ?? (!isSection && name.Length > 2 && (Folios.IsMasthead(name) || name.Any(c => c.IsLatin)) ? name : null),
                Staff = [.. header.Staff, .. Folios.StaffIn(text)],
            };
        }

        return header;
    }
}
