using System.Data.Common;
using Dapper;
using Prtr.Ingest.Intake.Acts;
using Prtr.Ingest.Intake.Diffuse;
using Prtr.Ingest.Intake.Questions;
using Prtr.Ingest.Intake.States;
using Prtr.Ingest.Remarks;

namespace Prtr.Ingest.Intake;

/// <summary>What became of a delivery that the register has already, read from its entries.</summary>
internal static class KnownSubmission
{
    /// <returns>Null when these files never came.</returns>
    public static async Task<SubmissionOutcome?> FindAsync(Delivery delivery, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var connection = transaction.Connection!;
        var outcome = delivery.IsUnreadable ? "unreadable" : "stored";
        var submission = await connection.QueryFirstOrDefaultAsync<(long Id, string Name)?>(new CommandDefinition(
            "select id, name from submission where sha256 = @Sha256 and outcome = @outcome", new { delivery.Sha256, outcome }, transaction, cancellationToken: cancellationToken));
        if (submission is not { } known)
        {
            return null;
        }

        var all = (await connection.QueryAsync<RemarkRow>(new CommandDefinition(
            "select * from remark where submission_id = @Id and (received_report_id is not null or report_version_id is null) order by id",
            new { known.Id },
            transaction,
            cancellationToken: cancellationToken))).AsList();
        var remarks = all.Where(row => row.ReceivedDiffuseId is null).ToLookup(row => row.ReceivedReportId ?? 0);
        var diffuse = all.ToLookup(row => row.ReceivedDiffuseId, row => row.ToRemark());
        var reports = await connection.QueryAsync<ReceivedRow>(new CommandDefinition(
            """
            select e.id, e.position, e.reporting_year, e.facility_id, e.state, v.version,
                (select count(*) from report_row w where w.report_version_id = v.id) as rows
            from received_report e
            left join report_version v on v.id = e.report_version_id
            where e.submission_id = @Id
            order by e.position
            """,
            new { known.Id },
            transaction,
            cancellationToken: cancellationToken));
        var questions = (await connection.QueryAsync<KeptQuestion.Row>(new CommandDefinition(
            """
            select q.id, q.received_report_id, q.code, q.data
            from question q
            join received_report e on e.id = q.received_report_id
            where e.submission_id = @Id and e.state = 'held' and q.answer is null
            order by q.id
            """,
            new { known.Id },
            transaction,
            cancellationToken: cancellationToken))).ToLookup(row => row.ReceivedReportId);
        return new SubmissionOutcome(
            known.Name,
            true,
            delivery.IsUnreadable,
            [.. remarks[0].Select(row => row.ToRemark())],
            [.. reports.Select(row => row.ToReport([.. remarks[row.Id].Select(remark => remark.ToRemark())], [.. questions[row.Id].Select(question => question.ToQuestion().Question)]))])
        {
            Mail = delivery.Mail,
            Files = delivery.Accounts,
            Diffuse = await KnownDiffuse.ReadAsync(known.Id, diffuse, transaction, cancellationToken),
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

        public ReceivedReport ToReport(IReadOnlyList<Remark> remarks, IReadOnlyList<Question> open) => new(
            Position, ReportingYear, FacilityId, ReportOutcomes.Of(ReceivedStates.Parse(State), Version is not null), Version, Rows, remarks) { Id = Id, Open = open };
    }
}
