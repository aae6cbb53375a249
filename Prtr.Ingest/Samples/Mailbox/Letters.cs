using System.Globalization;
using Prtr.Search.Text;

namespace Prtr.Ingest.Samples.Mailbox;

/// <summary>Letters as operators write them. A line break stands as <c>|</c> in the table.</summary>
internal static class Letters
{
    private const int KazakhPerThousand = 350;

    /// <param name="kind">As in <c>letters.csv</c>.</param>
    public static SampleLetter Of(SampleRandom random, string kind, SampleReport about)
    {
        var owner = about.Identity.Operator;
        var language = Language(about);
        var fitting = SampleTables.Letters.Where(letter => letter.Kind == kind && letter.Language == language).ToList();
        var letter = random.Pick(fitting.Count > 0 ? fitting : [.. SampleTables.Letters.Where(other => other.Kind == kind)]);
        var reason = random.Pick(SampleTables.CorrectionReasons);
        var said = new Dictionary<string, string>
        {
            ["year"] = about.Year.ToString(CultureInfo.InvariantCulture),
            ["facility"] = language == "kk" ? about.Identity.FacilityNameKk : about.Identity.FacilityName,
            ["operator"] = owner.Name,
            ["person"] = owner.Head,
            ["reason"] = letter.Language == "kk" ? reason.Kk : reason.Ru,
        };
        return new SampleLetter(owner.Name, $"ecolog@{owner.Bin}.example", letter.Language, NamedPlaces.Fill(letter.Subject, said), NamedPlaces.Fill(letter.Text, said).Replace("|", "\r\n", StringComparison.Ordinal));
    }

    /// <summary>An operator writes in one language.</summary>
    public static string Language(SampleReport about) => SampleRandom.For(about.Facility, "language").Chance(KazakhPerThousand) ? "kk" : "ru";

    /// <summary>From somebody whom the register does not know.</summary>
    public static SampleLetter Spam(SampleRandom random)
    {
        var letter = random.Pick(SampleTables.Letters.Where(other => other.Kind == "spam").ToList());
        return new SampleLetter("Отдел продаж", $"info{random.Next(100)}@offers.example", letter.Language, letter.Subject, letter.Text.Replace("|", "\r\n", StringComparison.Ordinal));
    }
}
