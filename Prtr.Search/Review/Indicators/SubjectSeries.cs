using System.Data.Common;
using Prtr.Search.Columns;
using Prtr.Search.Database;
using Prtr.Search.Embedded;
using Prtr.Search.Measures;
using Prtr.Search.Register;

namespace Prtr.Search.Review.Indicators;

/// <summary>Adds up the sums of each subject in each year, over all records of many years.</summary>
internal sealed class SubjectSeries
{
    private static readonly IKept<PublicReport>[] OfReport = [.. ReportColumns.Kept.Where(kept => kept.Sql is "facility_id" or "reporting_year")];

    // What tells subjects apart, and what counts.
    private static readonly IKept<PublicRecord>[] OfRecord =
    [
        .. RecordColumns.InSql.Where(kept => kept.Sql is "kind" or "pollutant" or "pollutant_group" or "medium" or "hazardous" or "treatment" or "withheld_ground" or "below_threshold"
            or "quantity_kg_e8" or "accidental_kg_e8" or "quantity_t_e8"),
    ];

    /// <summary>What a statement selects from released_record w.</summary>
    public static readonly string Columns = $"{OfReport.Select("w.")}, {OfRecord.Select("w.")}";

    private readonly Dictionary<(Subject, int), SubjectYear> years = [];

    public IReadOnlyList<SubjectYear> All => [.. years.Values];

    public void Add(PublicRecord record)
    {
        var key = (Subject.Of(record), record.Report.Year);
        if (!years.TryGetValue(key, out var subject))
        {
            years.Add(key, subject = new(record, new RecordSums()));
        }

        subject.Sums.Add(record);
    }

    /// <summary>Adds rows of <see cref="Columns"/>: all are read into the same record, until it is the first of its subject and stays.</summary>
    public async Task AddAsync(DbDataReader rows, CancellationToken cancellationToken)
    {
        var values = StoredRow.Of(rows, new StringPool());
        var record = Blank();
        while (await rows.ReadAsync(cancellationToken))
        {
            OfReport.Read(values.From(0), record.Report);
            OfRecord.Read(values, record);
            var known = years.Count;
            Add(record);
            record = years.Count > known ? Blank() : record;
        }
    }

    /// <summary>Adds the records of some reports in memory.</summary>
    public void Add(EmbeddedIndex index, Func<PublicReport, bool> isAdded)
    {
        var data = index.Data;
        foreach (var (place, report) in data.Reports.Index().Where(report => isAdded(report.Item)))
        {
            for (var row = data.FirstRow[place]; row < data.FirstRow[place + 1]; row++)
            {
                var shape = data.Shapes[data.RowShape[row]];
                var key = (Subject.Of(shape), report.Year);
                if (!years.TryGetValue(key, out var subject))
                {
                    years.Add(key, subject = new(index.RecordAt(place, row), new RecordSums()));
                }

                subject.Sums.Add(shape, report.FacilityId, data.Amount[row], data.Accidental.GetValueOrDefault(row));
            }
        }
    }

    private static PublicRecord Blank() => new() { Id = 0, Report = new PublicReport() };
}
