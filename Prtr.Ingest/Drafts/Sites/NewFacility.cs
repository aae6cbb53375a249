using Prtr.Ingest.Form;
using Prtr.Ingest.Intake;
using Prtr.Ingest.People;
using Prtr.Ingest.Remarks;
using Prtr.Search.Database;

namespace Prtr.Ingest.Drafts.Sites;

/// <summary>Registers a facility that the register does not know yet: what it may be is asked before there is anything of it; then its first report is begun.</summary>
public sealed class NewFacility(RegisterDatabase database, DraftChecks checks, Actor actor, TimeProvider clock)
{
    /// <summary>The fields that describe a facility before its report, in the order of the form.</summary>
    public static IReadOnlyList<FormField> Fields { get; } = [.. ReportForm.Facility.Fields.Where(field => IsAsked(field.Name))];

    /// <summary>What is to be said about a description, and which facilities it may be of.</summary>
    /// <exception cref="NotAllowedException">Whoever acts is none of the party's people.</exception>
    public async Task<(IReadOnlyList<Remark> Remarks, IReadOnlyList<SiteCandidate> Candidates)> LookAsync(
        Party party, int year, IReadOnlyDictionary<string, string> described, CancellationToken cancellationToken)
    {
        var looked = await checks.CheckAsync(SiteDescription.Of(party, year, described), cancellationToken);
        var remarks = SiteDescription.Errors(looked, IsAsked);
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var reading = await database.BeginReadAsync(connection, cancellationToken);
        await Permit.DemandAsync(actor, Act.Draft, party, reading, cancellationToken);
        return (remarks, await SiteCandidates.FindAsync(party, looked.Report!.Facility, year, reading, cancellationToken));
    }

    /// <summary>Whether the party may begin another draft of a facility that the register does not know.</summary>
    public async Task<bool> HasRoomAsync(Party party, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var reading = await database.BeginReadAsync(connection, cancellationToken);
        return await DraftTable.HasRoomAsync(party, reading, cancellationToken);
    }

    /// <summary>Begins the first report of a facility that is none of those it was compared with.</summary>
    /// <param name="reason">Why it is another one; null where nothing looked like it.</param>
    /// <returns>The draft's number; null when that is not said of all that look like it, the year has not ended, or there is no room.</returns>
    public async Task<long?> BeginAsync(Party party, int year, IReadOnlyDictionary<string, string> described, string? reason, CancellationToken cancellationToken)
    {
        var (remarks, candidates) = await LookAsync(party, year, described, cancellationToken);
        if (remarks.Count > 0 || candidates.Any(candidate => candidate.IsCertain) || (candidates.Count > 0 && string.IsNullOrWhiteSpace(reason)) || year >= clock.GetUtcNow().Year)
        {
            return null;
        }

        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        await Permit.DemandAsync(actor, Act.Draft, party, turn, cancellationToken);
        var (now, account) = (clock.GetUtcNow(), actor.Session!.AccountId);
        if (!await DraftTable.HasRoomAsync(party, turn, cancellationToken))
        {
            return null;
        }

        await ReportingYears.OpenEndedAsync(now, turn, cancellationToken);
        var draft = await DraftTable.AddAsync(party, null, year, null, account, now, turn, cancellationToken);
        using var writer = await DraftWriter.BeginAsync(draft, account, now, turn, cancellationToken);
        var facility = await writer.AddRowAsync(ReportForm.Facility, cancellationToken);
        foreach (var field in Fields.Where(field => described.GetValueOrDefault(field.Name) is { Length: > 0 }))
        {
            writer.Add(facility, field.Name, described[field.Name]);
        }

        await writer.CompleteAsync(cancellationToken);
        if (candidates.Count > 0)
        {
            await new FacilityDeclaration([.. candidates.Select(candidate => candidate.FacilityId)], reason!.Trim()).WriteAsync(draft, account, now, turn, cancellationToken);
        }

        await turn.CommitAsync(cancellationToken);
        return draft;
    }

    private static bool IsAsked(string field) => field is "facility_name" or "facility_name_kk" or "operator_name" or "postal_address" or "kato" or "latitude" or "longitude" or "main_activity";
}
