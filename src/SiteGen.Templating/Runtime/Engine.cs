using SiteGen.Text;

namespace SiteGen.Templating.Runtime;

/// <summary>One rendering, from a parsed template to what is made of its output.</summary>
static class Engine
{
    /// <param name="root">A view, or an object that the template may also write to.</param>
    public static Outcome<T> Render<T>(ITemplates templates, Template template, TemplateOptions options, object root, Func<Output, T> read)
    {
        var context = new RenderContext(templates, options, template.Source, root);
        try
        {
            context.Run(template);
            return Outcome.Of(read(context.Output));
        }
        catch (TemplateError error)
        {
            return Outcome.Fail<T>(error.Diagnostic);
        }
        catch (OutputTooLong)
        {
            return Outcome.Fail<T>(context.LimitReached(context.CurrentSpan, Messages.OutputTooLong(), nameof(Limits.Text), options.Limits.Text).Diagnostic);
        }
        catch (InsufficientExecutionStackException)
        {
            return Outcome.Fail<T>(context.Fail(context.CurrentSpan, Messages.StackExhausted()).Diagnostic);
        }
        finally
        {
            context.Output.Dispose();
        }
    }
}

/// <summary>The output reached its limit; the engine knows where.</summary>
sealed class OutputTooLong : Exception;
