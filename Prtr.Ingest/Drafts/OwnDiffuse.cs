using System.Data.Common;
using Dapper;
using Prtr.Ingest.People;

namespace Prtr.Ingest.Drafts;

/// <summary>A report of diffuse sources that came in from a region, as far as its local executive body is to know of it.</summary>
public sealed record OwnDiffuse
{
    // What repeats a version is that version.
    private const string Columns = """
        select e.id, e.submission_id, e.region, e.reporting_year as year, coalesce(e.authority, '') as authority, v.version, s.received_on, v.withdrawn_reason as reason, v.correction_reason,
            (select count(*) from remark k where k.received_diffuse_id = e.id and k.level <> 'I') as remarks,
            (select count(*) from diffuse_row w where w.version_id = v.id) as source_count,
            case
                when e.outcome = 'returned' or (v.withdrawn_reason is not null and v.published_release_id is null) then 'returned'
                when v.withdrawn_reason is not null then 'withdrawn'
                when v.ended_release_id is not null then 'superseded'
                when v.published_release_id is not null then 'published'
                when exists (select 1 from diffuse_version n where n.report_id = v.report_id and n.version > v.version and n.withdrawn_reason is null) then 'superseded'
                else 'accepted'
            end as state
        from received_diffuse e
        join submission s on s.id = e.submission_id
        left join diffuse_version v on v.id = e.version_id
        where e.outcome <> 'unchanged'
        """;

    /// <summary>By which the cabinet names it.</summary>
    public long Id { get; init; }

    public long SubmissionId { get; init; }

    /// <summary>A KATO code.</summary>
    public string Region { get; init; } = "";

    /// <summary>Null when it could not be read.</summary>
    public int? Year { get; init; }

    public string Authority { get; init; } = "";

    /// <summary>Null for one that went back at once.</summary>
    public int? Version { get; init; }

    public DateOnly ReceivedOn { get; init; }

    /// <summary>One of the words of <see cref="Intake.States.ReceivedState"/>.</summary>
    public string State { get; init; } = "";

    /// <summary>Why the centre sent it back or took it back; null when it did not.</summary>
    public string? Reason { get; init; }

    /// <summary>Why it corrects the version before; null where it corrects none.</summary>
    public string? CorrectionReason { get; init; }

    /// <summary>Errors and warnings.</summary>
    public int Remarks { get; init; }

    /// <summary>How many rows it has.</summary>
    public int SourceCount { get; init; }

    /// <summary>Those of a region, the latest first.</summary>
    public static async Task<IReadOnlyList<OwnDiffuse>> OfAsync(Party party, DbTransaction reading, CancellationToken cancellationToken) =>
        [.. await reading.Connection!.QueryAsync<OwnDiffuse>(new CommandDefinition($"{Columns} and e.region = @Code order by e.id desc", new { party.Code }, reading, cancellationToken: cancellationToken))];

    /// <summary>Null when there is no such report.</summary>
    internal static Task<OwnDiffuse?> FindAsync(long id, DbTransaction reading, CancellationToken cancellationToken) =>
        reading.Connection!.QuerySingleOrDefaultAsync<OwnDiffuse?>(new CommandDefinition($"{Columns} and e.id = @id", new { id }, reading, cancellationToken: cancellationToken));
}
