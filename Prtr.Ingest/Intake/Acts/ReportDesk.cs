using System.Data.Common;
using Dapper;
using Prtr.Search.Database;

namespace Prtr.Ingest.Intake.Acts;

/// <summary>Reads a report that came in with all that stands around it. One that is held has no rows in the database yet: it is read again from its kept file.</summary>
public sealed class ReportDesk(RegisterDatabase database, DeliveryReader reader)
{
    /// <summary>Null when there is no such report.</summary>
    public async Task<DeskReport?> FindAsync(long id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var reading = await database.BeginReadAsync(connection, cancellationToken);
        if (await ReceivedRow.FindAsync(id, reading, cancellationToken) is not { } row)
        {
            return null;
        }

        var about = await connection.QuerySingleAsync<(int? Year, string? Bin, string? Name, long? Facility)>(Command(
            "select reporting_year, operator_bin, facility_name, facility_id from received_report where id = @id"));
        var rows = row.ReportVersionId is { } version
            ? await DeskRows.StoredAsync("v.id = @version", new { version }, reading, cancellationToken)
            : await new ReopenedDelivery(reader).FindReportAsync(row, reading, cancellationToken) is { } report ? DeskRows.Of(report) : DeskRows.None;
        var before = about is { Facility: { } facility, Year: { } year }
            ? await DeskRows.StoredAsync(
                """
                v.id = (
                    select max(l.id) from report_version l join report r on r.id = l.report_id
                    where r.facility_id = @facility and r.reporting_year = @last and l.withdrawn_reason is null)
                """,
                new { facility, last = year - 1 }, reading, cancellationToken)
            : DeskRows.None;
        var ranges = rows.Activity is { } activity && about.Year is { } reported ? await NationalRange.OfAsync(activity, reported - 1, reading, cancellationToken) : null;
        var asked = await QuestionTable.OfReportAsync(id, reading, cancellationToken);
        return new DeskReport
        {
            Id = id, State = row.Now, Year = about.Year, OperatorBin = about.Bin, FacilityName = about.Name, FacilityId = about.Facility,
            Delivery = row.SubmissionName, ReceivedOn = row.ReceivedOn, Sender = row.Sender,
            Remarks = [.. (await connection.QueryAsync<RemarkRow>(Command("select * from remark where received_report_id = @id order by id"))).Select(remark => remark.ToRemark())],
            Changes = (await connection.QueryAsync<Changed>(Command(
                "select changed_at, actor, from_state, to_state, reason from state_change where received_report_id = @id order by id"))).Select(change => change.ToChange()).ToList(),
            Figures = [.. DeskRows.Beside(before, rows).Select(figure => figure with { Range = ranges?.GetValueOrDefault((figure.Pollutant, figure.Medium)) })],
            Wastes = DeskRows.WasteBeside(before, rows),
            Versions = about.Facility is null ? [] : await VersionsAsync(id, about.Facility.Value, about.Year, rows, reading, cancellationToken),
            Reversible = [.. TakenBack.Of(asked, row.Now).Select(DecidedQuestion.Of)],
            Decided = [.. asked.Where(question => question.Answer is not null).Select(DecidedQuestion.Of)],
            OperatorLanguage = OperatorLanguage.Of(row.Subject, about.Name),
            Stamp = (await ReportStamp.OfAsync(id, reading, cancellationToken)).Id,
            Letters = (await connection.QueryAsync<(string Language, string Content)>(Command(
                "select language, content from return_letter where received_report_id = @id order by language"))).ToDictionary(letter => letter.Language, letter => letter.Content),
        };

        CommandDefinition Command(string sql) => new(sql, new { id }, reading, cancellationToken: cancellationToken);
    }

    private static async Task<IReadOnlyList<DeskVersion>> VersionsAsync(long id, long facility, int? year, DeskRows rows, DbTransaction reading, CancellationToken cancellationToken)
    {
        var others = (await reading.Connection!.QueryAsync<Other>(new CommandDefinition(
            """
            select e.id, e.report_version_id, v.version, e.state, s.received_on, v.correction_reason
            from received_report e
            join submission s on s.id = e.submission_id
            left join report_version v on v.id = e.report_version_id
            where e.facility_id = @facility and e.reporting_year = @year and e.id <> @id
            order by e.id
            """,
            new { id, facility, year }, reading, cancellationToken: cancellationToken))).ToList();
        var versions = new List<DeskVersion>();
        foreach (var other in others)
        {
            // What was held or went back has no rows in the database.
            var there = other.ReportVersionId is { } version ? await DeskRows.StoredAsync("v.id = @version", new { version }, reading, cancellationToken) : null;
            versions.Add(new(other.Id, other.Version, other.State, other.ReceivedOn, other.CorrectionReason)
            {
                Changes = there is null ? [] : [.. DeskRows.Beside(there, rows).Where(figure => figure.BeforeKg != figure.Kg)],
                WasteChanges = there is null ? [] : [.. DeskRows.WasteBeside(there, rows).Where(waste => waste.BeforeT != waste.T)],
            });
        }

        return versions;
    }

    private sealed class Changed
    {
        public DateTimeOffset ChangedAt { get; init; }

        public string Actor { get; init; } = "";

        public string FromState { get; init; } = "";

        public string ToState { get; init; } = "";

        public string? Reason { get; init; }

        public DeskChange ToChange() => new(ChangedAt, Actor, FromState, ToState, Reason);
    }

    private sealed class Other
    {
        public long Id { get; init; }

        public long? ReportVersionId { get; init; }

        public int? Version { get; init; }

        public string State { get; init; } = "";

        public DateOnly ReceivedOn { get; init; }

        public string? CorrectionReason { get; init; }
    }
}
