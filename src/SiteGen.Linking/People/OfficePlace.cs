using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace SiteGen.Linking;

/// <summary>One office of a chain, parted into the place that has it and the office itself: 青禾 + 县委书记.</summary>
/// <param name="Place">Null where the paper names none.</param>
readonly partial record struct OfficePlace(string? Place, string Office)
{
    static readonly string[] Heads = ["省长", "市长", "州长", "县长", "区长", "镇长", "乡长", "村长"];

    public static ImmutableArray<OfficePlace> Of(string title)
    {
        var organisation = "";
        var places = ImmutableArray.CreateBuilder<OfficePlace>();
        foreach (var piece in title.Split('、', '，'))
        {
            var bare = RankAndRoot.Match(piece);
            // 市人大常委会党组书记、主任: the second office is the first one's organisation's.
            var whole = bare.Index == 0 && organisation.Length > 0 && !Array.Exists(Heads, h => piece.EndsWith(h, StringComparison.Ordinal)) ? organisation + piece : piece;
            if (bare.Success && bare.Index > 0)
                organisation = piece[..bare.Index];
            var tidy = Temporary.Replace(whole.Replace("人民政府", "", StringComparison.Ordinal), "");
            var place = Placed.Match(tidy).Groups["place"].Value;
            places.Add(new OfficePlace(place.Length > 0 ? place : null, LevelTwice.Replace(tidy[place.Length..], "")));
        }

        return places.DrainToImmutable();
    }

    public bool IsPublic => !Private.IsMatch(Office);

    /// <summary>Nobody but one person can well be meant. Below the city the paper must name the place.</summary>
    public bool IsSame(OfficePlace other) =>
        Office == other.Office && (Place == other.Place || ((Place is null || other.Place is null) && Office[0] is '市' or '省' or '副' && IsCityOffice));

    public bool IsCompatible(OfficePlace other) => Place is null || other.Place is null || Place == other.Place;

    bool IsCityOffice => Office is "市长" or "副市长" or "省长" or "副省长" || Office[0] is '市' or '省';

    [GeneratedRegex("(?:党组副|党组|党委副|党委|常务副|第一副|代理|名誉|常务|第一|副|代|总)?(?:" + "市长|省长|州长|县长|区长|镇长|乡长|村长|部长|书记|主任|主席|局长|厅长|院长|秘书长|工程师|经理|董事长|校长|会长|检察长|处长|所长|站长|总裁|理事长|行长|司长|台长|社长|馆长" + ")$")]
    static partial Regex RankAndRoot { get; }

    // An acting mayor becomes the mayor, an executive deputy is a deputy.
    [GeneratedRegex("(?:代理?|常务|第一)(?=副?[省市州县区镇乡]长$)")]
    static partial Regex Temporary { get; }

    [GeneratedRegex(@"^(?<place>\p{IsCJKUnifiedIdeographs}{2,3})(?:[省市县区镇乡州]|副[省市州县区镇乡]长$)(?=.)")]
    static partial Regex Placed { get; }

    // 青禾市副市长 is the city's 副市长.
    [GeneratedRegex("^[省市州县区镇乡](?=副?[省市州县区镇乡]长$)")]
    static partial Regex LevelTwice { get; }

    [GeneratedRegex("公司|集团|经理|董事|总裁|总监|银行|商会|厂|店|医院|学校|校长|协会")]
    static partial Regex Private { get; }
}
