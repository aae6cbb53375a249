using Prtr.Ingest.Intake.Facilities;
using Prtr.Ingest.People;
using Prtr.Search.Database;
using Prtr.Search.OpenData;
using Prtr.Search.Register;
using Prtr.Tests.Database;

namespace Prtr.Tests.Intake.Facilities;

/// <summary>A register with two facilities, and what the public sees of them.</summary>
public abstract class FacilityTest(TestEngine engine) : IntakeTest(engine)
{
    protected const long Boiler = 1;
    protected const long Quarry = 2;
    protected const string Why = "Одна площадка под двумя номерами";

    internal static readonly TestReport OfBoiler = new() { Releases = [(8, "air", "1000")] };

    internal static readonly TestReport OfQuarry = new()
    {
        Name = "Карьер «Тас»", Bin = TestReport.SecondOperator, Latitude = 47.8, Address = "г. Макат", Releases = [(8, "air", "20")],
    };

    protected FacilityActs Acts => Register.As(new Actor("console", "tester")).Facilities;

    internal async Task PublishAsync(params TestReport[] reports)
    {
        foreach (var report in reports)
        {
            await LoadAsync(report);
            await Register.Publication.PublishAsync(report.Year, default);
        }
    }

    protected Task<FacilityActOutcome> MergeAsync(long from, long into, params (int Year, long Facility)[] stands) =>
        Acts.MergeAsync(new Merger(from, into, stands.ToDictionary(one => one.Year, one => one.Facility)), Why, tryOnly: false, default);

    protected Task<FacilityActOutcome> SplitAsync(long from, long? to, params SplitPart[] parts) =>
        Acts.SplitAsync(new FacilitySplit(from, to, parts), Why, tryOnly: false, default);

    protected Task<FacilityActOutcome> UndoAsync(long act) => Acts.UndoAsync(new Undoing(act), "Ошибка", tryOnly: false, default);

    /// <summary>What the public sees: facility, year, pollutant and kilograms.</summary>
    protected async Task<IReadOnlyList<string>> PublicAsync()
    {
        await using var snapshot = await PublishedSnapshot.OpenAsync(Register.Database, default);
        return Lines(await snapshot.RecordsAsync(default).ToListAsync());
    }

    /// <summary>What it saw in a data release.</summary>
    protected async Task<IReadOnlyList<string>> PublicAsync(long release)
    {
        await using var snapshot = await PublishedSnapshot.OpenAsync(Register.Database, default);
        var then = (await ReleaseHistory.ReadAsync(Register.Database, null, default)).Single(one => one.Release.Id == release).Release;
        return Lines(await new ReleasedData(snapshot, then).RecordsAsync(RecordKind.Release, null, default).ToListAsync());
    }

    private static IReadOnlyList<string> Lines(IEnumerable<PublicRecord> records) =>
        [.. records.Select(record => FormattableString.Invariant($"{record.Report.FacilityId} {record.Report.Year} {record.Pollutant} {record.QuantityKg}")).Order(StringComparer.Ordinal)];
}
