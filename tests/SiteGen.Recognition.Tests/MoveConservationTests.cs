using FsCheck;
using FsCheck.Fluent;
using SiteGen.Editions;
using SiteGen.Text;

namespace SiteGen.Recognition.Tests;

/// <summary>However an editor moves lines about, each stays on the page once.</summary>
public sealed class MoveConservationTests
{
    [Fact]
    public void Nothing_is_lost_by_any_moves() =>
        Prop.ForAll(
            (from text in ConservationTests.Pages
             from dice in Gen.Choose(0, int.MaxValue - 1)
             select (Text: text, Dice: dice)).ToArbitrary(),
            page => IsConserved(page.Text, new Random(page.Dice))).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(ConservationTests.Seed, ConservationTests.Gamma));

    static bool IsConserved(string text, Random dice)
    {
        var source = new SourceText("page.txt", text);
        var lines = Enumerable.Range(1, source.LineCount).Select(n => (Number: n, Text: source.Slice(source.LineSpan(n)).ToString().Trim())).Where(l => l.Text.Length > 0).ToArray();
        if (lines.Length == 0)
            return true;
        var moves = Enumerable.Range(0, dice.Next(1, 6)).Select(_ => Any(lines, dice)).ToArray();
        var moved = Mover.Apply(source, [.. moves], new SourceText("page.corrections.json", ""));
        // A move that does not fit is refused, with a reason that an editor can use.
        if (moved.HasErrors)
            return moved.Diagnostics.All(d => d.Code.StartsWith("SG15", StringComparison.Ordinal) && d.Code != "SG1507" && (d.Code != "SG1506" || moves.Any(m => m.Lines.Length > 1))) ? true : throw new InvalidOperationException($"{moved.Diagnostics[0].Message} {string.Join('\n', moves)}");
        var found = Conservation.Check(source, moved.Value);
        return found.IsEmpty ? true : throw new InvalidOperationException($"{found[0].Message} {string.Join('\n', moves)}");
    }

    static Move Any((int Number, string Text)[] lines, Random dice)
    {
        NamedLine? Named() => new NamedLine(lines[dice.Next(lines.Length)].Number, default);
        QuotedLines Run()
        {
            var (number, text) = lines[dice.Next(lines.Length)];
            var to = dice.Next(4) == 0 ? lines[dice.Next(lines.Length)].Number : number;
            var isInside = text.Length > 3 && dice.Next(3) == 0;
            return new QuotedLines(number, Math.Max(number, to), isInside ? text[dice.Next(1, text.Length)..] : text, isInside, default);
        }

        var role = dice.Next(3) == 0 ? (Role?)null : (Role)dice.Next(11);
        return dice.Next(8) switch
        {
            0 => new Move { Place = default, Split = Run() },
            1 => new Move { Place = default, Merge = Run(), Article = Named() },
            2 => new Move { Place = default, Lines = [Run()], Furniture = (FurnitureKind)dice.Next(3) },
            3 => new Move { Place = default, Lines = [Run()], Role = role, IsNewArticle = true },
            4 => new Move { Place = default, Lines = [Run()], Joins = Named() },
            5 => new Move { Place = default, Lines = [Run()], Role = role, Article = Named(), After = Named() },
            6 => new Move { Place = default, Lines = [Run(), Run()], Role = role, Article = Named() },
            _ => new Move { Place = default, Lines = [Run()], Role = role },
        };
    }
}
