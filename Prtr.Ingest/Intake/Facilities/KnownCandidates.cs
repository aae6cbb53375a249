using Dapper;
using Prtr.Search.Database;

namespace Prtr.Ingest.Intake.Facilities;

/// <summary>The likely candidates for duplicates, looked for anew only when something has come, gone or been decided since: looking through the whole register takes a second.</summary>
public sealed class KnownCandidates(RegisterDatabase database) : IDisposable
{
    // Whatever changes who is like whom adds to one of these.
    private const string Stamp = """
        select coalesce((select max(id) from report_version), 0) as version, coalesce((select max(id) from state_change), 0) as change,
            coalesce((select max(id) from facility_act), 0) as act, coalesce((select max(id) from facility_apart), 0) as apart, coalesce((select max(id) from data_release), 0) as release
        """;

    private readonly SemaphoreSlim turn = new(1);
    private readonly DuplicateCandidates candidates = new(database);
    private ((long, long, long, long, long) Stamp, IReadOnlyList<DuplicateCandidate> Candidates)? known;

    /// <summary>The most likely first.</summary>
    /// <param name="facility">Only those of this facility; null for all.</param>
    public async Task<IReadOnlyList<DuplicateCandidate>> ReadAsync(long? facility, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            var stamp = await StampAsync(cancellationToken);
            if (known is not { } now || now.Stamp != stamp)
            {
                now = (stamp, await candidates.FindAsync(SiteLikeness.Likely, null, cancellationToken));
                known = now;
            }

            return facility is null ? now.Candidates : [.. now.Candidates.Where(pair => pair.First.FacilityId == facility || pair.Second.FacilityId == facility)];
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task<(long, long, long, long, long)> StampAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QuerySingleAsync<(long, long, long, long, long)>(new CommandDefinition(Stamp, cancellationToken: cancellationToken));
    }
}
