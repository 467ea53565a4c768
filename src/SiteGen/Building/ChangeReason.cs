namespace SiteGen.Building;

/// <summary>Why a file of the site was made anew.</summary>
enum ChangeReason
{
    /// <summary>No earlier build is remembered, or by another version of the program.</summary>
    NothingKnown,
    NewFile,
    Shared,
    Text,
    Edition,
    Links,
    Listed,
    /// <summary>A file of the search's index.</summary>
    Searched,
    /// <summary>Few files; that they differ shows only when they are made.</summary>
    MadeEachTime,
    /// <summary>Somebody else changed or removed it on the disk.</summary>
    Touched,
}

static class ChangeReasons
{
    extension(ChangeReason reason)
    {
        public string Words => reason switch
        {
            ChangeReason.NothingKnown => "no earlier build is remembered",
            ChangeReason.NewFile => "it is new",
            ChangeReason.Shared => "the theme, the config or the menu changed",
            ChangeReason.Text => "its text changed",
            ChangeReason.Edition => "its article, page or issue, or one beside it, changed",
            ChangeReason.Links => "what it leads to changed",
            ChangeReason.Listed => "what it lists changed",
            ChangeReason.Searched => "a text that search finds changed",
            ChangeReason.MadeEachTime => "it is made with each build, and came out otherwise",
            _ => "somebody changed or removed it",
        };
    }
}
