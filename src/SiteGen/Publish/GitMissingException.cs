namespace SiteGen.Publish;

sealed class GitMissingException() : Exception("git can't be started.");
