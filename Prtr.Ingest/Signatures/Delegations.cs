using Dapper;
using Prtr.Ingest.People;
using Prtr.Search.Database;

namespace Prtr.Ingest.Signatures;

/// <summary>Whom operators have authorised to sign for them although the certificate says no more than that they work there. Rows are added and ended, never changed.</summary>
public sealed class Delegations(RegisterDatabase database, TimeProvider time)
{
    /// <summary>Records that a person may sign from the first day to the last, by the calendar of the country.</summary>
    /// <returns>The number of the delegation.</returns>
    public async Task<long> AddAsync(Delegation delegation, Actor by, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        var id = await connection.QuerySingleAsync<long>(new CommandDefinition(
            "select coalesce(max(id), 0) + 1 from signing_delegation", transaction: turn, cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition(
            """
            insert into signing_delegation (id, operator_bin, person_iin, person_name, valid_from, valid_to, recorded_at, recorded_by)
            values (@id, @OperatorBin, @PersonIin, @PersonName, @from, @to, @now, @by)
            """,
            new
            {
                id, delegation.OperatorBin, delegation.PersonIin, delegation.PersonName, from = Text(delegation.From), to = Text(delegation.To), now = time.GetUtcNow(), by = by.ToString(),
            },
            turn,
            cancellationToken: cancellationToken));
        await turn.CommitAsync(cancellationToken);
        return id;
    }

    /// <summary>Ends it now.</summary>
    /// <returns>False when the operator has no such delegation that still holds.</returns>
    public async Task<bool> EndAsync(string operatorBin, long id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        var ended = await connection.ExecuteAsync(new CommandDefinition(
            "update signing_delegation set ended_at = @now where id = @id and operator_bin = @operatorBin and ended_at is null",
            new { now = time.GetUtcNow(), id, operatorBin }, turn, cancellationToken: cancellationToken));
        await turn.CommitAsync(cancellationToken);
        return ended > 0;
    }

    /// <summary>Those of an operator that nobody has ended, the latest first.</summary>
    public async Task<IReadOnlyList<Delegation>> ReadAsync(string operatorBin, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<(long Id, string Iin, string Name, string From, string To)>(new CommandDefinition(
            "select id, person_iin, person_name, valid_from, valid_to from signing_delegation where operator_bin = @operatorBin and ended_at is null order by id desc",
            new { operatorBin }, cancellationToken: cancellationToken));
        return [.. rows.Select(row => new Delegation(operatorBin, row.Iin, row.Name, Day(row.From), Day(row.To)) { Id = row.Id })];
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
            new { operatorBin, personIin, day = Text(DateOnly.FromDateTime(at.ToOffset(Delegation.Offset).DateTime)), at }, cancellationToken: cancellationToken)) > 0;
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
