using System.Data.Common;
using Dapper;
using Prtr.Ingest.Intake.States;
using Prtr.Ingest.People;
using Prtr.Search.Register;

namespace Prtr.Ingest.Intake.Facilities;

/// <summary>Does what a plan says, inside the write turn in which it was made.</summary>
internal sealed class FacilityActWriter(FacilityPlan plan, Actor actor, string reason, DateTimeOffset now, DbTransaction transaction, CancellationToken cancellationToken)
{
    public async Task<FacilityAct> WriteAsync()
    {
        var release = await DataReleases.CreateAsync(await YearAsync(), now, transaction, cancellationToken);
        var other = plan.Other == FacilitySplit.New ? await NewFacilityAsync() : plan.Other;
        var id = await ActAsync(release, other);
        foreach (var version in plan.Taken)
        {
            await TakeAsync(id, version, release);
        }

        var copy = new VersionCopy(transaction, cancellationToken);
        var states = new MovedStates(new StateChanges(transaction, actor, now), reason, cancellationToken);
        foreach (var made in plan.Made)
        {
            var at = made.At == FacilitySplit.New ? other!.Value : made.At;
            var version = await copy.MakeAsync(made.Origin.Id, at, made.Origin.Year, made.Standing == Standing.Public ? release.Id : null);
            await EntryAsync(id, version, "made", made.Standing, made.Origin.Id);
            await states.StandAsync(version, made.Standing);
        }

        foreach (var version in plan.Ended)
        {
            await states.EndAsync(version.Id, plan.Kind);
        }

        foreach (var identity in plan.Identities)
        {
            await ExecuteAsync(
                "update facility set merged_into_id = @To, removed_on = @on, removed_reason = @because where id = @Id",
                new { identity.Id, identity.To, on = identity.IsRemoved ? CountryTime.Day(now) : (DateOnly?)null, because = identity.IsRemoved ? reason : null });
        }

        await DataReleases.WriteOutboxAsync(release, transaction, cancellationToken);
        return new FacilityAct(id, plan.Kind, plan.Facility, other, plan.Undoes, release.Name, actor.ToString(), now, reason);
    }

    // A release is about one reporting year; an act is about all that the facilities have, so the latest stands for it.
    private async Task<int> YearAsync()
    {
        var years = plan.Taken.Select(version => version.Year).Concat(plan.Made.Select(made => made.Origin.Year)).ToList();
        return years.Count > 0 ? years.Max() : (int)await NumberAsync("select coalesce(max(reporting_year), @before) from data_release", new { before = now.Year - 1 });
    }

    private Task<long> NewFacilityAsync() => NumberAsync(
        """
        insert into facility (id, created_at) select coalesce(max(id), 0) + 1, @now from facility;
        select max(id) from facility;
        """,
        new { now });

    private Task<long> ActAsync(DataRelease release, long? other) => NumberAsync(
        """
        insert into facility_act (id, kind, facility_id, other_id, other_was, undoes_act_id, data_release_id, actor, acted_at, reason)
        select coalesce(max(id), 0) + 1, @kind, @Facility, @other, @OtherWas, @Undoes, @release, @actor, @now, @reason from facility_act;
        select max(id) from facility_act;
        """,
        new { kind = plan.Kind.Word(), plan.Facility, other, plan.OtherWas, plan.Undoes, release = release.Id, actor = actor.ToString(), now, reason });

    // The reason on a version keeps it out of every publication to come.
    private async Task TakeAsync(long act, StandingVersion version, DataRelease release)
    {
        if (version.Standing != Standing.Past)
        {
            await ExecuteAsync(
                "update report_version set ended_release_id = @ended, withdrawn_reason = @reason where id = @Id",
                new { version.Id, reason, ended = version.Standing == Standing.Public ? release.Id : (long?)null });
        }

        await EntryAsync(act, version.Id, "taken", version.Standing, null);
    }

    private Task<int> EntryAsync(long act, long version, string effect, Standing standing, long? origin) => ExecuteAsync(
        "insert into facility_act_version (act_id, report_version_id, effect, standing, copy_of_id) values (@act, @version, @effect, @standing, @origin)",
        new { act, version, effect, standing = standing.Word(), origin });

    private Task<int> ExecuteAsync(string sql, object parameters) =>
        transaction.Connection!.ExecuteAsync(new CommandDefinition(sql, parameters, transaction, cancellationToken: cancellationToken));

    private Task<long> NumberAsync(string sql, object parameters) =>
        transaction.Connection!.ExecuteScalarAsync<long>(new CommandDefinition(sql, parameters, transaction, cancellationToken: cancellationToken));
}
