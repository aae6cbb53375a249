using Dapper;
using Prtr.Search.Database;
using Prtr.Search.Register;

namespace Prtr.Ingest.Intake;

/// <summary>Counts and sums the published data by SQL alone, independently of the code that fills an index.</summary>
public static class DatabaseFigures
{
    // Sums of whole hundred-millionths could outgrow 64 bits, so millions and the rest are summed apart.
    private const string Sql = """
        select (select name from data_release where id = (select max(id) from data_release)) as release,
            count(distinct facility_id) as facilities, count(*) as records,
            sum(case when kind = 'release' then quantity_kg_e8 / 1000000 end) as releases_high,
            sum(case when kind = 'release' then quantity_kg_e8 % 1000000 end) as releases_low,
            sum(case when kind = 'release' then accidental_kg_e8 / 1000000 end) as accidental_high,
            sum(case when kind = 'release' then accidental_kg_e8 % 1000000 end) as accidental_low,
            sum(case when kind = 'wastewater' then quantity_kg_e8 / 1000000 end) as wastewater_high,
            sum(case when kind = 'wastewater' then quantity_kg_e8 % 1000000 end) as wastewater_low,
            sum(quantity_t_e8 / 1000000) as waste_high, sum(quantity_t_e8 % 1000000) as waste_low
        from public_record
        """;

    public static async Task<IndexFigures> ReadAsync(RegisterDatabase database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var row = await connection.QuerySingleAsync<Row>(new CommandDefinition(Sql, cancellationToken: cancellationToken));
        return new IndexFigures(
            row.Release ?? DataRelease.None.Name,
            row.Facilities,
            row.Records,
            Exact(row.ReleasesHigh, row.ReleasesLow),
            Exact(row.AccidentalHigh, row.AccidentalLow),
            Exact(row.WastewaterHigh, row.WastewaterLow),
            Exact(row.WasteHigh, row.WasteLow));
    }

    private static decimal Exact(long? high, long? low) => Quantity.Exact(((Int128)(high ?? 0) * 1_000_000) + (low ?? 0));

    private sealed class Row
    {
        public string? Release { get; init; }

        public long Facilities { get; init; }

        public long Records { get; init; }

        public long? ReleasesHigh { get; init; }

        public long? ReleasesLow { get; init; }

        public long? AccidentalHigh { get; init; }

        public long? AccidentalLow { get; init; }

        public long? WastewaterHigh { get; init; }

        public long? WastewaterLow { get; init; }

        public long? WasteHigh { get; init; }

        public long? WasteLow { get; init; }
    }
}
