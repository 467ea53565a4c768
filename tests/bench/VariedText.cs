using System.Text;

namespace SiteGen.Bench;

/// <summary>Characters without sense that follow each other about as unevenly as those of a paper: few of them are half of the text, and
/// each has others that like to follow it.</summary>
sealed class VariedText(Dice dice)
{
    const int Characters = 3_500;
    const int Followers = 25;

    public string Paragraph(int length)
    {
        var text = new StringBuilder(length);
        for (var last = 0; text.Length < length; text.Append((char)('一' + last)))
            last = dice.Below(20) < 17 ? Follower(last, Uneven(Followers)) : Uneven(Characters);
        return text.ToString();
    }

    static int Follower(int of, int rank) => (int)((((uint)of * 2654435761u) + ((uint)rank * 40503u * 2654435761u)) >> 7) % Characters;

    // The n-th is met about 1/n times as often as the first.
    int Uneven(int count) => (int)Math.Pow(count, dice.Below(1_000_000) / 1_000_000.0) - 1 is var at && at < count ? at : count - 1;
}
