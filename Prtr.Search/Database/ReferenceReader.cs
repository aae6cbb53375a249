using System.Data.Common;
using System.Globalization;
using Dapper;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Search.Database;

/// <summary>Reads the reference tables as the register's database has them, the authority's own rows included.</summary>
public static class ReferenceReader
{
    public static async Task<ReferenceData> ReadAsync(RegisterDatabase database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await ReadAsync(connection, null, cancellationToken);
    }

    public static async Task<ReferenceData> ReadAsync(DbConnection connection, DbTransaction? transaction, CancellationToken cancellationToken)
    {
        async Task<IReadOnlyList<T>> Rows<T>(string sql, Func<ReferenceRow, T> read) =>
            [.. (await connection.QueryAsync<ReferenceRow>(new CommandDefinition(sql, transaction: transaction, cancellationToken: cancellationToken))).Select(read)];

        var edition = await EditionAsync(connection, transaction, cancellationToken);
        Pollutant ReadPollutant(ReferenceRow r) => new(r.Number, r.Cas, r.Names, r.PollutantGroup, r.Btex, r.EeaCode);
        var decided = (await Rows("select * from pollutant_row order by valid_from", ReadPollutant)).ToLookup(pollutant => pollutant.Number);
        return new ReferenceData(
            [.. (await Rows("select * from pollutant", ReadPollutant)).Select(pollutant => decided[pollutant.Number].LastOrDefault(pollutant))],
            await Rows("select * from pollutant_group", r => new PollutantGroup(r.Code, r.Names)),
            await Rows("select * from threshold order by valid_from", r =>
                new Threshold(r.Pollutant, Codes.MediumOf(r.Medium), new Quantity(r.ThresholdKgE8), r.Years, r.Source)),
            await Rows("select * from activity", ReadActivity),
            await Rows("select * from operation", r => new Operation(r.Code, Codes.TreatmentOf(r.Treatment), r.Names)),
            await Rows("select * from waste_code", r => new WasteCode(r.Code, r.Level, r.Parent, r.Hazardous, r.Names, r.Unofficial ?? "", r.Years)),
            await Rows("select * from kato", r => new AdministrativeUnit(new Kato(r.Code), r.Level, r.Names, r.Years)),
            await Rows("select * from country", r => new Country(r.Code, r.Names)),
            await Rows("select * from source_category", r => new SourceCategory(r.Code, r.Position, r.Names, r.Years)),
            await Rows("select * from other_name", r => new OtherName(r.List, r.Code, r.Name)))
        {
            Edition = edition,
        };
    }

    /// <summary>Tells one content of the tables from another: rows are only added.</summary>
    public static async Task<long> EditionAsync(RegisterDatabase database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await EditionAsync(connection, null, cancellationToken);
    }

    private static Task<long> EditionAsync(DbConnection connection, DbTransaction? transaction, CancellationToken cancellationToken) =>
        connection.ExecuteScalarAsync<long>(new CommandDefinition(
            """
            select (select count(*) from pollutant) + (select count(*) from pollutant_row) + (select count(*) from threshold) + (select count(*) from quality_norm)
                + (select count(*) from activity) + (select count(*) from waste_code) + (select count(*) from operation) + (select count(*) from kato)
                + (select count(*) from country) + (select count(*) from source_category) + (select count(*) from other_name)
            """,
            transaction: transaction,
            cancellationToken: cancellationToken));

    private static Activity ReadActivity(ReferenceRow row) => new(
        row.Code,
        row.Parent,
        row.Level,
        row.Names,
        new Names(row.CapacityThresholdKk ?? "", row.CapacityThresholdRu ?? "", row.CapacityThresholdEn ?? ""),
        row.ThresholdValue is { } value ? decimal.Parse(value, CultureInfo.InvariantCulture) : null,
        row.ThresholdUnit,
        row.Years);

    /// <summary>The columns of all reference tables; each table fills its own.</summary>
    private sealed class ReferenceRow
    {
        public int Number { get; init; }

        public string Code { get; init; } = "";

        public string List { get; init; } = "";

        public string Name { get; init; } = "";

        public string? Cas { get; init; }

        public string? NameKk { get; init; }

        public string? NameRu { get; init; }

        public string? NameEn { get; init; }

        public string PollutantGroup { get; init; } = "";

        public bool Btex { get; init; }

        public string EeaCode { get; init; } = "";

        public int Pollutant { get; init; }

        public string Medium { get; init; } = "";

        public long ThresholdKgE8 { get; init; }

        public string Source { get; init; } = "";

        public int Position { get; init; }

        public string? Parent { get; init; }

        public int Level { get; init; }

        public string? CapacityThresholdKk { get; init; }

        public string? CapacityThresholdRu { get; init; }

        public string? CapacityThresholdEn { get; init; }

        public string? ThresholdValue { get; init; }

        public string? ThresholdUnit { get; init; }

        public string Treatment { get; init; } = "";

        public bool? Hazardous { get; init; }

        public string? Unofficial { get; init; }

        public int ValidFrom { get; init; }

        public int? ValidTo { get; init; }

        public Names Names => new(NameKk ?? "", NameRu ?? "", NameEn ?? "");

        public Validity Years => new(ValidFrom, ValidTo);
    }
}
