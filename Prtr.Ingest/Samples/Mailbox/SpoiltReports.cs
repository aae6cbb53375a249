using System.Globalization;
using Prtr.Search.Register;

namespace Prtr.Ingest.Samples.Mailbox;

/// <summary>What can be wrong with a report that somebody sends in good faith.</summary>
internal static class SpoiltReports
{
    // Roughly, as elsewhere in the samples: a degree of latitude has 111 km, one of longitude 73 here.
    private const decimal KilometreNorth = 0.009m;
    // Further west a latitude and a longitude of the country can be exchanged without leaving its box.
    private const decimal NorthernmostLatitude = 56;
    private const decimal MetreEast = 0.0000137m;

    /// <summary>One value put right, as in a correction.</summary>
    public static SampleReport Differing(SampleReport report) => CalmYear.Scaled(report, row => row == 0 ? 1.12m : 1);

    /// <summary>The same, naming the version that it puts right, and why.</summary>
    public static SampleReport Corrected(SampleReport report, SampleRandom random) =>
        Differing(report) with { CorrectsVersion = 1, CorrectionReason = random.Pick(SampleTables.CorrectionReasons).Ru };

    public static SampleReport Emptied(SampleReport report) => report with { Releases = [], Wastewater = [], Waste = [] };

    /// <summary>The site moves 6 km and gets another name; operator and activity stay, its number is not given.</summary>
    public static SampleReport Moved(SampleRandom random, SampleReport report) => report with
    {
        Identity = report.Identity with
        {
            FacilityName = "Площадка № 2 " + report.Identity.FacilityName,
            FacilityNameKk = "№ 2 алаң " + report.Identity.FacilityNameKk,
            Address = report.Identity.Address + ", новая площадка",
            Latitude = report.Identity.Latitude + (6 * KilometreNorth * (random.Chance(500) ? 1 : -1)),
        },
    };

    /// <summary>A second site of the same operator 300 m away, which never reported.</summary>
    public static SampleReport Neighbour(SampleReport report) => report with
    {
        Identity = report.Identity with
        {
            FacilityName = "Вспомогательное производство",
            FacilityNameKk = "Қосалқы өндіріс",
            Address = report.Identity.Address + ", корпус 7",
            Longitude = report.Identity.Longitude + (300 * MetreEast),
        },
    };

    /// <summary>A site that the register never heard of.</summary>
    public static SampleReport Newcomer(SampleReport report, SampleOperator owner, int number) => report with
    {
        Identity = report.Identity with
        {
            FacilityName = string.Create(CultureInfo.InvariantCulture, $"Завод вторичного сырья «Жаңа іс {number}»"),
            FacilityNameKk = string.Create(CultureInfo.InvariantCulture, $"«Жаңа іс {number}» қайталама шикізат зауыты"),
            Operator = owner,
            Address = string.Create(CultureInfo.InvariantCulture, $"индустриальная зона «Новая», уч. {number}"),
            Latitude = report.Identity.Latitude + (4 * KilometreNorth),
        },
    };

    public static SampleReport OfAnotherOperator(SampleReport report, SampleOperator owner) => report with { Identity = report.Identity with { Operator = owner } };

    /// <summary>Errors that send a report back: a number that no operator has, a quantity below nothing, a place outside the country.</summary>
    public static SampleReport WithErrors(SampleRandom random, SampleReport report) => random.Next(3) switch
    {
        0 => report with { Identity = report.Identity with { Operator = report.Identity.Operator with { Bin = report.Identity.Operator.Bin[..9] + "X" } } },
        1 when report.Identity.Longitude > NorthernmostLatitude => report with { Identity = report.Identity with { Latitude = report.Identity.Longitude, Longitude = report.Identity.Latitude } },
        _ when report.Releases.Count > 0 => report with { Releases = [report.Releases[0] with { QuantityKg = -1 }, .. report.Releases.Skip(1)] },
        _ => report with { MainActivity = "99(z)" },
    };

    /// <summary>A valid number that no operator of the samples has.</summary>
    public static SampleOperator Stranger(SampleRandom random, int number)
    {
        var digits = string.Create(CultureInfo.InvariantCulture, $"{16 + random.Next(6)}{1 + random.Next(9):00}40{90_000 + number:00000}");
        return Bin.CheckDigit(digits) is { } check
            ? new SampleOperator(digits + check.ToString(CultureInfo.InvariantCulture), $"ТОО «Жаңа бастау {number}»", "", "Ахметов Ерлан")
            : Stranger(random, number + 500);
    }
}
