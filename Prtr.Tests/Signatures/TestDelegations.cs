using Prtr.Ingest.Intake;
using Prtr.Ingest.People;
using Prtr.Ingest.Signatures;

namespace Prtr.Tests.Signatures;

/// <summary>Delegations that nobody had to prove.</summary>
internal static class TestDelegations
{
    public static async Task<long> DelegateAsync(this OpenRegister register, Delegation delegation)
    {
        await using var connection = await register.Database.OpenAsync(default);
        await using var turn = await register.Database.BeginWriteAsync(connection, default);
        var id = await Delegations.AddAsync(delegation, "Приказ № 1", null, Actor.Console, DateTimeOffset.UtcNow, turn, default);
        await turn.CommitAsync(default);
        return id;
    }

    public static async Task<bool> EndDelegationAsync(this OpenRegister register, string bin, long id)
    {
        await using var connection = await register.Database.OpenAsync(default);
        await using var turn = await register.Database.BeginWriteAsync(connection, default);
        var ended = await Delegations.EndAsync(bin, id, Actor.Console, DateTimeOffset.UtcNow, turn, default);
        await turn.CommitAsync(default);
        return ended;
    }
}
