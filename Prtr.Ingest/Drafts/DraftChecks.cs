using System.Data.Common;
using Prtr.Ingest.Checks;
using Prtr.Ingest.Checks.Diffuse;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Diffuse;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Search.Database;
using Prtr.Search.Register;

namespace Prtr.Ingest.Drafts;

/// <summary>
/// Says about a draft what intake would say, with the same checks, settings and past. What the register knows is read at most twice a minute, whoever types meanwhile: a draft is compared with
/// years that are over.
/// </summary>
public sealed class DraftChecks(RegisterDatabase database, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim one = new(1, 1);
    private RegisterState? state;
    private DraftReading? reading;
    private DateTimeOffset read;

    public async Task<CheckedDraft> CheckAsync(Draft draft, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginReadAsync(connection, cancellationToken);
        await one.WaitAsync(cancellationToken);
        try
        {
            if (state is null || clock.GetUtcNow() - read >= Fresh)
            {
                state = await RegisterState.ReadAsync(0, transaction, cancellationToken);
                reading = new DraftReading(state.Reference);
                read = clock.GetUtcNow();
            }

            return draft.IsDiffuse
                ? await DiffuseAsync(draft, transaction, cancellationToken)
                : await ReportAsync(draft, transaction, cancellationToken);
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    private async Task<CheckedDraft> ReportAsync(Draft draft, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var report = reading!.Report(draft);
        var last = draft.FacilityId is { } facility ? await state!.LastBeforeAsync(facility, draft.Year, transaction, cancellationToken) : null;
        var context = new CheckContext
        {
            Reference = state!.Reference,
            ReceivedOn = Today,
            FirstReceivedOn = (draft.FacilityId is { } id ? state.Versions(id, draft.Year)?.FirstReceivedOn : null) ?? Today,
            Years = state.Years.On(Today),
            LastYear = last,
            NationalLastYear = (await state.PastAsync(draft.Year - 1, transaction, cancellationToken)).National,
            Settings = state.Settings.In(draft.Year),
        };
        return new CheckedDraft(draft, ReportChecker.Check(report, context))
        {
            Report = report,
            Last = last,
            Thresholds = ThresholdComparison.Of(report, state.Reference, context.Settings).ToDictionary(comparison => comparison.Row),
        };
    }

    private async Task<CheckedDraft> DiffuseAsync(Draft draft, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var (reports, remarks) = reading!.Diffuse(draft);
        var all = new List<Remark>(remarks);
        var last = new Dictionary<DiffuseKey, Quantity>();
        foreach (var report in reports)
        {
            var context = new DiffuseContext { ReceivedOn = Today, Years = state!.Years.On(Today), Settings = state.Settings.In(draft.Year) };
            if (DiffuseContent.Of(report)?.Key is { } key)
            {
                var before = await state.Diffuse.FiguresAsync(key with { Year = key.Year - 1 }, transaction, cancellationToken);
                context = context with { LastYear = before, OtherAuthority = state.Diffuse.OtherAuthority(key) };
                foreach (var (what, quantity) in before)
                {
                    last[what] = quantity;
                }
            }

            all.AddRange(DiffuseChecker.Check(report, context));
        }

        return new CheckedDraft(draft, all) { Diffuse = reports, LastDiffuse = last };
    }
}
