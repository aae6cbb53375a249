using Prtr.Ingest.Intake.States;

namespace Prtr.Ingest.Intake.Facilities;

/// <summary>The states of the reports that came in follow what an act does with the versions that were made of them.</summary>
internal sealed class MovedStates(StateChanges changes, string reason, CancellationToken cancellationToken)
{
    private const string Live = "e.report_version_id = @version and e.state in ('accepted', 'published')";
    private const string Ended = "e.report_version_id = @version and e.state in ('superseded', 'withdrawn')";
    private const string Accepted = "e.report_version_id = @version and e.state = 'accepted'";

    /// <summary>A version stands, perhaps again.</summary>
    public async Task StandAsync(long version, Standing standing)
    {
        await changes.MoveAsync(Ended, new { version }, ReceivedState.Accepted, reason, cancellationToken);
        if (standing == Standing.Public)
        {
            await changes.MoveAsync(Accepted, new { version }, ReceivedState.Published, reason, cancellationToken);
        }
    }

    /// <summary>A version was public or waited, and goes nowhere: another one stands, or there is no such facility.</summary>
    public Task EndAsync(long version, FacilityActKind kind) => changes.MoveAsync(
        Live, new { version }, kind == FacilityActKind.Remove ? ReceivedState.Withdrawn : ReceivedState.Superseded, reason, cancellationToken);
}
