using Dapper;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Acts;
using Prtr.Ingest.Intake.Questions;
using Prtr.Ingest.People;
using Prtr.Ingest.Remarks;
using Prtr.Search.Database;

namespace Prtr.Ingest.Drafts;

/// <summary>A report that came in, as far as its operator is to know of it: where it stands and why, never who of the centre dealt with it.</summary>
/// <param name="Letters">What the centre wrote when it went back, by language.</param>
/// <param name="Open">What the centre has still to decide.</param>
public sealed record OwnReportFile(
    OwnReport Report, Party Party, long SubmissionId, IReadOnlyList<Remark> Remarks, IReadOnlyDictionary<string, string> Letters, IReadOnlyList<Question> Open, IReadOnlyList<OwnChange> Changes)
{
    /// <summary>Whether a signature is kept with it.</summary>
    public bool IsSigned { get; init; }

    /// <summary>Whether it was filled in in the cabinet.</summary>
    public bool IsFromForm { get; init; }

    /// <summary>What the centre asks the operator to correct.</summary>
    public IReadOnlyList<CorrectionRequest> Asked { get; init; } = [];

    /// <summary>Null when there is no such report, or it is another operator's.</summary>
    public static async Task<OwnReportFile?> FindAsync(long id, RegisterDatabase database, Actor actor, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var reading = await database.BeginReadAsync(connection, cancellationToken);
        var found = await connection.QuerySingleOrDefaultAsync<(string? Bin, long Submission, string Channel)?>(Command("select e.operator_bin, s.id, s.channel from received_report e join submission s on s.id = e.submission_id where e.id = @id"));
        if (found is not { Bin: { } bin, Submission: var submission, Channel: var channel } || !await Permit.HoldsAsync(actor, Act.ReadCabinet, Party.Operator(bin), reading, cancellationToken))
        {
            return null;
        }

        var report = await connection.QuerySingleAsync<OwnReport>(Command(
            """
            select e.id, e.facility_id, coalesce(e.facility_name, '') as facility_name, e.reporting_year as year, e.state, v.version, s.received_on
            from received_report e
            join submission s on s.id = e.submission_id
            left join report_version v on v.id = e.report_version_id
            where e.id = @id
            """));
        return new OwnReportFile(
            report,
            Party.Operator(bin),
            submission,
            [.. (await connection.QueryAsync<RemarkRow>(Command("select * from remark where received_report_id = @id order by id"))).Select(remark => remark.ToRemark())],
            (await connection.QueryAsync<(string Language, string Content)>(Command("select language, content from return_letter where received_report_id = @id order by language")))
                .ToDictionary(letter => letter.Language, letter => letter.Content),
            [.. (await QuestionTable.OfReportAsync(id, reading, cancellationToken)).Where(question => question.Answer is null).Select(question => question.Question)],
            [.. await connection.QueryAsync<OwnChange>(Command("select changed_at, to_state as state, reason from state_change where received_report_id = @id order by id"))])
        {
            IsFromForm = channel == "form",
            IsSigned = await connection.ExecuteScalarAsync<int>(Command("select count(*) from report_signature g join received_report e on e.submission_id = g.submission_id where e.id = @id")) > 0,
            Asked = await CorrectionRequests.OpenAsync(id, reading, cancellationToken),
        };

        CommandDefinition Command(string sql) => new(sql, new { id }, reading, cancellationToken: cancellationToken);
    }
}

/// <summary>A change of a report's state.</summary>
public sealed record OwnChange
{
    public DateTimeOffset ChangedAt { get; init; }

    public string State { get; init; } = "";

    public string? Reason { get; init; }
}
