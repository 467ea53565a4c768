using System.Collections.Immutable;
using SiteGen.Editions;

namespace SiteGen.Recognition;

/// <summary>Roles under the titles: jump, lead, paragraphs, captions, signatures, notes, and their order.</summary>
static class BodyRoles
{
    public static ImmutableArray<(Element Element, Role Role)> Assign(Draft draft)
    {
        var roles = new List<(Element Element, Role Role)>(draft.Body.Length);
        var leads = new List<(Element Element, Role Role)>();
        var column = draft.Column;
        var body = draft.Body;
        for (var i = 0; i < body.Length; i++)
        {
            var element = body[i].Element;
            if (element.Kind == PieceKind.LeadLabel)
            {
                var end = EndOfLead(body, i, column);
                for (; i < end; i++)
                    leads.Add((body[i].Element, Role.Lead));
                i--;
                continue;
            }

            if (element.IsText && IsUnlabelledLead(body, i, draft, column))
            {
                leads.Add((element, Role.Lead));
                continue;
            }

            roles.Add((element, RoleOf(body, i, draft)));
        }

        var jump = roles.FindIndex(r => r.Role == Role.Jump && r.Element.Kind == PieceKind.JumpFrom);
        return [.. jump >= 0 ? [roles[jump]] : Array.Empty<(Element, Role)>(), .. leads, .. roles.Where((_, i) => i != jump)];
    }

    static Role RoleOf(ImmutableArray<Placed> body, int i, Draft draft)
    {
        var element = body[i].Element;
        return element.Kind switch
        {
            PieceKind.JumpFrom or PieceKind.JumpOn => Role.Jump,
            PieceKind.Byline => Role.Byline,
            PieceKind.Credit => Role.Credit,
            PieceKind.Note => Role.Note,
            PieceKind.Display => Role.Subheading,
            _ when Openings.OpensLead(element.Text) => Role.Lead,
            _ when IsCaption(body, i, draft) => Role.Caption,
            _ => Role.Body,
        };
    }

    /// <summary>A photographer signs behind it, and no story with a dateline or sections stands around it.</summary>
    static bool IsCaption(ImmutableArray<Placed> body, int i, Draft draft)
    {
        if (ChineseBylines.AtEnd(body[i].Element.Text) is { IsCredit: true })
            return true;
        var credit = -1;
        for (var k = i + 1; k < body.Length && k < i + 5 && credit < 0; k++)
        {
            if (body[k].Element.Kind == PieceKind.Credit)
                credit = k;
            else if (!body[k].Element.IsText)
                break;
        }

        if (credit < 0)
            return false;
        var isPhotoStory = draft.Texts.Length <= 4 && !draft.Texts.Any(t => t.First.IsDateline) && !body.Any(p => p.Part == Part.Subheading)
            // Somebody wrote it.
            && !draft.Titles.Any(p => p.Element is { Kind: PieceKind.Byline, First.Byline.IsBare: false });
        return isPhotoStory || credit == i + 1;
    }

    static int EndOfLead(ImmutableArray<Placed> body, int label, int column)
    {
        var end = label + 1;
        while (end < body.Length && body[end].Element.IsText)
        {
            var width = body[end].Element.Column;
            var isWide = column > 0 && width > 0 && Math.Abs(width - column) > 3;
            if (end > label + 1 && !isWide && !SubheadingSoon(body, end))
                break;
            end++;
        }

        return end;
    }

    // A summary of two or three paragraphs ends where the first section begins.
    static bool SubheadingSoon(ImmutableArray<Placed> body, int i)
    {
        for (var k = i; k < body.Length && k < i + 2; k++)
        {
            if (body[k].Part == Part.Subheading)
                return true;
            if (!body[k].Element.IsText)
                return false;
        }

        return false;
    }

    /// <summary>Set in a column of its own width before or behind the text, without a full stop at its end.</summary>
    static bool IsUnlabelledLead(ImmutableArray<Placed> body, int i, Draft draft, int column)
    {
        var element = body[i].Element;
        if (column == 0 || element.Column == 0 || element.Column * 5 < column * 6 || element.First.IsDateline)
            return false;
        if (draft.Texts[0] == element || (draft.Texts.Length > 1 && draft.Texts[1] == element))
            return true;
        // At the end only what is wider than nearly all of the text stands apart.
        return draft.Texts[^1] == element && CountWide(draft.Texts, element.Column) <= 3;
    }

    static int CountWide(ImmutableArray<Element> texts, int column) => texts.Count(t => column * 5 < t.Column * 6);
}
