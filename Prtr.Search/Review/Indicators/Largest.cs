using System.Globalization;
using Prtr.Search.Measures;
using Prtr.Search.Register;
using Prtr.Search.Review.Figures;

namespace Prtr.Search.Review.Indicators;

/// <summary>The ten facilities with the largest given quantity in each group; equal ones in the order of their ids.</summary>
/// <param name="Quantity">The exact sum that counts.</param>
internal sealed record Largest(Cut<PublicRecord> Cut, Measure Quantity)
{
    private const int Places = 10;

    private IReadOnlyList<string> Keys => [.. Cut.By.Select(code => code.Name)];

    private string Column => Quantity.Unit is { } unit ? "quantity_" + unit : Quantity.Name;

    private IReadOnlyList<FigureColumn> Columns =>
    [
        .. Keys.Select(Tabulated.Code), Tabulated.Count("place"), Tabulated.Code("facility"), Tabulated.Text("facility_name"), Tabulated.Text("operator_name"),
        Tabulated.Code("region"), IndicatorTexts.Column(Column, Counted.UnitOf(Quantity)), IndicatorTexts.Column("share_percent", FigureUnit.Percent),
    ];

    /// <param name="whole">The table with the quantity of each group, for the shares.</param>
    public FigureTable Table(FigureTable whole, string id, string link)
    {
        var totals = whole.Rows.GroupBy(row => string.Join('|', Keys.Select(key => row[key].Text)))
            .ToDictionary(group => group.Key, group => Figure.Exact(group.Sum(row => row[Column].Amount ?? 0)));
        return Tabulated.Of(id, link, Columns, CodeOrder.Sort(Cut.Groups(Cut.Rows).SelectMany(group => Rows(group, totals[group.Key])), Keys));
    }

    private IEnumerable<Dictionary<string, Figure>> Rows(IGrouping<string, PublicRecord> group, Figure whole) => group
        .GroupBy(record => record.Report.FacilityId)
        .Select(facility => (Facility: facility.First().Report, Sum: facility.Totals()[Quantity] ?? 0))
        .Where(facility => facility.Sum > 0)
        .OrderByDescending(facility => facility.Sum).ThenBy(facility => facility.Facility.FacilityId)
        .Take(Places)
        .Select((facility, index) => new Dictionary<string, Figure>(Cut.By.Select(code => KeyValuePair.Create(code.Name, Figure.Of(code.Of(group.First())))))
        {
            ["place"] = Figure.Of(index + 1),
            ["facility"] = Figure.Of(facility.Facility.FacilityId.ToString(CultureInfo.InvariantCulture)),
            ["facility_name"] = Figure.Of(facility.Facility.FacilityName),
            ["operator_name"] = Figure.Of(facility.Facility.OperatorName),
            ["region"] = Figure.Of(facility.Facility.Kato.Region.Value),
            [Column] = Figure.Exact(facility.Sum),
            ["share_percent"] = PercentFigure.Share(Figure.Exact(facility.Sum), whole),
        });
}
