using System.Data.Common;
using Dapper;
using Prtr.Ingest.Remarks;
using Prtr.Search.Database;
using Prtr.Search.Register;

namespace Prtr.Ingest.Intake;

/// <summary>Writes reports that are kept in versions, inside a transaction; ids are given in the order of writing.</summary>
internal sealed class VersionWriter
{
    private readonly long submissionId;
    private readonly LastIds last;
    private readonly BulkInsert reports;
    private readonly BulkInsert versions;
    private readonly BulkInsert rows;

    private VersionWriter(VersionTables tables, DbTransaction transaction, long submissionId, LastIds last, bool keeps)
    {
        this.submissionId = submissionId;
        this.last = last;
        reports = Into(tables.Report, ["id", .. tables.ReportColumns]);
        versions = Into(
            tables.Version, ["id", "report_id", "version", "submission_id", "content_sha256", "received_on", "late", .. tables.VersionColumns]);
        rows = Into(tables.Row, ["id", tables.VersionOfRow, .. tables.RowColumns, .. ReportColumns.Place]);

        BulkInsert Into(string table, IReadOnlyList<string> columns) => keeps ? BulkInsert.Into(transaction, table, columns) : BulkInsert.Nowhere;
    }

    /// <summary>What it writes with, in the order in which it has to be completed; the caller disposes of it.</summary>
    public IReadOnlyList<BulkInsert> Inserts => [reports, versions, rows];

    /// <param name="keeps">False when it is only tried out what would be written.</param>
    public static async Task<VersionWriter> BeginAsync(VersionTables tables, long submissionId, bool keeps, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var sql = $"""
            select (select coalesce(max(id), 0) from {tables.Report}) as report,
                (select coalesce(max(id), 0) from {tables.Version}) as version,
                (select coalesce(max(id), 0) from {tables.Row}) as row
            """;
        var last = await transaction.Connection!.QuerySingleAsync<LastIds>(new CommandDefinition(sql, transaction: transaction, cancellationToken: cancellationToken));
        return new VersionWriter(tables, transaction, submissionId, last, keeps);
    }

    /// <param name="key">In the order of <see cref="VersionTables.ReportColumns"/>.</param>
    public long Report(params ReadOnlySpan<object?> key)
    {
        reports.Add([++last.Report, .. key]);
        return last.Report;
    }

    /// <returns>The version's id, and those of its rows in their order.</returns>
    public (long Id, IReadOnlyList<long> Rows) Version(NewVersion version)
    {
        var id = ++last.Version;
        var late = new ReportingYear(version.Year).IsLate(version.FirstReceivedOn);
        versions.Add([id, version.ReportId, version.Number, submissionId, version.Sha256, version.ReceivedOn, late, .. version.Said]);
        var ids = new List<long>(version.Rows.Count);
        foreach (var (place, columns) in version.Rows)
        {
            ids.Add(++last.Row);
            rows.Add([last.Row, id, .. columns, place.File, place.Sheet, place.Row]);
        }

        return (id, ids);
    }

    private sealed class LastIds
    {
        public long Report { get; set; }

        public long Version { get; set; }

        public long Row { get; set; }
    }
}

/// <summary>A version of a report that is to be written.</summary>
/// <param name="FirstReceivedOn">The day on which the first version came in: a correction makes nobody late.</param>
/// <param name="Said">In the order of <see cref="VersionTables.VersionColumns"/>.</param>
/// <param name="Rows">Columns in the order of <see cref="VersionTables.RowColumns"/>, with where each row stands.</param>
internal sealed record NewVersion(
    long ReportId, int Year, int Number, string Sha256, DateOnly ReceivedOn, DateOnly FirstReceivedOn, object?[] Said, IReadOnlyList<(Place Place, object?[] Columns)> Rows);
