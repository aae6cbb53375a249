namespace Prtr.Search.Review.Statements;

/// <summary>
/// What is counted: the published reports or records of one year or of all, with region, sector and chapter beside the finer codes.
/// Everything comes from the public views, so what is withheld never gets here.
/// </summary>
/// <param name="Name">Of the common table.</param>
internal sealed record Source(string Name, string Select)
{
    private const string Places = """
        substring(p.kato, 1, 2) as region, p.main_activity as activity,
            case when substring(p.main_activity, 2, 1) in ('', '(') then substring(p.main_activity, 1, 1) else substring(p.main_activity, 1, 2) end as sector
        """;

    /// <summary>Every report: one for a facility and year.</summary>
    public static Source Reports { get; } = new("reports", $"""
        select p.reporting_year as year, p.facility_id, p.facility_name, p.operator_name, p.version, p.late, p.stationary_sources, {Places}
        from public_report p
        """);

    /// <summary>Every figure of the reports; a pollutant that is withheld goes by its group.</summary>
    public static Source Records { get; } = new("records", $"""
        select w.reporting_year as year, w.facility_id, p.facility_name, p.operator_name, w.kind,
            w.pollutant as pollutant_number, coalesce(cast(w.pollutant as varchar(20)), w.pollutant_group) as pollutant,
            w.medium, coalesce(w.medium, w.kind) as route, w.quantity_kg_e8,
            case when w.quantity_kg_e8 is not null then coalesce(w.accidental_kg_e8, 0) end as accidental_kg_e8,
            substring(w.waste_code, 1, 2) as chapter, case when w.hazardous = 1 then 'hazardous' else 'non-hazardous' end as hazard,
            w.treatment, w.operation, w.destination_country as country, w.quantity_t_e8,
            w.method, w.withheld_ground, w.below_threshold, {Places}
        from public_record w join public_report p on p.report_version_id = w.report_version_id
        """);

    /// <summary>Remarks of the checks on the reports and, where it is not withheld, on their figures.</summary>
    public static Source Remarks { get; } = new("remarks", """
        select p.reporting_year as year, p.facility_id, m.code as remark, w.withheld_ground
        from remark m join public_report p on p.report_version_id = m.report_version_id left join report_row w on w.id = m.report_row_id
        """);

    /// <summary>Every figure of diffuse sources; none is withheld.</summary>
    public static Source Diffuse { get; } = new("diffuse", """
        select p.reporting_year as year, substring(p.kato, 1, 2) as region, p.source_category as category,
            p.pollutant as pollutant_number, cast(p.pollutant as varchar(20)) as pollutant, p.medium, p.quantity_kg_e8
        from public_diffuse p
        """);

    /// <summary>Releases of facilities and of diffuse sources together.</summary>
    public static Source AllReleases { get; } = new("all_releases", """
        select p.reporting_year as year, p.source, p.pollutant, p.medium, p.quantity_kg_e8
        from (
            select w.reporting_year, 'stationary' as source, coalesce(cast(w.pollutant as varchar(20)), w.pollutant_group) as pollutant, w.medium, w.quantity_kg_e8
            from public_record w where w.kind = 'release'
            union all
            select d.reporting_year, 'diffuse', cast(d.pollutant as varchar(20)), d.medium, d.quantity_kg_e8 from public_diffuse d) p
        """);

    /// <summary>The common table for the year of that parameter.</summary>
    public string In(string year = "@year", string? name = null) => $"{name ?? Name} as ({Select} where p.reporting_year = {year})";

    /// <summary>The common table for all years.</summary>
    public string InAllYears() => $"{Name} as ({Select})";
}
