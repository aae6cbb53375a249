using Dapper;
using Prtr.Search.Database;

namespace Prtr.Ingest.Signatures;

/// <summary>A report that still stands, whose signature counted provisionally when it came and turned out later not to.</summary>
public sealed record FallenSignature
{
    public long ReportId { get; init; }

    public string OperatorBin { get; init; } = "";

    public string FacilityName { get; init; } = "";

    public int? Year { get; init; }

    /// <summary>Of the report, a word of the intake's states.</summary>
    public string State { get; init; } = "";

    /// <summary>A word of <see cref="SignatureVerdict"/>.</summary>
    public string Verdict { get; init; } = "";

    /// <summary>When it turned out.</summary>
    public DateTimeOffset CheckedAt { get; init; }

    /// <summary>Those that ask for something to be done: the operator signs anew, or the centre sends the report back. The latest first.</summary>
    /// <param name="bin">Of one operator; null for all.</param>
    public static async Task<IReadOnlyList<FallenSignature>> ReadAsync(RegisterDatabase database, string? bin, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return
        [
            .. await connection.QueryAsync<FallenSignature>(new CommandDefinition(
                """
                select e.id as report_id, coalesce(e.operator_bin, '') as operator_bin, coalesce(e.facility_name, '') as facility_name, e.reporting_year as year, e.state, l.verdict, l.checked_at
                from report_signature f
                join report_signature l on l.id = (select max(x.id) from report_signature x where x.submission_id = f.submission_id)
                join received_report e on e.submission_id = f.submission_id
                where f.verdict = 'Provisional' and f.id = (select min(x.id) from report_signature x where x.submission_id = f.submission_id)
                    and l.verdict not in ('Provisional', 'Valid') and e.state in ('held', 'accepted', 'published') and (@bin is null or e.operator_bin = @bin)
                order by l.id desc
                """,
                new { bin }, cancellationToken: cancellationToken)),
        ];
    }
}
