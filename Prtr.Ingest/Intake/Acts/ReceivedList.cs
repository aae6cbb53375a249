using Dapper;
using Prtr.Search.Database;

namespace Prtr.Ingest.Intake.Acts;

/// <summary>A report that came in, and where it stands.</summary>
public sealed record ListedReport
{
    public long Id { get; init; }

    public string Delivery { get; init; } = "";

    /// <summary>From 1, in the order of the files.</summary>
    public int Position { get; init; }

    public DateOnly ReceivedOn { get; init; }

    public int? Year { get; init; }

    public string? OperatorBin { get; init; }

    public string? FacilityName { get; init; }

    /// <summary>Null while it is not decided which facility it is about.</summary>
    public long? FacilityId { get; init; }

    public string State { get; init; } = "";

    /// <summary>That it became, or repeats.</summary>
    public int? Version { get; init; }

    public int OpenQuestions { get; init; }

    /// <summary>Of the last change of its state; null where its remarks say why.</summary>
    public string? Reason { get; init; }
}

/// <summary>Reads the reports that came in.</summary>
public static class ReceivedList
{
    /// <param name="state">Null for all.</param>
    /// <param name="year">Null for all.</param>
    public static Task<IReadOnlyList<ListedReport>> ReadAsync(RegisterDatabase database, string? state, int? year, CancellationToken cancellationToken) =>
        ReadAsync(database, state, year, null, cancellationToken);

    /// <inheritdoc cref="ReadAsync(RegisterDatabase, string?, int?, CancellationToken)"/>
    /// <param name="delivery">Only of one; null for all.</param>
    public static async Task<IReadOnlyList<ListedReport>> ReadAsync(RegisterDatabase database, string? state, int? year, long? delivery, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return (await connection.QueryAsync<ListedReport>(new CommandDefinition(
            """
            select e.id, s.name as delivery, e.position, s.received_on, e.reporting_year as year, e.operator_bin, e.facility_name, e.facility_id, e.state, v.version,
                (select count(*) from question q where q.received_report_id = e.id and q.answer is null and e.state = 'held') as open_questions,
                (select c.reason from state_change c where c.id = (select max(n.id) from state_change n where n.received_report_id = e.id)) as reason
            from received_report e
            join submission s on s.id = e.submission_id
            left join report_version v on v.id = e.report_version_id
            where (@state is null or e.state = @state) and (@year is null or e.reporting_year = @year) and (@delivery is null or e.submission_id = @delivery)
            order by e.id
            """,
            new { state, year, delivery },
            cancellationToken: cancellationToken))).AsList();
    }
}
