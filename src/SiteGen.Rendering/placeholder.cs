namespace SiteGen.Rendering;
