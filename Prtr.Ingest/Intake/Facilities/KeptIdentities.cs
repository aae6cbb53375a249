using System.Globalization;
using Dapper;
using Prtr.Search.Database;

namespace Prtr.Ingest.Intake.Facilities;

/// <summary>Whether the ids of facilities are sound: what is public belongs to a facility of the register, and every merged id leads to one.</summary>
public static class KeptIdentities
{
    private const string Misplaced = """
        select distinct p.facility_id
        from public_report p
        join facility f on f.id = p.facility_id
        where f.merged_into_id is not null or f.removed_on is not null
        order by p.facility_id
        """;

    /// <returns>What is wrong, in sentences; empty when nothing is.</returns>
    public static async Task<IReadOnlyList<string>> ProblemsAsync(RegisterDatabase database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var misplaced = await connection.QueryAsync<long>(new CommandDefinition(Misplaced, cancellationToken: cancellationToken));
        var merged = (await connection.QueryAsync<(long Id, long Into)>(new CommandDefinition(
            "select id, merged_into_id from facility where merged_into_id is not null", cancellationToken: cancellationToken))).ToDictionary(row => row.Id, row => row.Into);
        return
        [
            .. misplaced.Select(id => string.Create(CultureInfo.InvariantCulture, $"facility {id} was merged or removed, and has public reports")),
            .. merged.Keys.Where(id => !Ends(id, merged)).Order().Select(id => string.Create(CultureInfo.InvariantCulture, $"facility {id} was merged, and leads back to itself")),
        ];
    }

    private static bool Ends(long id, Dictionary<long, long> merged)
    {
        var seen = new HashSet<long> { id };
        while (merged.TryGetValue(id, out id))
        {
            if (!seen.Add(id))
            {
                return false;
            }
        }

        return true;
    }
}
