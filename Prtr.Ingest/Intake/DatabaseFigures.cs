using System.Globalization;
using Dapper;
using Prtr.Search.Database;
using Prtr.Search.Measures;
using Prtr.Search.Register;

namespace Prtr.Ingest.Intake;

/// <summary>Counts and sums the published data by SQL alone, independently of the code that fills an index.</summary>
public static class DatabaseFigures
{
    // Sums of whole hundred-millionths could outgrow 64 bits, so millions and the rest are summed apart.
    private const int Million = 1_000_000;

    private static readonly string Sql = $"""
        select (select name from data_release where id = (select max(id) from data_release)) as release,
            count(distinct facility_id) as facilities, count(*) as records, coalesce(sum(case when withheld_ground is not null then 1 else 0 end), 0) as withheld,
            {string.Join(", ", Measure.Kept.SelectMany(measure => new[] { Sum(measure, "/", "high"), Sum(measure, "%", "low") }))}
        from public_record
        """;

    public static async Task<IndexFigures> ReadAsync(RegisterDatabase database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        IDictionary<string, object?> row = await connection.QuerySingleAsync(new CommandDefinition(Sql, cancellationToken: cancellationToken));
        var sums = ExactSums.Of(measure => ((Int128)Number(measure.Stem + "_high") * Million) + Number(measure.Stem + "_low"));
        return new(row["release"] as string ?? DataRelease.None.Name, new((int)Number("facilities"), (int)Number("records"), (int)Number("withheld"), sums));

        long Number(string column) => Convert.ToInt64(row[column] ?? 0, CultureInfo.InvariantCulture);
    }

    private static string Sum(Measure measure, string part, string name) =>
        $"sum(case when kind = '{measure.Kind!.Value.Code()}' then {measure.Column} {part} {Million.ToString(CultureInfo.InvariantCulture)} end) as {measure.Stem}_{name}";
}
