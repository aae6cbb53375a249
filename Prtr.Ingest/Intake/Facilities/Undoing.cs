using System.Data.Common;
using Dapper;

namespace Prtr.Ingest.Intake.Facilities;

/// <summary>
/// An earlier act was wrong: every report is put back where it was, with the corrections that it has got since. Former releases keep showing what the act had made.
/// It is refused when something that came later would be lost or added to another's.
/// </summary>
public sealed record Undoing(long ActId)
{
    internal async Task<FacilityPlan> PlanAsync(DbTransaction transaction, CancellationToken cancellationToken)
    {
        if (await FindAsync(transaction, cancellationToken) is not { } act)
        {
            var unknown = new FacilityPlan(FacilityActKind.Undo, 0, null);
            unknown.Refuse(new(FacilityProblem.NoSuchAct, null, Number: ActId));
            return unknown;
        }

        var plan = new FacilityPlan(FacilityActKind.Undo, act.FacilityId, act.OtherId) { Undoes = ActId };
        if (act.Undone != 0)
        {
            plan.Refuse(new(FacilityProblem.AlreadyUndone, null, Number: ActId));
        }
        else if (await LaterAsync(act, transaction, cancellationToken) is { } later)
        {
            plan.Refuse(new(FacilityProblem.LaterAct, null, Number: later));
        }
        else
        {
            var reports = await StandingReports.ReadAsync(act.FacilityId, act.OtherId ?? 0, transaction, cancellationToken);
            PutBack(plan, await ActedVersion.OfAsync(ActId, transaction, cancellationToken), reports);
            Identities(plan, act, reports);
        }

        return plan;
    }

    private static void PutBack(FacilityPlan plan, IReadOnlyList<ActedVersion> acted, StandingReports reports)
    {
        foreach (var made in acted.Where(version => version.IsMade))
        {
            var (facility, year, number) = (made.Version.FacilityId, made.Version.Year, made.Version.Number);
            var since = reports.Of(facility, year)?.Versions.Where(version => version.Number >= number).ToList() ?? [];
            if (made.Origin == facility)
            {
                // It stood in for the version that comes back.
                plan.Take(since.Where(version => version.Number == number));
                continue;
            }

            if (acted.Any(version => version.Version.Id == made.CopyOfId && version.Standing == Standing.Past))
            {
                // It was of the past when it was taken, so it has no place to come back to.
                if (since.Any(version => version.Standing != Standing.Past && version.Number > number))
                {
                    plan.Refuse(new(FacilityProblem.OwnReports, facility, year));
                }

                plan.Take(since);
                continue;
            }

            foreach (var live in since.Where(version => version.Standing != Standing.Past && !plan.Taken.Contains(version)).OrderBy(version => version.Standing))
            {
                plan.Make(live, made.Origin!.Value, live.Standing);
            }

            plan.Take(since);
        }

        var copied = acted.Where(version => version.IsMade).Select(version => version.CopyOfId).ToHashSet();
        foreach (var ended in acted.Where(version => !version.IsMade && version.Standing != Standing.Past && !copied.Contains(version.Version.Id)))
        {
            plan.Make(ended.Version, ended.Version.FacilityId, ended.Standing);
        }

        foreach (var target in plan.Made.Select(copy => (copy.At, copy.Origin.Year)).Distinct())
        {
            if (reports.LiveOf(target.At, target.Year) is { } report && report.Live.Except(plan.Taken).Any())
            {
                plan.Refuse(new(FacilityProblem.OwnReports, target.At, target.Year));
            }
        }
    }

    private static void Identities(FacilityPlan plan, ActRow act, StandingReports reports)
    {
        if (act.Kind != "split")
        {
            plan.Lead(act.FacilityId, null);
        }
        else if (act.OtherWas != "living")
        {
            foreach (var own in reports.Live(act.OtherId!.Value).Where(report => report.Live.Except(plan.Taken).Any()))
            {
                plan.Refuse(new(FacilityProblem.OwnReports, own.FacilityId, own.Year));
            }

            plan.Lead(act.OtherId!.Value, act.FacilityId);
        }
    }

    private Task<ActRow?> FindAsync(DbTransaction transaction, CancellationToken cancellationToken) =>
        transaction.Connection!.QuerySingleOrDefaultAsync<ActRow>(new CommandDefinition(
            """
            select a.id, a.kind, a.facility_id, a.other_id, a.other_was, (select count(*) from facility_act u where u.undoes_act_id = a.id) as undone
            from facility_act a
            where a.id = @ActId and a.kind <> 'undo'
            """,
            new { ActId },
            transaction,
            cancellationToken: cancellationToken));

    // An act that has been undone, and the one that undid it, leave things as they were.
    private static Task<long?> LaterAsync(ActRow act, DbTransaction transaction, CancellationToken cancellationToken) =>
        transaction.Connection!.ExecuteScalarAsync<long?>(new CommandDefinition(
            """
            select max(a.id)
            from facility_act a
            where a.id > @Id and a.kind <> 'undo' and not exists (select 1 from facility_act u where u.undoes_act_id = a.id)
                and ((a.kind in ('merge', 'remove') and a.facility_id in (@FacilityId, @OtherId))
                    or (a.other_was = 'former' and a.other_id in (@FacilityId, @OtherId))
                    or exists (
                        select 1 from facility_act_version t join report_version v on v.id = t.report_version_id
                        where t.act_id = a.id and v.report_id in (
                            select w.report_id from facility_act_version s join report_version w on w.id = s.report_version_id where s.act_id = @Id)))
            """,
            new { act.Id, act.FacilityId, OtherId = act.OtherId ?? 0 },
            transaction,
            cancellationToken: cancellationToken));

    private sealed class ActRow
    {
        public long Id { get; init; }

        public string Kind { get; init; } = "";

        public long FacilityId { get; init; }

        public long? OtherId { get; init; }

        public string? OtherWas { get; init; }

        public int Undone { get; init; }
    }
}
