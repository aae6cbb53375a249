using System.Data.Common;
using Dapper;
using Prtr.Ingest.Remarks;
using Prtr.Search.Database;
using Prtr.Search.Register;

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
            ? await RowsAsync("w.report_version_id = @version", new { version }, reading, cancellationToken)
            : await KeptRowsAsync(row, reading, cancellationToken);
        var before = about is { Facility: { } facility, Year: { } year }
            ? await RowsAsync(
                """
                w.report_version_id = (
                    select max(v.id) from report_version v join report r on r.id = v.report_id
                    where r.facility_id = @facility and r.reporting_year = @last and v.withdrawn_reason is null)
                """,
                new { facility, last = year - 1 }, reading, cancellationToken)
            : [];
        return new DeskReport
        {
            Id = id, State = row.Now, Year = about.Year, OperatorBin = about.Bin, FacilityName = about.Name, FacilityId = about.Facility,
            Delivery = row.SubmissionName, ReceivedOn = row.ReceivedOn, Sender = row.Sender,
            Remarks = [.. (await connection.QueryAsync<RemarkRow>(Command("select * from remark where received_report_id = @id order by id"))).Select(remark => remark.ToRemark())],
            Changes = (await connection.QueryAsync<Changed>(Command(
                "select changed_at, actor, from_state, to_state, reason from state_change where received_report_id = @id order by id"))).Select(change => change.ToChange()).ToList(),
            Figures = Beside(before, rows),
            Versions = about.Facility is null ? [] : await VersionsAsync(id, about.Facility.Value, about.Year, reading, cancellationToken),
            Decided = [.. (await QuestionTable.OfReportAsync(id, reading, cancellationToken)).Where(question => question.Answer is not null).Select(question => (question.Question, question.Answer!))],
            OperatorLanguage = OperatorLanguage.Of(row.Subject, about.Name),
            Stamp = (await ReportStamp.OfAsync(id, reading, cancellationToken)).Id,
            Letters = (await connection.QueryAsync<(string Language, string Content)>(Command(
                "select language, content from return_letter where received_report_id = @id order by language"))).ToDictionary(letter => letter.Language, letter => letter.Content),
        };

        CommandDefinition Command(string sql) => new(sql, new { id }, reading, cancellationToken: cancellationToken);
    }

    private async Task<IReadOnlyList<Reported>> KeptRowsAsync(ReceivedRow row, DbTransaction reading, CancellationToken cancellationToken)
    {
        var delivery = await new ReopenedDelivery(reader).ReadAsync(row.SubmissionId, row.SubmissionName, reading, cancellationToken);
        return delivery.Content.Reports.ElementAtOrDefault(row.Position - 1) is not { } report ? [] :
        [
            .. report.Releases.Where(release => release.Pollutant.Value is not null)
                .Select(release => new Reported(release.Pollutant.Value!.Value, release.Medium.Value, release.QuantityKg.Value is { } kg ? Quantity.Exact(kg.Units) : null, release.QuantityKg.Place)),
            .. report.Wastewater.Where(transfer => transfer.Pollutant.Value is not null)
                .Select(transfer => new Reported(transfer.Pollutant.Value!.Value, null, transfer.QuantityKg.Value is { } kg ? Quantity.Exact(kg.Units) : null, transfer.QuantityKg.Place)),
        ];
    }

    private static async Task<IReadOnlyList<Reported>> RowsAsync(string which, object values, DbTransaction reading, CancellationToken cancellationToken) =>
    [
        .. (await reading.Connection!.QueryAsync<(int Pollutant, string? Medium, long? Units, string File, string? Sheet, int Row)>(new CommandDefinition(
            $"select w.pollutant, w.medium, w.quantity_kg_e8, w.source_file, w.source_sheet, w.source_row from report_row w where w.pollutant is not null and w.kind <> 'waste' and {which} order by w.id",
            values, reading, cancellationToken: cancellationToken)))
            .Select(row => new Reported(row.Pollutant, row.Medium is null ? null : Codes.MediumOf(row.Medium), row.Units is { } units ? Quantity.Exact(units) : null, new Place(row.File, row.Sheet, row.Row))),
    ];

    private static IReadOnlyList<DeskFigure> Beside(IReadOnlyList<Reported> before, IReadOnlyList<Reported> now)
    {
        var (earlier, later) = (before.ToLookup(row => (row.Pollutant, row.Medium)), now.ToLookup(row => (row.Pollutant, row.Medium)));
        return
        [
            .. later.Select(way => way.Key).Union(earlier.Select(way => way.Key))
                .OrderBy(way => way.Pollutant).ThenBy(way => way.Medium is null).ThenBy(way => way.Medium)
                .Select(way => new DeskFigure(way.Pollutant, way.Medium, Sum(earlier[way]), Sum(later[way]), later[way].FirstOrDefault()?.Place)),
        ];

        static decimal? Sum(IEnumerable<Reported> rows) => rows.Any(row => row.Kg is not null) ? rows.Sum(row => row.Kg ?? 0) : null;
    }

    private static async Task<IReadOnlyList<DeskVersion>> VersionsAsync(long id, long facility, int? year, DbTransaction reading, CancellationToken cancellationToken) =>
    [
        .. (await reading.Connection!.QueryAsync<Other>(new CommandDefinition(
            """
            select e.id, v.version, e.state, s.received_on, v.correction_reason
            from received_report e
            join submission s on s.id = e.submission_id
            left join report_version v on v.id = e.report_version_id
            where e.facility_id = @facility and e.reporting_year = @year and e.id <> @id
            order by e.id
            """,
            new { id, facility, year }, reading, cancellationToken: cancellationToken))).Select(other => new DeskVersion(other.Id, other.Version, other.State, other.ReceivedOn, other.CorrectionReason)),
    ];

    private sealed record Reported(int Pollutant, Medium? Medium, decimal? Kg, Place Place);

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

        public int? Version { get; init; }

        public string State { get; init; } = "";

        public DateOnly ReceivedOn { get; init; }

        public string? CorrectionReason { get; init; }
    }
}
