using Prtr.Ingest.Checks;
using Prtr.Ingest.Checks.Diffuse;
using Prtr.Ingest.Checks.Settings;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Search.Database;
using Prtr.Search.Reference;

namespace Prtr.Ingest.Drafts;

/// <summary>
/// Says about a file what can be said without an account: everything that it says for itself. It is compared with nothing that the register has, for not all of that is public; nothing is kept.
/// </summary>
public sealed class FileCheck(RegisterDatabase database, TimeProvider clock)
{
    /// <summary>Reports of one file that are checked; an operator has a few, and anybody may send a file of 50,000.</summary>
    public const int MostReports = 100;

    public async Task<CheckedFile> CheckAsync(ReportFile file, ReferenceData reference, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var reading = await database.BeginReadAsync(connection, cancellationToken);
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        var years = (await ReportingYears.ReadAsync(reading, cancellationToken)).On(today);
        var settings = await CheckSettingTable.ReadAsync(connection, reading, cancellationToken);
        var read = await new ReportReader(reference).ReadAsync(ReportSource.Of(file), cancellationToken);
        var said = new RemarkBudget(file.Length);
        return new CheckedFile(
            read.Remarks,
            [
                .. read.Reports.Take(MostReports).Select(report => new CheckedReport(report, said.Spend(ReportChecker.Check(report, new CheckContext
                {
                    Reference = reference, ReceivedOn = today, Years = years, Settings = settings.In(report.Facility.ReportYear.Value),
                })))),
            ],
            [
                .. read.Diffuse.Take(MostReports).Select(report => new CheckedDiffuse(
                    report, said.Spend(DiffuseChecker.Check(report, new DiffuseContext { ReceivedOn = today, Years = years, Settings = settings.In(report.Year) })))),
            ])
        {
            Left = Math.Max(0, read.Reports.Count - MostReports) + Math.Max(0, read.Diffuse.Count - MostReports),
        };
    }
}

/// <summary>What is said about a file.</summary>
/// <param name="Remarks">On the file as a whole.</param>
/// <param name="Diffuse">Its reports of diffuse sources, one for each region and year.</param>
public sealed record CheckedFile(IReadOnlyList<Remark> Remarks, IReadOnlyList<CheckedReport> Reports, IReadOnlyList<CheckedDiffuse> Diffuse)
{
    /// <summary>How many reports were not checked, for there are too many.</summary>
    public int Left { get; init; }

    public IEnumerable<Remark> All => [.. Remarks, .. Reports.SelectMany(report => report.Remarks), .. Diffuse.SelectMany(report => report.Remarks)];
}

/// <summary>A report of a file, with what is said about it.</summary>
public sealed record CheckedReport(OperatorReport Report, IReadOnlyList<Remark> Remarks);

/// <summary>A report of diffuse sources of a file, with what is said about it.</summary>
public sealed record CheckedDiffuse(DiffuseReport Report, IReadOnlyList<Remark> Remarks);
