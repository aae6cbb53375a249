using System.Data.Common;
using Dapper;
using Prtr.Ingest.People;
using Prtr.Search.Database;
using Prtr.Search.Register;

namespace Prtr.Ingest.Signatures;

/// <summary>Whom operators have authorised to sign for them although the certificate says no more than that they work there. Rows are added and ended, never changed (<see cref="DelegationActs"/>).</summary>
public sealed class Delegations(RegisterDatabase database)
{
    /// <summary>Records that a person may sign from the first day to the last, by the calendar of the country.</summary>
    /// <param name="signatureId">Of what the first head has signed; null where it was confirmed otherwise.</param>
    /// <returns>The number of the delegation.</returns>
    internal static async Task<long> AddAsync(
        Delegation delegation, string reason, long? signatureId, Actor by, DateTimeOffset now, DbTransaction turn, CancellationToken cancellationToken)
    {
        var id = await turn.Connection!.QuerySingleAsync<long>(new CommandDefinition(
            "select coalesce(max(id), 0) + 1 from signing_delegation", transaction: turn, cancellationToken: cancellationToken));
        await turn.Connection!.ExecuteAsync(new CommandDefinition(
            """
            insert into signing_delegation (id, operator_bin, person_iin, person_name, valid_from, valid_to, reason, signature_id, recorded_at, recorded_by)
            values (@id, @OperatorBin, @PersonIin, @PersonName, @from, @to, @reason, @signatureId, @now, @by)
            """,
            new
            {
                id, delegation.OperatorBin, delegation.PersonIin, delegation.PersonName, from = Text(delegation.From), to = Text(delegation.To), reason, signatureId, now, by = by.ToString(),
            },
            turn,
            cancellationToken: cancellationToken));
        return id;
    }

    /// <returns>False when the operator has no such delegation that still holds.</returns>
    internal static async Task<bool> EndAsync(string operatorBin, long id, Actor by, DateTimeOffset now, DbTransaction turn, CancellationToken cancellationToken) =>
        await turn.Connection!.ExecuteAsync(new CommandDefinition(
            "update signing_delegation set ended_at = @now, ended_by = @by where id = @id and operator_bin = @operatorBin and ended_at is null",
            new { now, by = by.ToString(), id, operatorBin }, turn, cancellationToken: cancellationToken)) > 0;

    /// <summary>Those of an operator that nobody has ended, the latest first.</summary>
    public async Task<IReadOnlyList<Delegation>> ReadAsync(string operatorBin, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<(long Id, string Iin, string Name, string From, string To, string Reason)>(new CommandDefinition(
            "select id, person_iin, person_name, valid_from, valid_to, reason from signing_delegation where operator_bin = @operatorBin and ended_at is null order by id desc",
            new { operatorBin }, cancellationToken: cancellationToken));
        return [.. rows.Select(row => new Delegation(operatorBin, row.Iin, row.Name, Day(row.From), Day(row.To)) { Id = row.Id, Reason = row.Reason })];
    }

    /// <summary>Whether a person may sign for an operator at a moment.</summary>
    public async Task<bool> HoldsAsync(string operatorBin, string personIin, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return personIin.Length > 0 && await connection.ExecuteScalarAsync<int>(new CommandDefinition(
            """
            select count(*) from signing_delegation
            where operator_bin = @operatorBin and person_iin = @personIin and valid_from <= @day and valid_to >= @day and recorded_at <= @at and (ended_at is null or ended_at > @at)
            """,
            new { operatorBin, personIin, day = Text(CountryTime.Day(at)), at }, cancellationToken: cancellationToken)) > 0;
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
