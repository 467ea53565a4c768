using System.Text.Json;
using SiteGen.Config;
using SiteGen.Editions;
using SiteGen.Recognition;

namespace SiteGen.Corrections;

/// <summary>Single moves: what each says, and whether its keys go together.</summary>
static class MovesReader
{
    static readonly string[] Keys = ["lines", "role", "furniture", "article", "after", "joins", "split", "merge", "kind", "reporters", "correspondents", "photographers"];

    // What a move is about; one of them, and what may stand beside it.
    static readonly (string Key, string[] Beside)[] Subjects =
    [
        ("lines", ["role", "furniture", "article", "after", "joins"]),
        ("split", []),
        ("merge", ["article"]),
        ("article", ["kind", "reporters", "correspondents", "photographers"]),
    ];

    public static Move Read(JsonMembers outer, JsonText value)
    {
        var move = new JsonMembers(outer, value, "a move", Keys);
        CheckTogether(move);
        var isNew = move.Value("article") is { Kind: JsonValueKind.String, Text: "new" };
        return new Move
        {
            Place = value.Span,
            Lines = [.. move.Items("lines").Select(run => CorrectionsReader.ReadRun(move, run))],
            Role = move.Word<Role>("role"),
            Furniture = move.Word<FurnitureKind>("furniture"),
            Article = isNew ? null : Line(move, "article"),
            IsNewArticle = isNew,
            After = Line(move, "after"),
            Joins = Line(move, "joins"),
            Split = Run(move, "split"),
            Merge = Run(move, "merge"),
            Kind = move.Word<ArticleKind>("kind"),
            Reporters = move.Texts("reporters"),
            Correspondents = move.Texts("correspondents"),
            Photographers = move.Texts("photographers"),
        };
    }

    static void CheckTogether(JsonMembers move)
    {
        var subject = Array.Find(Subjects, s => move.Has(s.Key));
        if (subject.Key is null)
        {
            move.Missing("lines", """[{ "line": 3, "begins": "…" }]""");
            return;
        }

        foreach (var key in Keys.Where(k => k != subject.Key && move.Has(k) && !subject.Beside.Contains(k)))
            move.Bad(key, $"left out beside “{subject.Key}”", subject.Beside.Length == 0 ? "This move needs nothing else." : $"Beside it may stand: {string.Join(", ", subject.Beside)}.");
        if (move.Has("lines") && move.Items("lines").IsEmpty)
            move.Bad("lines", "a list of at least one run", """Write, for example, [{ "line": 3, "begins": "…" }].""");
        if (move.Has("lines") && !subject.Beside.Any(move.Has))
            move.Missing("role", "\"kicker\"");
        if (move.Has("merge") && !move.Has("article"))
            move.Missing("article", "1, a line of the article that it belongs to");
        if (subject.Key == "article" && !subject.Beside.Any(move.Has))
            move.Missing("kind", "\"news\"");
        foreach (var other in (string[])["role", "article", "after", "joins"])
        {
            if (move.Has("furniture") && move.Has(other))
                move.Bad(other, "left out beside “furniture”", "Furniture belongs to no article.");
            if (move.Has("joins") && other is "role" or "after" && move.Has(other) && move.Has("joins"))
                move.Bad(other, "left out beside “joins”", "The lines become a part of that paragraph.");
        }
    }

    static NamedLine? Line(JsonMembers move, string key) =>
        move.Number(key) is { } line ? new NamedLine(line, move.Value(key)!.Span) : null; // it has just been read

    static QuotedLines? Run(JsonMembers move, string key) =>
        move.Value(key) is { Kind: JsonValueKind.Object } value ? CorrectionsReader.ReadRun(move, value) : Wrong(move, key);

    static QuotedLines? Wrong(JsonMembers move, string key)
    {
        if (move.Has(key))
            move.Bad(key, "a line and its first characters", """Write, for example, { "line": 52, "begins": "…" }.""");
        return null;
    }
}
