namespace SiteGen.Recognition;
