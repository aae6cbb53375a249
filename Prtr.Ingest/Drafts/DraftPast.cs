using System.Collections.Concurrent;
using Prtr.Ingest.Checks;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Diffuse;
using Prtr.Ingest.Reports;
using Prtr.Search.Database;
using Prtr.Search.Register;

namespace Prtr.Ingest.Drafts;

/// <summary>What drafts are compared with, as the register was at one moment. What was asked for once is remembered, so that who types asks no database. Safe to share.</summary>
/// <param name="read">When the register was that way.</param>
/// <param name="one">What the register said is kept by one at a time.</param>
internal sealed class DraftPast(RegisterDatabase database, RegisterState state, DateTimeOffset read, SemaphoreSlim one)
{
    // Whoever has typed since the site started; a whole country's operators are fewer.
    private const int MostAsked = 2_000;

    private readonly ConcurrentDictionary<(long? Facility, int Year), OperatorPast> operators = new();
    private readonly ConcurrentDictionary<DiffuseReportKey, DiffusePast> authorities = new();

    public RegisterState State => state;

    public DateTimeOffset Read => read;

    public DraftReading Reading { get; } = new(state.Reference);

    public static async Task<DraftPast> ReadAsync(RegisterDatabase database, DateTimeOffset now, SemaphoreSlim one, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginReadAsync(connection, cancellationToken);
        return new DraftPast(database, await RegisterState.ReadAsync(0, transaction, cancellationToken), now, one);
    }

    /// <summary>Reads at once what was asked of a former one, so that nobody waits for it.</summary>
    public async Task AsAskedAsync(DraftPast former, CancellationToken cancellationToken)
    {
        foreach (var (facility, year) in former.operators.Keys.Take(MostAsked))
        {
            await OfAsync(facility, year, cancellationToken);
        }
    }

    /// <param name="facility">Null for one that is new.</param>
    public Task<OperatorPast> OfAsync(long? facility, int year, CancellationToken cancellationToken) => RememberedAsync(operators, (facility, year), async () =>
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginReadAsync(connection, cancellationToken);
        await state.KnowAsync(year, transaction, cancellationToken);
        return new OperatorPast(
            facility is { } known ? await state.LastBeforeAsync(known, year, transaction, cancellationToken) : null,
            (await state.PastAsync(year - 1, transaction, cancellationToken)).National,
            facility is { } id ? state.Versions(id, year)?.FirstReceivedOn : null);
    }, cancellationToken);

    /// <param name="key">Of the draft itself.</param>
    public Task<DiffusePast> OfAsync(DiffuseReportKey key, CancellationToken cancellationToken) => RememberedAsync(authorities, key, async () =>
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginReadAsync(connection, cancellationToken);
        return new DiffusePast(await state.Diffuse.FiguresAsync(key with { Year = key.Year - 1 }, transaction, cancellationToken), state.Diffuse.OtherAuthority(key));
    }, cancellationToken);

    private async Task<T> RememberedAsync<TKey, T>(ConcurrentDictionary<TKey, T> remembered, TKey key, Func<Task<T>> read, CancellationToken cancellationToken)
        where TKey : notnull
    {
        if (remembered.TryGetValue(key, out var known))
        {
            return known;
        }

        await one.WaitAsync(cancellationToken);
        try
        {
            return remembered.TryGetValue(key, out known) ? known : remembered[key] = await read();
        }
        finally
        {
            one.Release();
        }
    }
}

/// <summary>What a report of a facility is compared with.</summary>
/// <param name="Last">The facility's last report of an earlier year; null when it has none.</param>
/// <param name="FirstReceivedOn">When the first version of the year's report came in; null when none has.</param>
internal sealed record OperatorPast(PastReport? Last, NationalFigures National, DateOnly? FirstReceivedOn);

/// <summary>What a report of diffuse sources is compared with.</summary>
/// <param name="Figures">Of the year before.</param>
/// <param name="OtherAuthority">Null when no other one has reported the region and year.</param>
internal sealed record DiffusePast(IReadOnlyDictionary<DiffuseKey, Quantity> Figures, string? OtherAuthority);
