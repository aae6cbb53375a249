using System.Data.Common;
using Prtr.Search.Database;
using Prtr.Search.Measures;
using Prtr.Search.Register;

namespace Prtr.Search.Review.Indicators;

/// <summary>
/// Adds up the sums of each subject in each year, over all records of many years: of a row only what tells subjects apart and counts is read, and a record is made
/// for the first of those that are alike.
/// </summary>
internal sealed class SubjectSeries
{
    /// <summary>What a statement selects from released_record w.</summary>
    public const string Columns =
        "w.facility_id, w.reporting_year, w.kind, w.pollutant, w.pollutant_group, w.medium, w.hazardous, w.treatment, w.withheld_ground, w.below_threshold, "
        + "coalesce(w.quantity_t_e8, w.quantity_kg_e8), w.accidental_kg_e8";

    private const int Amount = 10;

    private readonly Dictionary<(Subject, int), SubjectYear> years = [];
    private readonly Dictionary<Alike, (PublicRecord Record, RecordSums Sums)> known = [];
    private readonly StringPool strings = new();

    public IReadOnlyList<SubjectYear> All => [.. years.Values];

    public void Add(PublicRecord record) => SumsOf(record).Add(record);

    public async Task AddAsync(DbDataReader row, CancellationToken cancellationToken)
    {
        while (await row.ReadAsync(cancellationToken))
        {
            var (facility, alike) = (row.GetInt64(0), Read(row));
            if (!known.TryGetValue(alike, out var found))
            {
                var record = alike.Record(facility);
                known.Add(alike, found = (record, SumsOf(record)));
            }

            found.Sums.Add(found.Record, facility, Units(row, Amount), Units(row, Amount + 1));
        }
    }

    private RecordSums SumsOf(PublicRecord record)
    {
        var key = (Subject.Of(record), record.Report.Year);
        if (!years.TryGetValue(key, out var subject))
        {
            years.Add(key, subject = new(record, new RecordSums()));
        }

        return subject.Sums;
    }

    private Alike Read(DbDataReader row)
    {
        string? Text(int place) => row.IsDBNull(place) ? null : strings.Share(row.GetString(place));
        bool? YesNo(int place) => row.IsDBNull(place) ? null : row.GetBoolean(place);
        return new(row.GetInt32(1), Text(2)!, row.IsDBNull(3) ? null : row.GetInt32(3), Text(4), Text(5), YesNo(6), Text(7), Text(8), YesNo(9));
    }

    private static long Units(DbDataReader row, int place) => row.IsDBNull(place) ? 0 : row.GetInt64(place);

    private readonly record struct Alike(
        int Year, string Kind, int? Pollutant, string? Group, string? Medium, bool? Hazardous, string? Treatment, string? Ground, bool? BelowThreshold)
    {
        public PublicRecord Record(long facility) => new()
        {
            Id = 0,
            Report = new PublicReport { FacilityId = facility, Year = Year },
            Kind = Codes.KindOf(Kind),
            Pollutant = Pollutant,
            PollutantGroup = Group,
            Medium = Medium is { } into ? Codes.MediumOf(into) : null,
            Hazardous = Hazardous,
            Treatment = Treatment is { } mark ? Codes.TreatmentOf(mark) : null,
            WithheldGround = Ground,
            BelowThreshold = BelowThreshold,
        };
    }
}
