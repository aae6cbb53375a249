using System.Data.Common;
using Prtr.Ingest.Checks;
using Prtr.Ingest.Checks.Diffuse;
using Prtr.Ingest.Intake.Diffuse;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Search.Database;
using Prtr.Search.Register;

namespace Prtr.Ingest.Drafts;

/// <summary>
/// Says about a draft what intake would say, with the same checks, settings and past. What the register knows is read at most twice a minute, whoever types meanwhile, and nobody waits for it
/// but who comes after a while in which nobody typed: a draft is compared with years that are over.
/// </summary>
public sealed class DraftChecks(RegisterDatabase database, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Old = TimeSpan.FromMinutes(2);

    private readonly SemaphoreSlim one = new(1, 1);
    private readonly SemaphoreSlim remembering = new(1, 1);
    private volatile DraftPast? present;

    public async Task<CheckedDraft> CheckAsync(Draft draft, CancellationToken cancellationToken)
    {
        var past = await PresentAsync(cancellationToken);
        return draft.IsDiffuse ? await DiffuseAsync(draft, past, cancellationToken) : await ReportAsync(draft, past, cancellationToken);
    }

    public void Dispose()
    {
        one.Dispose();
        remembering.Dispose();
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    private async Task<DraftPast> PresentAsync(CancellationToken cancellationToken)
    {
        if (present is { } known && Age(known) is var age && age < Old)
        {
            if (age >= Fresh && await one.WaitAsync(0, cancellationToken))
            {
                _ = RenewAsync(known);
            }

            return known;
        }

        await one.WaitAsync(cancellationToken);
        try
        {
            return present is { } other && Age(other) < Old ? other : present = await DraftPast.ReadAsync(database, clock.GetUtcNow(), remembering, cancellationToken);
        }
        finally
        {
            one.Release();
        }
    }

    // Beside those who type. A database that fails now is told to whom there is nothing else for.
    private async Task RenewAsync(DraftPast former)
    {
        await Task.Yield();
        try
        {
            var next = await DraftPast.ReadAsync(database, clock.GetUtcNow(), remembering, CancellationToken.None);
            await next.AsAskedAsync(former, CancellationToken.None);
            present = next;
        }
        catch (DbException)
        {
        }
        finally
        {
            one.Release();
        }
    }

    private TimeSpan Age(DraftPast past) => clock.GetUtcNow() - past.Read;

    private async Task<CheckedDraft> ReportAsync(Draft draft, DraftPast past, CancellationToken cancellationToken)
    {
        var report = past.Reading.Report(draft);
        var before = await past.OfAsync(draft.FacilityId, draft.Year, cancellationToken);
        var context = new CheckContext
        {
            Reference = past.State.Reference,
            ReceivedOn = Today,
            FirstReceivedOn = before.FirstReceivedOn ?? Today,
            Years = past.State.Years.On(Today),
            LastYear = before.Last,
            NationalLastYear = before.National,
            Settings = past.State.Settings.In(draft.Year),
        };
        return new CheckedDraft(draft, ReportChecker.Check(report, context))
        {
            Report = report,
            Last = before.Last,
            Thresholds = ThresholdComparison.Of(report, context.Reference, context.Settings).ToDictionary(comparison => comparison.Row),
        };
    }

    private async Task<CheckedDraft> DiffuseAsync(Draft draft, DraftPast past, CancellationToken cancellationToken)
    {
        var (reports, remarks) = past.Reading.Diffuse(draft);
        var all = new List<Remark>(remarks);
        var last = new Dictionary<DiffuseKey, Quantity>();
        foreach (var report in reports)
        {
            var context = new DiffuseContext { ReceivedOn = Today, Years = past.State.Years.On(Today), Settings = past.State.Settings.In(draft.Year) };
            if (DiffuseContent.Of(report)?.Key is { } key)
            {
                var before = await past.OfAsync(key, cancellationToken);
                context = context with { LastYear = before.Figures, OtherAuthority = before.OtherAuthority };
                foreach (var (what, quantity) in before.Figures)
                {
                    last[what] = quantity;
                }
            }

            all.AddRange(DiffuseChecker.Check(report, context));
        }

        return new CheckedDraft(draft, all) { Diffuse = reports, LastDiffuse = last };
    }
}
