using Dapper;
using Prtr.Ingest.Intake.States;
using Prtr.Search.Database;

namespace Prtr.Ingest.Intake.Campaign;

/// <summary>The campaign of a year: who is expected, what has come in, who is missing.</summary>
/// <param name="Facilities">By operator and facility.</param>
public sealed record CampaignBoard(int Year, IReadOnlyList<CampaignFacility> Facilities)
{
    // As the latest report of the year before describes it, which nobody took back.
    private const string Before = """
        select r.facility_id, v.facility_name, v.operator_bin, v.operator_name, v.postal_address, v.contact_email, v.kato, v.main_activity
        from report r
        join facility f on f.id = r.facility_id
        join report_version v on v.report_id = r.id
        where r.reporting_year = @before and f.merged_into_id is null and f.removed_on is null
            and v.id = (
                select max(l.id) from report_version l
                where l.report_id = r.id and l.withdrawn_reason is null and not exists (select 1 from moved_version m where m.report_version_id = l.id))
        """;

    private const string Received = """
        select e.facility_id, e.facility_name, e.operator_bin, e.state, v.operator_name, v.postal_address, v.contact_email, v.kato, v.main_activity, a.full_name as officer
        from received_report e
        left join report_version v on v.id = e.report_version_id
        left join report_assignment g on g.id = (select max(n.id) from report_assignment n where n.received_report_id = e.id)
        left join account a on a.id = g.account_id
        where e.reporting_year = @year and e.state in ('held', 'returned', 'accepted', 'published')
        order by e.id
        """;

    /// <summary>From whom nothing has come, or only what went back.</summary>
    public IEnumerable<CampaignFacility> Missing => Facilities.Where(facility => facility is { ReportedBefore: true, State: CampaignState.Missing or CampaignState.Returned });

    public static async Task<CampaignBoard> ReadAsync(RegisterDatabase database, int year, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var reading = await database.BeginReadAsync(connection, cancellationToken);
        var received = (await connection.QueryAsync<ReceivedFacility>(new CommandDefinition(Received, new { year }, reading, cancellationToken: cancellationToken)))
            .GroupBy(row => row.FacilityId is { } id ? (id, "") : (0, $"{row.OperatorBin} {row.FacilityName}"))
            .ToDictionary(facility => facility.Key, facility => facility.MaxBy(row => row.Progress)!);
        var expected = (await connection.QueryAsync<CampaignFacility>(new CommandDefinition(Before, new { before = year - 1 }, reading, cancellationToken: cancellationToken)))
            .Select(facility => received.Remove((facility.FacilityId!.Value, ""), out var came)
                ? facility with { State = came.Progress, Officer = came.Officer, ReportedBefore = true }
                : facility with { ReportedBefore = true });
        return new CampaignBoard(year,
        [
            .. expected.ToList().Concat(received.Values.Select(row => row.ToNew()))
                .OrderBy(facility => facility.OperatorName, StringComparer.Ordinal).ThenBy(facility => facility.OperatorBin, StringComparer.Ordinal).ThenBy(facility => facility.FacilityName, StringComparer.Ordinal),
        ]);
    }

    private sealed record ReceivedFacility
    {
        public long? FacilityId { get; init; }

        public string? FacilityName { get; init; }

        public string? OperatorBin { get; init; }

        public string State { get; init; } = "";

        public string? OperatorName { get; init; }

        public string? PostalAddress { get; init; }

        public string? ContactEmail { get; init; }

        public string? Kato { get; init; }

        public string? MainActivity { get; init; }

        public string? Officer { get; init; }

        public CampaignState Progress => Enum.Parse<CampaignState>(ReceivedStates.Parse(State).ToString());

        public CampaignFacility ToNew() => new()
        {
            FacilityId = FacilityId, FacilityName = FacilityName ?? "", OperatorBin = OperatorBin ?? "", OperatorName = OperatorName ?? "", PostalAddress = PostalAddress,
            ContactEmail = ContactEmail, Kato = Kato, MainActivity = MainActivity, Officer = Officer, State = Progress,
        };
    }
}
