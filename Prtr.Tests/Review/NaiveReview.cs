using System.Globalization;
using Prtr.Search.Register;
using Prtr.Search.Review.Figures;

namespace Prtr.Tests.Review;

/// <summary>Figures of a review counted one record at a time, without SQL.</summary>
public sealed class NaiveReview(IReadOnlyList<PublicReport> allReports, IReadOnlyList<PublicRecord> allRecords, int year)
{
    public IEnumerable<PublicReport> Reports => allReports.Where(report => report.Year == year);

    public IEnumerable<PublicReport> ReportsBefore => allReports.Where(report => report.Year == year - 1);

    public IEnumerable<PublicReport> AllReports => allReports;

    public IEnumerable<PublicRecord> Records => allRecords.Where(record => record.Report.Year == year);

    public IEnumerable<PublicRecord> RecordsBefore => allRecords.Where(record => record.Report.Year == year - 1);

    public IEnumerable<PublicRecord> AllRecords => allRecords;

    public static string Region(PublicReport report) => report.Kato.Region.Value;

    public static string Sector(PublicReport report) => report.MainActivity.Split('(')[0];

    public static string Pollutant(PublicRecord record) => record.Pollutant?.ToString(CultureInfo.InvariantCulture) ?? "group:" + record.PollutantGroup;

    public static string Medium(PublicRecord record) => record.Medium!.Value.Code();

    public static string Route(PublicRecord record) => record.Medium?.Code() ?? record.Kind.Code();

    public static string Hazard(PublicRecord record) => record.Hazardous == true ? "hazardous" : "non-hazardous";

    public static string Treatment(PublicRecord record) => record.Treatment!.Value.Code();

    public static string Year(PublicRecord record) => record.Report.Year.ToString(CultureInfo.InvariantCulture);

    public static Figure Kg(IEnumerable<PublicRecord> records) => Sum(records.Select(record => record.QuantityKg));

    public static Figure Tonnes(IEnumerable<PublicRecord> records) => Sum(records.Select(record => record.QuantityT));

    public static Figure AccidentalKg(IEnumerable<PublicRecord> records) =>
        Sum(records.Select(record => record.QuantityKg is null ? default(Quantity?) : record.AccidentalKg ?? new Quantity(0)));

    public static Figure Facilities(IEnumerable<PublicRecord> records) => Figure.Of(records.Select(record => record.Report.FacilityId).Distinct().LongCount());

    public static Figure Withheld(IEnumerable<PublicRecord> records) => Figure.Of(records.LongCount(record => record.WithheldGround is not null));

    public static Figure Pollutants(IEnumerable<PublicRecord> records) => Figure.Of(records.Select(record => record.Pollutant).OfType<int>().Distinct().LongCount());

    private static Figure Sum(IEnumerable<Quantity?> quantities)
    {
        var given = quantities.OfType<Quantity>().ToList();
        return given.Count == 0 ? Figure.NotGiven(Reasons.Withheld) : Figure.Exact(given.Sum(quantity => quantity.ToDecimal()));
    }
}
