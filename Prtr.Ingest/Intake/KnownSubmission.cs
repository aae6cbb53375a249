using System.Data.Common;
using System.Text.Json;
using Dapper;
using Prtr.Ingest.Intake.Diffuse;
using Prtr.Ingest.Intake.States;
using Prtr.Ingest.Remarks;

namespace Prtr.Ingest.Intake;

/// <summary>What became of a delivery that the register has already, read from its entries.</summary>
internal static class KnownSubmission
{
    /// <returns>Null when these files never came.</returns>
    public static async Task<SubmissionOutcome?> FindAsync(Delivery delivery, DbTransaction transaction)
    {
        var connection = transaction.Connection!;
        var outcome = delivery.IsUnreadable ? "unreadable" : "stored";
        var submission = await connection.QueryFirstOrDefaultAsync<(long Id, string Name)?>(
            "select id, name from submission where sha256 = @Sha256 and outcome = @outcome", new { delivery.Sha256, outcome }, transaction);
        if (submission is not { } known)
        {
            return null;
        }

        var all = (await connection.QueryAsync<RemarkRow>(
            "select * from remark where submission_id = @Id and (received_report_id is not null or report_version_id is null) order by id", new { known.Id }, transaction)).AsList();
        var remarks = all.Where(row => row.ReceivedDiffuseId is null).ToLookup(row => row.ReceivedReportId ?? 0);
        var diffuse = all.ToLookup(row => row.ReceivedDiffuseId, row => row.ToRemark());
        var reports = await connection.QueryAsync<ReceivedRow>(
            """
            select e.id, e.position, e.reporting_year, e.facility_id, e.state, v.version,
                (select count(*) from report_row w where w.report_version_id = v.id) as rows
            from received_report e
            left join report_version v on v.id = e.report_version_id
            where e.submission_id = @Id
            order by e.position
            """,
            new { known.Id },
            transaction);
        return new SubmissionOutcome(
            known.Name,
            true,
            delivery.IsUnreadable,
            [.. remarks[0].Select(row => row.ToRemark())],
            [.. reports.Select(row => row.ToReport([.. remarks[row.Id].Select(remark => remark.ToRemark())]))])
        {
            Mail = delivery.Mail,
            Files = delivery.Accounts,
            Diffuse = await KnownDiffuse.ReadAsync(known.Id, diffuse, transaction),
        };
    }

    private sealed class ReceivedRow
    {
        public long Id { get; init; }

        public int Position { get; init; }

        public int? ReportingYear { get; init; }

        public long? FacilityId { get; init; }

        public string State { get; init; } = "";

        public int? Version { get; init; }

        public int Rows { get; init; }

        public ReceivedReport ToReport(IReadOnlyList<Remark> remarks) => new(
            Position, ReportingYear, FacilityId, ReportOutcomes.Of(ReceivedStates.Parse(State), Version is not null), Version, Rows, remarks);
    }

    private sealed class RemarkRow
    {
        public long? ReceivedReportId { get; init; }

        public long? ReceivedDiffuseId { get; init; }

        public string Code { get; init; } = "";

        public string Level { get; init; } = "";

        public string? SourceFile { get; init; }

        public string? SourceSheet { get; init; }

        public int SourceRow { get; init; }

        public int SourceColumn { get; init; }

        public string? RawValue { get; init; }

        public string Data { get; init; } = "{}";

        public Remark ToRemark() => new(
            Code,
            RemarkLevels.Parse(Level),
            new Place(SourceFile ?? "", SourceSheet, SourceRow, SourceColumn),
            RawValue,
            JsonSerializer.Deserialize(Data, RemarkJson.Default.IReadOnlyDictionaryStringString)!);
    }
}
