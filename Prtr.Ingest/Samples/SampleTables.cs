using System.Globalization;
using CsvHelper;
using Prtr.Ingest.Samples.Mailbox;

namespace Prtr.Ingest.Samples;

/// <summary>
/// What the generator reads, all of it in Samples/Data. <c>release_shapes</c>, <c>waste_shapes</c> and <c>yearly_change</c> are distilled from
/// Finland's register 2017-2023 (EEA industrial reporting data, CC BY 4.0): which pollutants a facility of an activity releases together,
/// how much (geometric mean over the years), by which method, its waste by hazard and treatment, and the percentiles of the ratio of one year to the year before.
/// <c>profile_releases</c> adds what Finland has not (coal power, oil fields, smelters, land and subsoil, accidents) by general knowledge.
/// <c>diffuse_…</c> are emission factors, people, cattle and crops by general knowledge.
/// <c>towns</c> and <c>sites</c> are random points on land near the towns of GeoNames (CC BY 4.0) with the district around them (geokz, CC BY 4.0).
/// </summary>
internal static class SampleTables
{
    public static IReadOnlyList<ProfileRow> Profiles { get; } = Read("profiles", r => new ProfileRow(
        r("profile"), r("activity"), r("other_activities"), r("release_shapes"), Number(r("shape_scale")), r("waste_shapes"), r("streams").Split(';'),
        r("sector"), r("oked"), r("capacity_unit"), SpreadOf(r, "capacity_{0}"), Whole(r("sources"))));

    public static IReadOnlyList<OwnReleaseRow> OwnReleases { get; } = Read("profile_releases", r => new OwnReleaseRow(
        r("profile"), Whole(r("pollutant")), r("medium"), Whole(r("share")), SpreadOf(r, "{0}_kg"), r("methods")));

    public static IReadOnlyList<ReleaseShapeRow> ReleaseShapes { get; } = Read("release_shapes", r => new ReleaseShapeRow(
        r("activity"), Whole(r("shape")), Whole(r("pollutant")), r("medium"), Number(r("quantity_kg")), r("method")[0]));

    public static IReadOnlyList<WasteShapeRow> WasteShapes { get; } = Read("waste_shapes", r => new WasteShapeRow(
        r("activity"), Whole(r("shape")), r("hazardous") == "yes", r("mark") == "R", Number(r("quantity_t"))));

    public static IReadOnlyList<WasteStreamRow> WasteStreams { get; } = Read("waste_streams", r => new WasteStreamRow(
        r("stream"), r("code"), r("recovery"), r("disposal"), r("most_t").Length == 0 ? null : Number(r("most_t"))));

    /// <summary>Ratio of a year's quantity to the year before, by rising percentile.</summary>
    public static ILookup<string, decimal> YearlyChange { get; } =
        Read("yearly_change", r => (Kind: r("kind"), Ratio: Number(r("ratio")))).ToLookup(r => r.Kind, r => r.Ratio);

    /// <summary>The yearly overview's printed table for 2022.</summary>
    public static IReadOnlyList<OverviewRow> Overview { get; } = Read("overview_2022", r => new OverviewRow(
        r("kato"), Whole(r("reports")), Whole(r("stationary_sources"))));

    /// <summary>How many facilities of which profile a region has; adds up to the overview.</summary>
    public static ILookup<string, (string Profile, int Count)> RegionProfiles { get; } =
        Read("region_profiles", r => (Region: r("region"), Profiles: r("profiles").Split(';')))
            .SelectMany(r => r.Profiles, (r, text) => (r.Region, Parts: text.Split(' ')))
            .ToLookup(r => r.Region, r => (r.Parts[0], Whole(r.Parts[1])));

    public static IReadOnlyList<TownRow> Towns { get; } = Read("towns", r => new TownRow(r("region"), r("name"), r("postal_code")));

    public static ILookup<string, SiteRow> Sites { get; } = Read("sites", r => new SiteRow(
        r("region"), r("kato"), Whole(r("town")), Number(r("latitude")), Number(r("longitude")), Whole(r("km")))).ToLookup(s => s.Region);

    public static IReadOnlyList<(string Kk, string Ru)> Names { get; } = Read("names", r => (r("kk"), r("ru")));

    public static ILookup<string, (string Ru, string Kk)> FacilityNames { get; } =
        Read("facility_names", r => (Profile: r("profile"), Ru: r("ru"), Kk: r("kk"))).ToLookup(r => r.Profile, r => (r.Ru, r.Kk));

    public static ILookup<string, string> OperatorWords { get; } =
        Read("sectors", r => (Sector: r("sector"), Words: r("operator_words").Split(';'))).SelectMany(r => r.Words, (r, w) => (r.Sector, w)).ToLookup(r => r.Sector, r => r.w);

    public static IReadOnlyList<(string Surname, string Name)> People { get; } = Read("people", r => (r("surname"), r("name")));

    public static IReadOnlyList<string> Streets { get; } = Read("streets", r => r("street"));

    public static ILookup<string, string> WaterBodies { get; } =
        Read("water_bodies", r => (Region: r("region"), Name: r("water_body"))).ToLookup(r => r.Region, r => r.Name);

    public static IReadOnlyList<MethodRow> Methods { get; } = Read("methods", r => new MethodRow(
        [.. r("pollutants").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Whole)], r("medium"), r("method")[0], r("name")));

    public static IReadOnlyList<SampleReceiver> ForeignReceivers { get; } = Read("foreign_receivers", r => new SampleReceiver(
        r("name"), "", r("address"), "", r("country")) { SiteAddress = r("site_address"), SiteLatitude = r("latitude"), SiteLongitude = r("longitude") });

    public static IReadOnlyList<DiffuseRegionRow> DiffuseRegions { get; } = Read("diffuse_regions", r => new DiffuseRegionRow(
        r("region"), r("authority"), Number(r("population_thousand")), Number(r("coal_percent")), Number(r("cattle_thousand")), Number(r("crops_thousand_ha"))));

    public static IReadOnlyList<DiffuseSourceRow> DiffuseSources { get; } = Read("diffuse_sources", r => new DiffuseSourceRow(
        r("category"), Whole(r("pollutant")), r("medium"), r("basis"), Number(r("kg_per_unit")), r("method")[0], r("method_name")));

    /// <summary>What a category has in a year as a share of an ordinary one; only years with diffuse sources are there.</summary>
    public static ILookup<(int Year, string Category), decimal> DiffuseLevels { get; } =
        Read("diffuse_years", r => (Key: (Whole(r("year")), r("category")), Level: Number(r("percent")) / 100)).ToLookup(r => r.Key, r => r.Level);

    public static IReadOnlyList<MailCase> MailCases { get; } = Read("mailbox_cases", r => new MailCase(
        r("case"), Whole(r("per_thousand")), Whole(r("accepted")), Whole(r("held")), Whole(r("returned")), Whole(r("unchanged")),
        r("questions").Split(';', StringSplitOptions.RemoveEmptyEntries)));

    public static IReadOnlyList<LetterRow> Letters { get; } = Read("letters", r => new LetterRow(r("kind"), r("language"), r("subject"), r("text")));

    public static IReadOnlyList<(string Kk, string Ru)> CorrectionReasons { get; } = Read("correction_reasons", r => (r("kk"), r("ru")));

    private static List<T> Read<T>(string table, Func<Func<string, string>, T> row)
    {
        var file = typeof(SampleTables).Assembly.GetManifestResourceStream($"Prtr.Ingest.Samples.Data.{table}.csv")
            ?? throw new InvalidOperationException($"Sample table {table} is not part of the build.");
        using var csv = CsvReader.Create(file, CsvReaderOptions.Default, false);
        var rows = new List<T>();
        while (csv.Read())
        {
            rows.Add(row(csv.GetString));
        }

        return rows;
    }

    private static Spread SpreadOf(Func<string, string> row, string column) => new(
        Number(row(Column(column, "low"))), Number(row(Column(column, "middle"))), Number(row(Column(column, "high"))));

    private static string Column(string pattern, string part) => string.Format(CultureInfo.InvariantCulture, pattern, part);

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static decimal Number(string text) => text.Length == 0 ? 1 : decimal.Parse(text, CultureInfo.InvariantCulture);
}
