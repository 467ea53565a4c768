namespace SiteGen.Linking;
