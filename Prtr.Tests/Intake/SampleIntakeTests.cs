using Dapper;
using Prtr.Ingest.Deliveries;
using Prtr.Ingest.Intake;
using Prtr.Ingest.People;
using Prtr.Ingest.Samples;
using Prtr.Search.Database;
using Prtr.Search.Measures;
using Prtr.Search.Register;
using Prtr.Tests.Database;

namespace Prtr.Tests.Intake;

/// <summary>The demonstration register through the whole path: files, intake, publication, index.</summary>
public abstract class SampleIntakeTests(TestEngine engine)
{
    private const int Seed = 7;
    private const int FirstYear = 2018;
    private const int LastYear = 2020;

    [SkippableFact]
    public async Task What_was_loaded_is_what_is_public()
    {
        await using var database = TestDatabase.On(engine);
        var samples = SampleRegister.Generate(Seed, FirstYear, LastYear);
        var folder = Path.Combine(database.Folder, "samples");
        await SampleWriter.WriteAsync(samples, folder, default);
        var register = await OpenRegister.OpenAsync(database.Open(), TimeProvider.System, default);

        var outcomes = await LoadAsync(register, folder);

        Assert.Empty(outcomes.SelectMany(o => o.Reports).Where(r => r.Outcome == ReportOutcome.Returned).SelectMany(r => r.Remarks));
        await AssertOneIdForEachFacilityAsync(register.Database, samples);

        var figures = await DatabaseFigures.ReadAsync(register.Database, default);
        AssertSays(samples, figures.Totals);
        Assert.Null(await register.Index.FiguresAsync(default));
        await register.Relay.RunAsync(default);
        Assert.Empty(figures.Differences((await register.Index.FiguresAsync(default))!));
    }

    private static async Task<List<SubmissionOutcome>> LoadAsync(OpenRegister register, string folder)
    {
        var outcomes = new List<SubmissionOutcome>();
        await foreach (var outcome in register.As(Actor.Samples, SampleDecisions.Of).Loader.LoadAsync(ReportFiles.Expand([folder]), new DateOnly(2021, 3, 1), default))
        {
            outcomes.Add(outcome);
        }

        for (var year = FirstYear; year <= LastYear; year++)
        {
            await register.Publication.PublishAsync(year, default);
        }

        return outcomes;
    }

    // The samples say nothing about ids; some facilities change name, operator or place from one year to the next. A workbook has no reference.
    private static async Task AssertOneIdForEachFacilityAsync(RegisterDatabase database, SampleRegister samples)
    {
        await using var connection = await database.OpenAsync(default);
        var ids = (await connection.QueryAsync<(string Ref, long Id)>("select report_ref, facility_id from received_report where report_ref is not null"))
            .ToDictionary(row => row.Ref, row => row.Id);
        var pairs = samples.Reports.Where(report => ids.ContainsKey(report.Ref)).Select(report => (report.Facility, Id: ids[report.Ref])).Distinct().ToList();
        Assert.DoesNotContain(pairs.GroupBy(pair => pair.Facility), facility => facility.Count() > 1);
        Assert.DoesNotContain(pairs.GroupBy(pair => pair.Id), id => id.Count() > 1);
    }

    private static void AssertSays(SampleRegister samples, Totals totals)
    {
        var latest = samples.Reports.Concat(samples.Corrections).GroupBy(r => (r.Facility, r.Year)).Select(versions => versions.Last()).ToList();
        var releases = latest.SelectMany(r => r.Releases).ToList();
        var sums = new Dictionary<Measure, decimal>
        {
            [Measure.ReleasesKg] = releases.Sum(r => r.QuantityKg),
            [Measure.AccidentalKg] = releases.Sum(r => r.AccidentalKg),
            [Measure.WastewaterKg] = latest.SelectMany(r => r.Wastewater).Sum(r => r.QuantityKg),
            [Measure.WasteT] = latest.SelectMany(r => r.Waste).Sum(r => r.QuantityT ?? 0),
            [Measure.HazardousWasteT] = latest.SelectMany(r => r.Waste).Where(r => r.Hazardous).Sum(r => r.QuantityT ?? 0),
            [Measure.NonHazardousWasteT] = latest.SelectMany(r => r.Waste).Where(r => !r.Hazardous).Sum(r => r.QuantityT ?? 0),
        };
        Assert.Equal(latest.Select(r => r.Facility).Distinct().Count(), totals.Facilities);
        Assert.Equal(latest.Sum(r => r.Releases.Count + r.Wastewater.Count + r.Waste.Count), totals.Records);
        Assert.Equal(latest.SelectMany(r => r.Waste).Count(r => r.WithheldGround.Length > 0), totals.Withheld);
        Assert.All(sums, sum => Assert.Equal((Int128)(sum.Value * Quantity.Scale), totals.Sums[sum.Key]));
        Assert.Null(totals.ReleasesKg);
    }
}

public sealed class SampleIntakeTestsOnSqlite() : SampleIntakeTests(TestEngine.Sqlite);

public sealed class SampleIntakeTestsOnSqlServer() : SampleIntakeTests(TestEngine.SqlServer);
