namespace SiteGen.Templating.Tests;

sealed class NoModel : View
{
    static readonly MemberTable<NoModel> Table = [];

    public static NoModel Instance { get; } = new();

    public override MemberTable Members => Table;
}
