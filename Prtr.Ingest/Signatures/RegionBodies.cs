using Dapper;
using Prtr.Ingest.Journal;
using Prtr.Ingest.People;
using Prtr.Search.Database;

namespace Prtr.Ingest.Signatures;

/// <summary>The BIN of each region's local executive body, as the centre has recorded it: a key of that organisation alone signs the region's reports. Rows are added and ended, never changed.</summary>
public sealed class RegionBodies(RegisterDatabase database)
{
    /// <param name="region">A KATO code.</param>
    /// <returns>12 digits; null where the centre has recorded none.</returns>
    public async Task<string?> FindAsync(string region, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<string?>(new CommandDefinition(
            "select bin from region_body where region = @region and ended_at is null", new { region }, cancellationToken: cancellationToken));
    }

    /// <summary>Those that hold, by region.</summary>
    public async Task<IReadOnlyList<RegionBody>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return [.. await connection.QueryAsync<RegionBody>(new CommandDefinition(
            "select region, bin, reason, recorded_at, recorded_by from region_body where ended_at is null order by region", cancellationToken: cancellationToken))];
    }

    /// <summary>Records the BIN of a region's body in place of the one before; what was signed stays as it is.</summary>
    /// <param name="reason">On what it rests, such as a letter of the akimat.</param>
    /// <returns>False when it is no BIN, no region's code, or stands so already.</returns>
    public async Task<bool> SetAsync(string region, string bin, string reason, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        await Permit.DemandAsync(actor, Act.SetRegionBody, turn, cancellationToken);
        var before = await connection.ExecuteScalarAsync<string?>(new CommandDefinition(
            "select bin from region_body where region = @region and ended_at is null", new { region }, turn, cancellationToken: cancellationToken));
        if (before == bin || !Party.Region(region).IsWellFormed || !Party.Operator(bin).IsWellFormed)
        {
            return false;
        }

        await connection.ExecuteAsync(new CommandDefinition(
            """
            update region_body set ended_at = @now where region = @region and ended_at is null;
            insert into region_body (id, region, bin, reason, recorded_at, recorded_by)
            select coalesce(max(id), 0) + 1, @region, @bin, @reason, @now, @by from region_body;
            """,
            new { region, bin, reason, now, by = actor.ToString() }, turn, cancellationToken: cancellationToken));
        await ActJournal.WriteAsync(new Deed(Act.SetRegionBody, Deed.On("region", region)) { Before = before, After = bin, Reason = reason }, actor, now, turn, cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return true;
    }
}

/// <summary>The local executive body of a region.</summary>
public sealed record RegionBody
{
    /// <summary>A KATO code.</summary>
    public string Region { get; init; } = "";

    public string Bin { get; init; } = "";

    /// <summary>On what it rests.</summary>
    public string Reason { get; init; } = "";

    public DateTimeOffset RecordedAt { get; init; }

    public string RecordedBy { get; init; } = "";
}
