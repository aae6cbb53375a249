using System.Globalization;
using CsvHelper;
using Prtr.Search.Register;

namespace Prtr.Search.Reference;

/// <summary>Reads the reference tables that come with the software (Reference/Data, UTF-8 CSV); a missing year column means "since 2016".</summary>
public static class ReferenceFiles
{
    private const int FirstYear = 2016;

    public static ReferenceData Read() => new(
        Rows("pollutants", r => new Pollutant(Number(r, "number"), Optional(r, "cas"), NamesOf(r), Text(r, "group"), Text(r, "btex") == "1", Text(r, "eea_code"))),
        Rows("pollutant_groups", r => new PollutantGroup(Text(r, "code"), NamesOf(r))),
        Rows("thresholds", r => new Threshold(Number(r, "pollutant"), MediumOf(Text(r, "medium")), Exact(Text(r, "threshold_kg")), Years(r), Text(r, "source"))),
        Rows("activities", ReadActivity),
        Rows("operations", r => new Operation(Text(r, "code"), Text(r, "code")[0] == 'R' ? Treatment.Recovery : Treatment.Disposal, NamesOf(r))),
        Rows("waste_codes", r => new WasteCode(Text(r, "code"), Number(r, "level"), Optional(r, "parent"), Flag(r, "hazardous"), NamesOf(r), Optional(r, "unofficial") ?? "", Years(r))),
        Rows("kato", r => new AdministrativeUnit(new Kato(Text(r, "kato")), Number(r, "level"), NamesOf(r), Years(r))),
        Rows("countries", r => new Country(Text(r, "code"), NamesOf(r))),
        Rows("source_categories", r => new SourceCategory(Text(r, "code"), Number(r, "position"), NamesOf(r), Years(r))),
        Rows("other_names", r => new OtherName(Text(r, "list"), Text(r, "code"), Text(r, "name"))));

    /// <summary>Names and abbreviations of countries beside those of the list, such as РК.</summary>
    public static IReadOnlyList<(string Code, string Spelling)> CountrySpellings { get; } = Rows("country_spellings", r => (Text(r, "code"), Text(r, "spelling")));

    /// <summary>Substances of the emission inventories with the pollutant of the register that they go to.</summary>
    internal static IReadOnlyList<InventorySubstance> InventorySubstances { get; } = Rows("inventory_substances", r => new InventorySubstance(
        Text(r, "code"),
        [.. ((string?[])[Optional(r, "name_ru"), Optional(r, "name_ru_in_kazakhstan"), Optional(r, "name_kk")]).OfType<string>()],
        Optional(r, "pollutant") is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : null,
        Optional(r, "express_as")));

    internal static IReadOnlyList<Names> ReadMethodNames() => Rows("method_names", NamesOf);

    internal static IReadOnlyList<ReferenceConcentration> ReadConcentrations() => Rows("reference_concentrations", r => new ReferenceConcentration(
        Number(r, "pollutant"),
        Text(r, "cas"),
        Text(r, "kind"),
        decimal.Parse(Text(r, "value"), NumberStyles.Float, CultureInfo.InvariantCulture),
        Number(r, "year"),
        Text(r, "source"),
        Text(r, "screening") == "yes"));

    internal static IReadOnlyList<QualityNorm> ReadQualityNorms() => Rows("quality_norms", r => new QualityNorm(
        Number(r, "pollutant"), MediumOf(Text(r, "medium")), Text(r, "kind"), Text(r, "substance"), Years(r), Text(r, "value"), Optional(r, "unit"),
        Text(r, "act"), Text(r, "act_number"), Text(r, "act_date"), Text(r, "source")));

    /// <summary>Opens a file of Reference/Data by its name.</summary>
    public static Stream Open(string name) =>
        typeof(ReferenceFiles).Assembly.GetManifestResourceStream($"Prtr.Search.Reference.Data.{name}")
        ?? throw new InvalidOperationException($"Reference file {name} is not part of the build.");

    private static Activity ReadActivity(CsvReader row) => new(
        Text(row, "code"),
        Optional(row, "parent"),
        Number(row, "level"),
        NamesOf(row),
        new Names(Text(row, "capacity_threshold_kk"), Text(row, "capacity_threshold_ru"), Text(row, "capacity_threshold_en")),
        decimal.TryParse(Text(row, "threshold_value"), NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : null,
        Optional(row, "threshold_unit"),
        Years(row));

    private static List<T> Rows<T>(string table, Func<CsvReader, T> read)
    {
        using var csv = CsvReader.Create(Open(table + ".csv"), CsvReaderOptions.Default, false);
        var rows = new List<T>();
        while (csv.Read())
        {
            rows.Add(read(csv));
        }

        return rows;
    }

    private static Names NamesOf(CsvReader row) => new(Optional(row, "name_kk") ?? "", Optional(row, "name_ru") ?? "", Optional(row, "name_en") ?? "");

    private static Validity Years(CsvReader row) => new(
        Optional(row, "valid_from") is { } from ? int.Parse(from, CultureInfo.InvariantCulture) : FirstYear,
        Optional(row, "valid_to") is { } to ? int.Parse(to, CultureInfo.InvariantCulture) : null);

    private static int Number(CsvReader row, string column) => int.Parse(Text(row, column), CultureInfo.InvariantCulture);

    private static string Text(CsvReader row, string column) => row.GetString(column);

    private static string? Optional(CsvReader row, string column) =>
        row.TryGetFieldIndex(column, out var index) && row.GetString(index) is { Length: > 0 } value ? value : null;

    private static bool? Flag(CsvReader row, string column) => Optional(row, column) is { } value ? value == "1" : null;

    private static Quantity Exact(string text) => Quantity.From(decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture));

    private static Medium MediumOf(string code) => code switch
    {
        "air" => Medium.Air,
        "water" => Medium.Water,
        "land" => Medium.Land,
        _ => throw new InvalidDataException($"No medium {code}."),
    };
}
