namespace SiteGen.Templating;

/// <summary>Marks what a template can call; the engine behind the seam knows how.</summary>
interface ICallable;
