using System.Data.Common;
using Dapper;
using Prtr.Ingest.Remarks;
using Prtr.Search.Register;

namespace Prtr.Ingest.Intake.Diffuse;

/// <summary>What became of the reports of diffuse sources of a delivery that the register has already.</summary>
internal static class KnownDiffuse
{
    /// <param name="remarks">Of the submission, by the id of the received report of diffuse sources.</param>
    public static async Task<IReadOnlyList<ReceivedDiffuse>> ReadAsync(long submissionId, ILookup<long?, Remark> remarks, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var rows = await transaction.Connection!.QueryAsync<Row>(new CommandDefinition(
            """
            select e.id, e.position, e.reporting_year, e.authority, e.region, e.outcome, v.version,
                (select count(*) from diffuse_row w where w.version_id = v.id) as rows
            from received_diffuse e
            left join diffuse_version v on v.id = e.version_id
            where e.submission_id = @submissionId
            order by e.position
            """,
            new { submissionId },
            transaction,
            cancellationToken: cancellationToken));
        return
        [
            .. rows.Select(row => new ReceivedDiffuse(
                row.Position, row.ReportingYear, row.Authority, row.Region is { } region ? new Kato(region) : null,
                Enum.Parse<ReportOutcome>(row.Outcome, ignoreCase: true), row.Version, row.Rows, [.. remarks[row.Id]]) { Id = row.Id }),
        ];
    }

    private sealed class Row
    {
        public long Id { get; init; }

        public int Position { get; init; }

        public int? ReportingYear { get; init; }

        public string? Authority { get; init; }

        public string? Region { get; init; }

        public string Outcome { get; init; } = "";

        public int? Version { get; init; }

        public int Rows { get; init; }
    }
}
