using System.Text.Json;
using SiteGen.Templating;
using SiteGen.Templating.Benchmarks;
using SiteGen.Text;

// Times one article page of some 17,000 characters: its templates parsed, rendered by the engine, and written by hand.
// The folder with the page can be given; otherwise it is looked for beside the repository.
var folder = args.FirstOrDefault() ?? Path.Combine(Paths.Repository, "..", "shared", "scriban", "bench");
if (!File.Exists(Path.Combine(folder, "model.json")))
{
    Console.Error.WriteLine($"There is no model.json in {Path.GetFullPath(folder)}. Give the folder of the benchmark page as the first argument.");
    return 2;
}

SourceText[] files =
[
    new("article", File.ReadAllText(Path.Combine(folder, "article.html"))),
    new("layout", File.ReadAllText(Path.Combine(folder, "layout.html"))),
];
using var model = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "model.json")));
var expected = File.ReadAllText(Path.Combine(folder, "expected.html"));
var page = ArticlePage.From(model.RootElement);
var asJson = new JsonGlobals(model.RootElement);
var asViews = new ViewGlobals(page);
var options = TemplateOptions.Default with { StrictViews = false };
var templates = TemplateSet.Parse(files, options);
var set = templates.Value;

Check("engine, JSON model", set.Render("article", asJson).Value);
Check("engine, views", set.Render("article", asViews).Value);
Check("by hand", HandWritten.Render(page));

Measurement[] rows =
[
    new("parse both templates", () => TemplateSet.Parse(files, options)),
    new("render, JSON model", () => set.Render("article", asJson)),
    new("render, views", () => set.Render("article", asViews)),
    new("render to UTF-8, views", RenderUtf8),
    new("by hand, StringBuilder", () => HandWritten.Render(page)),
];
Measurement.Run(rows);
var byHand = rows[^1].Median;
Console.WriteLine($"{"",-26} {"µs median",10} {"min",8} {"bytes",10} {"× by hand",10}");
foreach (var row in rows)
    Console.WriteLine($"{row.Name,-26} {row.Median,10:F1} {row.Best,8:F1} {row.Bytes,10:N0} {row.Median / byHand,10:F2}");
Console.WriteLine($"two threads sharing the templates: {Measurement.PagesPerSecond(2, RenderUtf8):N0} pages a second");
return 0;

// As a build does, which gives the bytes back when they are written.
object? RenderUtf8()
{
    using var rendered = set.RenderUtf8("article", asViews).Value;
    return rendered;
}

void Check(string name, string actual)
{
    if (actual != expected)
        throw new InvalidOperationException($"{name}: the page differs from expected.html at character {actual.Zip(expected).TakeWhile(pair => pair.First == pair.Second).Count()}.");
}
