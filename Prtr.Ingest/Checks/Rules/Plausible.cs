using System.Globalization;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Search.Register;

namespace Prtr.Ingest.Checks.Rules;

/// <summary>
/// Check 33: more than can be. A year has 8,784 hours at most, and a plant burns no more than its capacity in all of them:
/// the poorest fuel gives 0.12 tonnes of carbon dioxide for a gigajoule.
/// </summary>
internal sealed class Plausible : IReportCheck
{
    private const decimal HoursOfAYear = 8_784;
    private const decimal GigajoulesOfAMegawattHour = 3.6m;
    private const decimal KilogramsOfAGigajoule = 120;
    private const int CarbonDioxide = 3;

    public IEnumerable<Remark> Check(OperatorReport report, CheckContext context)
    {
        var facility = report.Facility;
        if (facility.OperatingHours.Value > HoursOfAYear)
        {
            yield return RemarkKinds.MoreThanPlausible.On(facility.OperatingHours, Text(facility.OperatingHours.Value.Value), Text(HoursOfAYear));
        }

        if (facility is not { MainActivity.Value: "1(c)", Capacity.Value: { } capacity } || !CapacityUnits.Same(facility.CapacityUnit.Value, "MW"))
        {
            yield break;
        }

        var most = capacity * HoursOfAYear * GigajoulesOfAMegawattHour * KilogramsOfAGigajoule;
        foreach (var (row, reference) in report.Releases.Numbered(RecordKind.Release))
        {
            if (row is { Pollutant.Value: CarbonDioxide, Medium.Value: Medium.Air, QuantityKg.Value: { } quantity } && quantity.ToDecimal() > most)
            {
                yield return RemarkKinds.MoreThanPlausible.On(row.QuantityKg, quantity.ToString(), Text(most)) with { Row = reference };
            }
        }
    }

    private static string Text(decimal value) => value.ToString("0.########", CultureInfo.InvariantCulture);
}
