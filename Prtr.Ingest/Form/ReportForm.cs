namespace Prtr.Ingest.Form;

/// <summary>The report form: tables and fields in their order. <c>docs/report-form.md</c> says what each holds.</summary>
public static class ReportForm
{
    /// <summary>The column that joins the CSV files; not asked for elsewhere.</summary>
    public const string Reference = "report_ref";

    public static FormTable Facility { get; } = new(
        "facility",
        "facilities.csv",
        new(Reference),
        new("report_year", Required: true),
        new("facility_id"),
        new("facility_name", Required: true),
        new("facility_name_kk", Required: true),
        new("operator_bin", Required: true),
        new("operator_name", Required: true),
        new("owner_name"),
        new("postal_address", Required: true),
        new("kato", Required: true),
        new("latitude", Required: true),
        new("longitude", Required: true),
        new("main_activity", Required: true),
        new("other_activities"),
        new("capacity"),
        new("capacity_unit"),
        new("oked"),
        new("first_head", Required: true),
        new("contact_name"),
        new("contact_phone"),
        new("contact_email"),
        new("stationary_sources", Required: true),
        new("production_volume"),
        new("employees"),
        new("operating_hours"),
        new("nothing_exceeded"),
        new("corrects_version"),
        new("correction_reason"));

    public static FormTable Releases { get; } = new(
        "releases",
        "releases.csv",
        new(Reference),
        new("pollutant", Required: true),
        new("cas"),
        new("medium", Required: true),
        new("to_subsoil"),
        new("quantity_kg", Required: true),
        new("accidental_kg"),
        new("method", Required: true),
        new("method_name"),
        new("water_body"),
        new("withheld_ground"));

    public static FormTable Wastewater { get; } = new(
        "wastewater",
        "wastewater.csv",
        new(Reference),
        new("pollutant", Required: true),
        new("cas"),
        new("quantity_kg", Required: true),
        new("accidental_kg"),
        new("method", Required: true),
        new("method_name"),
        new("receiver_name"),
        new("receiver_bin"),
        new("receiver_address"),
        new("withheld_ground"));

    public static FormTable Waste { get; } = new(
        "waste",
        "waste.csv",
        new(Reference),
        new("waste_code", Required: true),
        new("hazardous"),
        new("quantity_t", Required: true),
        new("mark", Required: true) { FormerTitles = ["Mark (В or У)"] },
        new("operation"),
        new("transboundary"),
        new("receiver_name"),
        new("receiver_bin"),
        new("receiver_address"),
        new("receiver_kato"),
        new("destination_country"),
        new("site_address"),
        new("site_latitude"),
        new("site_longitude"),
        new("method", Required: true),
        new("method_name"),
        new("withheld_ground"));

    public static FormTable Diffuse { get; } = new(
        "diffuse",
        "diffuse.csv",
        new("report_year", Required: true),
        new("authority", Required: true),
        new("kato", Required: true),
        new("source_category", Required: true),
        new("pollutant", Required: true),
        new("medium", Required: true),
        new("quantity_kg", Required: true),
        new("method", Required: true),
        new("method_name"),
        new("activity_data"));

    /// <summary>The tables of a report, the facility first.</summary>
    public static IReadOnlyList<FormTable> Tables { get; } = [Facility, Releases, Wastewater, Waste];

    /// <summary>Those, and the table that authorities of regions fill in.</summary>
    public static IReadOnlyList<FormTable> All { get; } = [.. Tables, Diffuse];
}
