using System.Collections.Immutable;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Recognition;

/// <summary>One move, made in the placings, or what there is to say against it.</summary>
sealed class OneMove(Move move, Placings placings, PrintedLines lines, SourceText file, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    public void Make()
    {
        if (move.Split is { } split)
            Split(split);
        else if (move.Merge is { } merge)
            Merge(merge);
        else if (!move.Lines.IsEmpty)
            Place();
        else if (Named(move.Article) is { } article)
            Say(article);
    }

    void Place()
    {
        var before = diagnostics.Count;
        var parts = PartsOfAll();
        if (diagnostics.Count > before)
            return;
        var home = placings.ArticleOf(parts[0]);
        var target = move.Article is null ? home : Named(move.Article);
        var beside = (move.After ?? move.Joins) is { } line ? BlockOn(line, target) : null;
        if (diagnostics.Count > before)
            return;
        if (move.Furniture is null && !move.IsNewArticle && target is null)
        {
            diagnostics.Add(CorrectionDiagnostics.NoHome(file, move.Place));
            return;
        }

        if (move.Role is null && move.Furniture is null && move.Joins is null && parts.Any(p => placings.ArticleOf(p) is null))
        {
            diagnostics.Add(CorrectionDiagnostics.NoRole(file, move.Place));
            return;
        }

        if (beside is not null && beside.Parts.TrueForAll(parts.Contains))
        {
            diagnostics.Add(CorrectionDiagnostics.BesideItself(file, (move.After ?? move.Joins)!.Value));
            return;
        }

        if (move.Joins is not null)
            Join(beside!, parts);
        else if (move.Furniture is { } kind)
            Put(placings.Furniture, new PlacedBlock { Furniture = kind, Parts = parts, IsSaid = true }, parts);
        else if (move.IsNewArticle)
            Begin(home, parts);
        else
            Insert(target!, beside, parts);
    }

    List<LinePart> PartsOfAll()
    {
        var found = new List<LinePart>();
        foreach (var run in move.Lines)
        {
            foreach (var part in PartsOf(run).ToList())
            {
                if (found.Contains(part))
                    diagnostics.Add(CorrectionDiagnostics.Twice(file, run.Place, move.Place, part.Line));
                found.Add(part);
            }
        }

        return found;
    }

    void Put(List<PlacedBlock> into, PlacedBlock block, List<LinePart> parts)
    {
        // What is furniture of this kind already stays where it stands.
        if (into.Find(b => b.Furniture == block.Furniture && b.Parts.SequenceEqual(parts)) is { } same)
        {
            same.IsSaid = true;
            return;
        }

        placings.Take(parts);
        into.Add(block);
    }

    void Join(PlacedBlock block, List<LinePart> parts)
    {
        if (block.Parts.Count >= parts.Count && block.Parts[^parts.Count..].SequenceEqual(parts))
            return;
        placings.Take(parts);
        block.Parts.AddRange(parts);
        block.IsSaid = true;
    }

    void Begin(PlacedArticle? home, List<LinePart> parts)
    {
        var article = new PlacedArticle { Corrected = new CorrectedArticle { Blocks = [] } };
        article.Blocks.AddRange(Taken(parts));
        placings.Articles.Insert(home is null ? placings.Articles.Count : placings.Articles.IndexOf(home) + 1, article);
    }

    void Insert(PlacedArticle article, PlacedBlock? after, List<LinePart> parts)
    {
        // A block that only gets another role keeps its place, unless its role has one.
        var whole = article.Blocks.Find(b => b.Parts.SequenceEqual(parts));
        if (whole is not null && after is null && (move.Role ?? whole.Role) is var role && (Rank(role) == Text || role == whole.Role))
        {
            (whole.Role, whole.IsSaid) = (role, true);
            return;
        }

        var blocks = Taken(parts);
        var at = after is not null ? article.Blocks.IndexOf(after) + 1 : PlaceFor(article, blocks[0]);
        article.Blocks.InsertRange(at, blocks);
    }

    /// <summary>One block where a role is given, else the blocks that the lines were.</summary>
    List<PlacedBlock> Taken(List<LinePart> parts)
    {
        var taken = placings.Take(parts);
        return move.Role is { } role ? [new PlacedBlock { Role = role, Parts = parts, IsSaid = true, Picture = taken.Select(b => b.Picture).FirstOrDefault(p => p is not null) }] : taken;
    }

    const int Text = 3;

    static int Rank(Role role) => role switch { Role.Kicker => 0, Role.Headline => 1, Role.Deck => 2, _ => Text };

    /// <summary>Kicker, headline and deck over the text; else behind the line that stands before it on the page.</summary>
    static int PlaceFor(PlacedArticle article, PlacedBlock block)
    {
        var rank = Rank(block.Role);
        var at = article.Blocks.FindIndex(b => b.Parts.Count > 0 && Rank(b.Role) > rank);
        if (rank < Text)
            return at < 0 ? article.Blocks.Count : at;
        var line = block.Parts[0];
        var before = article.Blocks.Where(b => Rank(b.Role) == Text && b.Parts.Count > 0 && Comes(b.Parts[0], line)).MaxBy(b => (b.Parts[0].Line, b.Parts[0].Start));
        if (before is not null)
            return article.Blocks.IndexOf(before) + 1;
        var text = article.Blocks.FindIndex(b => Rank(b.Role) == Text);
        return text < 0 ? article.Blocks.Count : text;
    }

    static bool Comes(LinePart a, LinePart b) => (a.Line, a.Start).CompareTo((b.Line, b.Start)) < 0;

    void Split(QuotedLines at)
    {
        if (Begin(at) is not { } part)
            return;
        if (placings.ArticleOf(part) is not { } article)
        {
            diagnostics.Add(CorrectionDiagnostics.NoArticle(file, at.Place, at.First));
            return;
        }

        var first = article.Blocks.FindIndex(b => b.Parts.Contains(part));
        var block = article.Blocks[first];
        var inside = block.Parts.IndexOf(part);
        if (first == 0 && inside == 0)
            return;
        var rest = new PlacedArticle { Corrected = new CorrectedArticle { Blocks = [] } };
        if (inside > 0)
        {
            rest.Blocks.Add(new PlacedBlock { Role = block.Role, Parts = block.Parts[inside..], IsSaid = true });
            block.Parts.RemoveRange(inside, block.Parts.Count - inside);
            first++;
        }

        rest.Blocks.AddRange(article.Blocks[first..]);
        article.Blocks.RemoveRange(first, article.Blocks.Count - first);
        foreach (var its in rest.Blocks)
            its.IsSaid = true;
        placings.Articles.Insert(placings.Articles.IndexOf(article) + 1, rest);
    }

    void Merge(QuotedLines at)
    {
        var target = Named(move.Article);
        if (Begin(at) is not { } part || target is null)
            return;
        if (placings.ArticleOf(part) is not { } article)
        {
            diagnostics.Add(CorrectionDiagnostics.NoArticle(file, at.Place, at.First));
            return;
        }

        if (article == target)
            return;
        var hasHeadline = target.Blocks.Exists(b => b.Role == Role.Headline);
        foreach (var block in article.Blocks)
        {
            // Two headlines make no article: what stood over the part is a title inside the whole.
            if (hasHeadline && Rank(block.Role) < Text)
                block.Role = Role.Subheading;
            block.IsSaid = true;
        }

        if (hasHeadline)
            target.Blocks.AddRange(article.Blocks);
        else
        {
            target.Blocks.InsertRange(0, article.Blocks.Where(b => Rank(b.Role) < Text));
            target.Blocks.AddRange(article.Blocks.Where(b => Rank(b.Role) == Text));
        }

        article.Blocks.Clear();
    }

    void Say(PlacedArticle article) => article.Corrected = article.Corrected with
    {
        Kind = move.Kind ?? article.Corrected.Kind,
        Reporters = move.Reporters ?? article.Corrected.Reporters,
        Correspondents = move.Correspondents ?? article.Corrected.Correspondents,
        Photographers = move.Photographers ?? article.Corrected.Photographers,
    };

    IEnumerable<LinePart> PartsOf(QuotedLines run) => Begin(run) is { } first ? lines.Following(run.First, run.Last).Prepend(first) : [];

    LinePart? Begin(QuotedLines run)
    {
        if (Corrector.Begin(run, lines, file, diagnostics) is not { } part)
            return null;
        return part.Start == 0 ? part : placings.Cut(part.Line, part.Start, lines);
    }

    PlacedArticle? Named(NamedLine? named)
    {
        if (named is not { } line)
            return null;
        var found = placings.ArticlesOn(line.Line).ToList();
        if (found.Count == 1)
            return found[0];
        diagnostics.Add(line.Line > lines.Count ? CorrectionDiagnostics.NoSuchLine(file, line.Place, line.Line, lines.Count)
            : found.Count == 0 ? CorrectionDiagnostics.NoArticle(file, line.Place, line.Line)
            : CorrectionDiagnostics.TwoArticles(file, line.Place, line.Line));
        return null;
    }

    PlacedBlock? BlockOn(NamedLine line, PlacedArticle? article)
    {
        var block = article?.Blocks.FindLast(b => b.Parts.Exists(p => p.Line == line.Line));
        if (block is null)
            diagnostics.Add(line.Line > lines.Count ? CorrectionDiagnostics.NoSuchLine(file, line.Place, line.Line, lines.Count) : CorrectionDiagnostics.NotInArticle(file, line.Place, line.Line));
        return block;
    }
}
