using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using SiteGen.Building;
using SiteGen.Templating;
using SiteGen.Text;

namespace SiteGen.Serve.Reviewing;

/// <summary>The pages on which an editor puts right what was recognised. Only this machine gets them, and the built site never has them.</summary>
sealed class ReviewPages(Preview preview)
{
    public const string Root = "/_review";
    const string One = Root + "/page";

    static readonly byte[] Script = EmbeddedFiles.Read("review.js");
    static readonly byte[] Styles = EmbeddedFiles.Read("review.css");

    static readonly TemplateSet Templates = TemplateSet.Parse(
        [.. ((string[])["list.sbnhtml", "page.sbnhtml"]).Select(name => new SourceText(name, EmbeddedFiles.ReadText("review-" + name)))],
        TemplateOptions.Default with { AutoEscape = true }).Value;

    readonly ReviewGuard guard = new();

    public static string AddressOf(string seed) => $"{One}?seed={Uri.EscapeDataString(seed)}";

    public async Task AnswerAsync(HttpContext context, CancellationToken stop)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
        headers["Referrer-Policy"] = "same-origin";
        var isPost = HttpMethods.IsPost(context.Request.Method);
        if (!ReviewGuard.IsOfThisMachine(context))
            await SayAsync(context, StatusCodes.Status403Forbidden, "The review answers browsers on this machine only, at its own address.");
        else if (preview.Request is not { } request)
            await SayAsync(context, StatusCodes.Status404NotFound, "There is nothing to review yet.");
        else if (!isPost && !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
            await SayAsync(context, StatusCodes.Status405MethodNotAllowed, "That is not what these pages are for.");
        else
        {
            await (context.Request.Path.Value switch
            {
                Root or Root + "/" when !isPost => ShowAsync(context, "list.sbnhtml", ReviewListView.Of(preview)),
                Root + "/review.js" when !isPost => SiteFiles.SendAsync(context, Script, "text/javascript; charset=utf-8"),
                Root + "/review.css" when !isPost => SiteFiles.SendAsync(context, Styles, "text/css; charset=utf-8"),
                One => PageAsync(context, request, isPost, stop),
                _ => SayAsync(context, StatusCodes.Status404NotFound, "The review has no such page."),
            });
        }
    }

    async Task PageAsync(HttpContext context, BuildRequest request, bool isPost, CancellationToken stop)
    {
        // Only the name of a page of the paper leads to a file.
        var seed = context.Request.Query["seed"].ToString();
        if (!request.Config.Seeds.Matches(seed) || !preview.HasSeed(seed) || ReviewedPage.Read(request, seed) is not { HasErrors: false, Value: { } page })
        {
            await SayAsync(context, StatusCodes.Status404NotFound, "The paper has no such page.");
            return;
        }

        var view = new ReviewPageView(page, preview, guard.Token) { IsSaved = context.Request.Query.ContainsKey("saved") };
        if (!isPost)
        {
            await ShowAsync(context, "page.sbnhtml", view);
            return;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (!guard.IsOurs(context, form["token"]))
        {
            await SayAsync(context, StatusCodes.Status403Forbidden, "This does not come from a page of this review. If the preview was started anew, load the page again.");
            return;
        }

        var (message, wrong) = Save(form, request, page);
        if (message.Length == 0 && wrong.IsEmpty)
        {
            // What the editor sees next has it.
            preview.Refresh(new HashSet<string>(StringComparer.Ordinal), ProgressLine.None, stop);
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = $"{AddressOf(seed)}&saved=1{Anchor(form)}";
            return;
        }

        context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await ShowAsync(context, "page.sbnhtml", new ReviewPageView(page, preview, guard.Token) { Message = message, Wrong = wrong, Marked = [.. form["line"].OfType<string>()] });
    }

    static (string Message, ImmutableArray<Diagnostic> Wrong) Save(IFormCollection form, BuildRequest request, ReviewedPage page)
    {
        if (form["version"] != page.Version)
            return ("The page or its corrections were changed meanwhile. Look at it again; nothing was saved.", []);
        if (!page.CanBeMoved)
            return ("The corrections of this page can only be changed in their file.", []);
        if (form["undo"] is [{ } undo])
        {
            return int.TryParse(undo, NumberStyles.None, CultureInfo.InvariantCulture, out var nth) && page.Corrections is not null && nth < Corrections.MovesText.List(page.Corrections).Length
                ? ("", ReviewSaving.Remove(request, page, nth))
                : ("There is no such correction.", []);
        }

        var (move, missing) = MoveForm.Read(form, page);
        return move is null ? (missing, []) : ("", ReviewSaving.Add(request, page, move));
    }

    static string Anchor(IFormCollection form) => form["line"] is [{ } first, ..] && first.All(c => char.IsAsciiDigit(c) || c == '-') ? "#l" + first : "";

    static Task ShowAsync(HttpContext context, string template, View view)
    {
        var page = Templates.RenderUtf8(template, view);
        return page.HasErrors
            ? throw new InvalidOperationException(DiagnosticFormat.Format(page.Diagnostics[0]))
            : SiteFiles.SendAsync(context, page.Value.Memory, "text/html; charset=utf-8");
    }

    public static Task SayAsync(HttpContext context, int status, string sentence)
    {
        context.Response.StatusCode = status;
        return SiteFiles.SendAsync(context, Encoding.UTF8.GetBytes(sentence + "\n"), "text/plain; charset=utf-8");
    }
}
