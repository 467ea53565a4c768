using SiteGen.Config;
using SiteGen.Editions;
using SiteGen.Recognition;
using SiteGen.Text;

namespace SiteGen.Corrections;

/// <summary>The text of a corrections file to what it says of its page; all that is wrong with its form is said at once.</summary>
static class CorrectionsReader
{
    static readonly string[] Keys = ["$schema", "articles", "furniture", "moves"];
    static readonly string[] ArticleKeys = ["kind", "reporters", "correspondents", "photographers", "continuedFrom", "continuedOn", "blocks"];
    static readonly string[] BlockKeys = ["role", "lines", "photo", "alt"];
    static readonly string[] FurnitureKeys = ["kind", "lines"];
    static readonly string[] Extensions = [".jpg", ".png", ".webp"];
    static readonly string[] LineKeys = ["line", "to", "begins", "from"];

    public static Outcome<PageCorrections> Read(SourceText file) =>
        JsonText.Parse(file).Then(root =>
        {
            var reader = new JsonMembers(file, root, "the corrections file", Keys);
            if (reader.Has("moves"))
            {
                foreach (var key in (string[])["articles", "furniture"])
                {
                    if (reader.Has(key))
                        reader.Bad(key, "left out beside “moves”", "A file says all of the page, or only what is otherwise.");
                }
            }
            else
            {
                Require(reader, "articles", "[ … ]");
            }

            _ = reader.Text("$schema");
            var corrections = new PageCorrections
            {
                SaysAll = !reader.Has("moves"),
                Moves = [.. reader.Items("moves").Select(move => MovesReader.Read(reader, move))],
                Articles = [.. reader.Items("articles").Select(article => ReadArticle(reader, article))],
                Furniture = [.. reader.Items("furniture").Select(item => ReadBlock<FurnitureKind>(reader, item, "kind", FurnitureKeys))],
            };
            return new Outcome<PageCorrections>(corrections, reader.Diagnostics);
        });

    static CorrectedArticle ReadArticle(JsonMembers outer, JsonText value)
    {
        var article = new JsonMembers(outer, value, "an article", ArticleKeys);
        var blocks = article.Items("blocks");
        if (blocks.IsEmpty)
            article.Missing("blocks", """[{ "role": "headline", "lines": [ … ] }]""");
        return new CorrectedArticle
        {
            Kind = article.Word<ArticleKind>("kind"),
            Reporters = article.Texts("reporters"),
            Correspondents = article.Texts("correspondents"),
            Photographers = article.Texts("photographers"),
            ContinuedFrom = article.Text("continuedFrom"),
            ContinuedOn = article.Text("continuedOn"),
            Blocks = [.. blocks.Select(block => ReadBlock<Role>(article, block, "role", BlockKeys))],
        };
    }

    static CorrectedBlock<T> ReadBlock<T>(JsonMembers outer, JsonText value, string key, string[] keys)
        where T : struct, Enum
    {
        var block = new JsonMembers(outer, value, "a block", keys);
        Require(block, key, $"\"{Enum.GetNames<T>()[0].ToLowerInvariant()}\"");
        var lines = block.Items("lines");
        if (lines.IsEmpty)
            block.Missing("lines", """[{ "line": 3, "begins": "…" }]""");
        var role = block.Word<T>(key) ?? default;
        return new CorrectedBlock<T>(role, [.. lines.Select(run => ReadRun(block, run))])
        {
            Picture = ReadPhoto(block, role is Role.Caption),
            PicturePlace = block.Has("photo") ? block.Spans["photo"] : default,
        };
    }

    static Picture? ReadPhoto(JsonMembers block, bool isCaption)
    {
        if (!block.Has("photo"))
        {
            if (block.Has("alt"))
                block.Missing("photo", "\"bridge.jpg\"");
            return null;
        }

        if (!isCaption)
            block.Bad("photo", "beside the role “caption”", "A photo stands with its caption.");
        var file = block.RequiredText("photo", "\"bridge.jpg\"").Replace('\\', '/');
        if (file.Contains('\0') || file.StartsWith('/') || file.Split('/').Contains("..") || !Extensions.Contains(Path.GetExtension(file)))
            block.Bad("photo", "a .jpg, .png or .webp file beside the page", "Write its path from the folder that the page lies in.");
        return new Picture(file) { Alt = block.RequiredText("alt", "\"what there is to see on it, for readers who cannot see it\"") };
    }

    public static QuotedLines ReadRun(JsonMembers outer, JsonText value)
    {
        var run = new JsonMembers(outer, value, "a run of lines", LineKeys);
        Require(run, "line", "3");
        if (run.Has("from") == run.Has("begins"))
        {
            if (run.Has("from"))
                run.Bad("from", "without “begins” beside it", "A line is quoted from its beginning (\"begins\") or from where this part of it starts (\"from\").");
            else
                run.Missing("begins", "\"…\", the first characters of the line");
        }

        var first = run.Number("line") ?? 1;
        var last = run.Number("to") ?? first;
        if (last < first)
            run.Bad("to", "no smaller than “line”", "Write the number of the run's last line.");
        var quote = (run.Has("from") ? run.Text("from") : run.Text("begins")) ?? "";
        if (string.IsNullOrWhiteSpace(quote) && (run.Has("from") || run.Has("begins")))
            run.Bad(run.Has("from") ? "from" : "begins", "characters of the line", "Quote two or more of them.");
        return new QuotedLines(first, last, quote, run.Has("from"), value.Span);
    }

    static void Require(JsonMembers members, string key, string example)
    {
        if (!members.Has(key))
            members.Missing(key, example);
    }
}
