using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Search.Text;

namespace Prtr.Search.Places;

/// <summary>
/// Finds settlements by what people write: in any of the three languages, with typing errors, with the district or region to tell namesakes apart,
/// or as the beginning of an address, of which streets and numbers are passed over since they are not known here.
/// </summary>
public sealed class Gazetteer
{
    private const int MostWords = 16;

    // What places and streets are, in addresses: says nothing about which one is meant.
    private static readonly HashSet<string> Kinds =
    [
        .. ((string[])
        [
            "г", "гор", "город", "с", "село", "п", "пос", "поселок", "аул", "ауыл", "ауылы", "қала", "қаласы", "кент", "кенті", "ст", "станция", "станциясы", "city", "town", "village",
            "ул", "улица", "көше", "көшесі", "street", "пр", "проспект", "даңғылы", "avenue", "мкр", "микрорайон", "ықшам", "ауданы", "район", "district", "область", "облысы", "region",
            "дом", "д", "үй", "кв", "пер", "республика", "казахстан", "қазақстан", "kazakhstan",
        ]).SelectMany(TextFolding.Words),
    ];

    private readonly Settlement[] settlements;
    private readonly TokenMatcher matcher;
    private readonly HashSet<int>[] named;
    private readonly HashSet<int>[] around;

    private Gazetteer(IEnumerable<Settlement> all, ReferenceData reference)
    {
        settlements = [.. all.OrderByDescending(one => one.Population).ThenBy(one => one.Kato).ThenBy(one => one.Names.Ru, StringComparer.Ordinal)];
        var names = Array.ConvertAll(settlements, one => Words(one.Names));
        var areas = Array.ConvertAll(settlements, one => ((Kato[])[one.District, one.Region])
            .Where(reference.Units.ContainsKey).SelectMany(kato => Words(reference.Units[kato].Names)).ToArray());
        matcher = new TokenMatcher(names.Concat(areas).SelectMany(words => words), completes: true);
        named = Array.ConvertAll(names, words => words.Select(matcher.IdOf).ToHashSet());
        around = Array.ConvertAll(areas, words => words.Select(matcher.IdOf).ToHashSet());
    }

    /// <summary>The settlements that come with the software.</summary>
    public static Gazetteer Shipped { get; } = new(SettlementFile.Read(), ReferenceData.Shipped);

    public IReadOnlyList<Settlement> All => settlements;

    /// <summary>Those that more words of the text mean come first, then those named exactly so, then larger ones; none where no word is a settlement's name.</summary>
    public IReadOnlyList<Settlement> Find(string text, int count)
    {
        // A village may be called Village; else such a word means nothing.
        var words = TextFolding.Words(text).Where(word => !word.Any(char.IsDigit)).Take(MostWords)
            .Select(word => (Exact: matcher.IdOf(word), Ids: Kinds.Contains(word) ? [matcher.IdOf(word)] : matcher.MatchWord(word).ToHashSet())).ToList();
        return
        [
            .. Enumerable.Range(0, settlements.Length)
                .Select(place => (place, Fit: Fit(place, words)))
                .Where(found => found.Fit.Named > 0)
                .OrderByDescending(found => found.Fit)
                .ThenBy(found => found.place)
                .Take(count)
                .Select(found => settlements[found.place]),
        ];
    }

    /// <summary>Whether the text is the settlement's whole name in one of the languages, whatever it is said to be: г. Темиртау.</summary>
    public static bool IsCalled(Settlement settlement, string text) =>
        string.Join(' ', Telling(TextFolding.Words(text))) is var sought
        && ((string[])[settlement.Names.Kk, settlement.Names.Ru, settlement.Names.En]).Any(name => string.Join(' ', Telling(TextFolding.Words(name))) == sought);

    /// <summary>The largest settlement of an administrative unit; null where none is known.</summary>
    public Settlement? In(Kato unit) => Array.Find(settlements, one => unit.Contains(one.Kato)) ?? Array.Find(settlements, one => one.District == unit);

    /// <summary>The settlement whose middle is nearest, with how far it is.</summary>
    public (Settlement Settlement, double Metres) Nearest(GeoPoint point) =>
        settlements.Select(one => (one, point.DistanceMetres(one.Point))).MinBy(pair => pair.Item2);

    private (int Meant, int Exact, int Named, int Whole) Fit(int place, List<(int Exact, HashSet<int> Ids)> words)
    {
        var (byName, byArea, exact) = (0, 0, 0);
        foreach (var word in words)
        {
            byName += word.Ids.Overlaps(named[place]) ? 1 : 0;
            byArea += word.Ids.Overlaps(around[place]) ? 1 : 0;
            exact += word.Exact >= 0 && named[place].Contains(word.Exact) ? 1 : 0;
        }

        var meant = words.Count(word => word.Ids.Overlaps(named[place]) || word.Ids.Overlaps(around[place]));
        return (byName == 0 ? 0 : meant, exact, byName, byArea);
    }

    private static string[] Words(Names names) =>
        [.. ((string[])[names.Kk, names.Ru, names.En]).SelectMany(name => Telling(TextFolding.Words(name))).Distinct()];

    // All of them where none tells.
    private static List<string> Telling(IEnumerable<string> words)
    {
        List<string> all = [.. words];
        List<string> telling = [.. all.Where(word => !Kinds.Contains(word))];
        return telling.Count > 0 ? telling : all;
    }
}
