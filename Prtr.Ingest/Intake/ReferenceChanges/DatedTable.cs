using System.Data.Common;
using System.Globalization;
using Dapper;
using Prtr.Ingest.People;
using Prtr.Search.Reference;
using static Prtr.Ingest.Intake.ReferenceChanges.ReferenceColumn;

namespace Prtr.Ingest.Intake.ReferenceChanges;

/// <summary>A code list whose rows hold for years: a new row ends the one before it.</summary>
/// <param name="Keys">So many columns come first and tell what a row is about; the year follows.</param>
/// <param name="Select">Reads the columns in their order.</param>
/// <param name="Affected">Counts what would be judged otherwise, from <c>@valid_from</c> on.</param>
internal sealed record DatedTable(
    string Name, int Keys, IReadOnlyList<ReferenceColumn> Columns, string Select, string End, string Insert, string Affected) : ReferenceTable(Name, Columns)
{
    private const string Standing = "v.ended_release_id is null and v.withdrawn_reason is null and r.reporting_year >= @valid_from";

    public static DatedTable Thresholds { get; } = new(
        "thresholds", 2,
        [Number("pollutant", 1, 999), OneOf("medium", "air", "water", "land"), Year("valid_from"), ReferenceColumn.Quantity("threshold_kg"), Text("source")],
        "select pollutant, medium, valid_from, threshold_kg_e8, source from threshold order by pollutant, medium, valid_from",
        "update threshold set valid_to = @last where pollutant = @pollutant and medium = @medium and valid_from < @valid_from and valid_to is null",
        "insert into threshold (pollutant, medium, valid_from, threshold_kg_e8, source) values (@pollutant, @medium, @valid_from, @threshold_kg, @source)",
        $"""
        select count(*) from report r join report_version v on v.report_id = r.id join report_row w on w.report_version_id = v.id
        where {Standing} and w.kind = 'release' and w.pollutant = @pollutant and w.medium = @medium
            and ((w.quantity_kg_e8 >= @threshold_kg and w.quantity_kg_e8 < @before) or (w.quantity_kg_e8 >= @before and w.quantity_kg_e8 < @threshold_kg))
        """)
    {
        Known = "pollutant",
    };

    public static DatedTable Activities { get; } = new(
        "activities", 1,
        [
            Text("code"), Year("valid_from"), Text("parent", false), Number("level", 1, 9), Text("name_kk"), Text("name_ru"), Text("name_en"),
            Text("capacity_threshold_kk", false), Text("capacity_threshold_ru", false), Text("capacity_threshold_en", false), ReferenceColumn.Fraction("threshold_value"), Text("threshold_unit", false),
        ],
        """
        select code, valid_from, parent, level, name_kk, name_ru, name_en, capacity_threshold_kk, capacity_threshold_ru, capacity_threshold_en, threshold_value, threshold_unit
        from activity order by code, valid_from
        """,
        "update activity set valid_to = @last where code = @code and valid_from < @valid_from and valid_to is null",
        """
        insert into activity (code, valid_from, parent, level, name_kk, name_ru, name_en, capacity_threshold_kk, capacity_threshold_ru, capacity_threshold_en, threshold_value, threshold_unit)
        values (@code, @valid_from, @parent, @level, @name_kk, @name_ru, @name_en, @capacity_threshold_kk, @capacity_threshold_ru, @capacity_threshold_en, @threshold_value, @threshold_unit)
        """,
        $"select count(*) from report r join report_version v on v.report_id = r.id where {Standing} and v.main_activity = @code");

    public static DatedTable WasteCodes { get; } = new(
        "waste-codes", 1,
        [Text("code"), Year("valid_from"), Number("level", 1, 3), Text("parent", false), Flag("hazardous"), Text("name_kk"), Text("name_ru"), Text("name_en"), Text("unofficial", false)],
        "select code, valid_from, level, parent, hazardous, name_kk, name_ru, name_en, unofficial from waste_code order by code, valid_from",
        "update waste_code set valid_to = @last where code = @code and valid_from < @valid_from and valid_to is null",
        """
        insert into waste_code (code, valid_from, level, parent, hazardous, name_kk, name_ru, name_en, unofficial)
        values (@code, @valid_from, @level, @parent, @hazardous, @name_kk, @name_ru, @name_en, coalesce(@unofficial, ''))
        """,
        $"""
        select count(*) from report r join report_version v on v.report_id = r.id join report_row w on w.report_version_id = v.id
        where {Standing} and w.kind = 'waste' and w.waste_code = @code
        """);

    public static DatedTable Pollutants { get; } = new(
        "pollutants", 1,
        [
            Number("number", 1, 999), Year("valid_from"), Text("cas", false), Text("name_kk"), Text("name_ru"), Text("name_en"),
            OneOf("pollutant_group", [.. ReferenceData.Shipped.Groups.Keys.Order()]), Flag("btex", true), Text("eea_code"),
        ],
        """
        select number, valid_from, cas, name_kk, name_ru, name_en, pollutant_group, btex, eea_code from pollutant_row
        union all
        select p.number, 2016, p.cas, p.name_kk, p.name_ru, p.name_en, p.pollutant_group, p.btex, p.eea_code from pollutant p
        where not exists (select 1 from pollutant_row d where d.number = p.number and d.is_new = 1)
        order by 1, 2
        """,
        "update pollutant_row set valid_to = @last where number = @number and valid_from < @valid_from and valid_to is null",
        """
        insert into pollutant_row (number, valid_from, cas, name_kk, name_ru, name_en, pollutant_group, btex, eea_code, is_new)
        select @number, @valid_from, @cas, @name_kk, @name_ru, @name_en, @pollutant_group, @btex, @eea_code, case when exists (select 1 from pollutant where number = @number) then 0 else 1 end;
        insert into pollutant (number, cas, name_kk, name_ru, name_en, pollutant_group, btex, eea_code)
        select @number, @cas, @name_kk, @name_ru, @name_en, @pollutant_group, @btex, @eea_code where not exists (select 1 from pollutant where number = @number);
        """,
        $"""
        select count(*) from report r join report_version v on v.report_id = r.id join report_row w on w.report_version_id = v.id
        where {Standing} and w.pollutant = @number
        """);

    public static DatedTable QualityNorms { get; } = new(
        "quality-norms", 4,
        [
            Number("pollutant", 1, 999), OneOf("medium", "air", "water", "land"), Text("kind"), Text("substance"), Year("valid_from"), ReferenceColumn.Norm("norm"), Text("unit", false),
            Text("act"), Text("act_number"), ReferenceColumn.Day("act_date"), Text("source"),
        ],
        """
        select pollutant, medium, kind, substance, valid_from, norm, unit, act, act_number, act_date, source
        from quality_norm order by pollutant, medium, kind, substance, valid_from
        """,
        """
        update quality_norm set valid_to = @last
        where pollutant = @pollutant and medium = @medium and kind = @kind and substance = @substance and valid_from < @valid_from and valid_to is null
        """,
        """
        insert into quality_norm (pollutant, medium, kind, substance, valid_from, norm, unit, act, act_number, act_date, source)
        values (@pollutant, @medium, @kind, @substance, @valid_from, @norm, @unit, @act, @act_number, @act_date, @source)
        """,
        $"""
        select count(*) from report r join report_version v on v.report_id = r.id join report_row w on w.report_version_id = v.id
        where {Standing} and w.kind = 'release' and w.pollutant = @pollutant and w.medium = @medium
        """)
    {
        Known = "pollutant",
    };

    /// <summary>A column that names a pollutant, which has to be on the list; null where none does.</summary>
    private string? Known { get; init; }

    public override async Task<IReadOnlyList<string[]>> ReadAsync(DbConnection connection, DbTransaction? transaction, CancellationToken cancellationToken)
    {
        var rows = new List<string[]>();
        await using var reader = await connection.ExecuteReaderAsync(new CommandDefinition(Select, transaction: transaction, cancellationToken: cancellationToken));
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add([.. Columns.Select((column, index) => reader.IsDBNull(index) ? "" : column.Write(reader.GetValue(index)))]);
        }

        return rows;
    }

    internal override ReferenceProblem? ProblemOf(int line, string[] row, IReadOnlyList<string[]> existing) => Before(row, existing) switch
    {
        null => null,
        { } before when YearOf(row) == YearOf(before) => new(line, "row-exists", $"{KeyOf(row)} {YearOf(row)}"),
        { } before when YearOf(row) < YearOf(before) => new(line, "not-later", $"{KeyOf(row)} {YearOf(before)}"),
        _ => null,
    };

    internal override async Task<bool> IsKnownAsync(string[] row, DbTransaction transaction, CancellationToken cancellationToken) => Known is null
        || await transaction.Connection!.ExecuteScalarAsync<int>(new CommandDefinition(
            "select count(*) from pollutant where number = @number", new { number = int.Parse(row[IndexOf(Known)], CultureInfo.InvariantCulture) }, transaction, cancellationToken: cancellationToken)) > 0;

    internal override string[]? Before(string[] row, IReadOnlyList<string[]> existing) => existing.Where(other => KeyOf(other) == KeyOf(row)).MaxBy(YearOf);

    internal override Task<long> AffectedAsync(string[] row, string[]? before, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var parameters = Parameters(row);
        if (before is not null && this == Thresholds)
        {
            parameters.Add("before", Columns[IndexOf("threshold_kg")].Parse(before[IndexOf("threshold_kg")]));
        }

        return before is null
            ? Task.FromResult(0L)
            : transaction.Connection!.ExecuteScalarAsync<long>(new CommandDefinition(Affected, parameters, transaction, cancellationToken: cancellationToken));
    }

    internal override async Task AddAsync(string[] row, Actor actor, string reason, DateTimeOffset now, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var parameters = Parameters(row);
        parameters.Add("last", YearOf(row) - 1);
        await transaction.Connection!.ExecuteAsync(new CommandDefinition(End, parameters, transaction, cancellationToken: cancellationToken));
        await transaction.Connection!.ExecuteAsync(new CommandDefinition(Insert, parameters, transaction, cancellationToken: cancellationToken));
    }

    private string KeyOf(string[] row) => string.Join(' ', row.Take(Keys));

    private int YearOf(string[] row) => int.Parse(row[Keys], CultureInfo.InvariantCulture);

    private DynamicParameters Parameters(string[] row)
    {
        var parameters = new DynamicParameters();
        foreach (var (index, column) in Columns.Index())
        {
            parameters.Add(column.Name, column.Parse(row[index]));
        }

        return parameters;
    }
}
