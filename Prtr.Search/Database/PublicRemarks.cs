namespace Prtr.Search.Database;

/// <summary>
/// Which remarks of the checks are public: those that follow from what is public anyhow. What is withheld, who is at the head of an operator, and fields that are not published
/// change no public remark, be it by its values, by its kind or by its not being there.
/// </summary>
public static class PublicRemarks
{
    /// <summary>Made from published values alone, which they show.</summary>
    public static IReadOnlyList<string> WithValues { get; } =
    [
        "under-threshold", "many-digits", "medium-without-threshold", "late", "moved", "main-activity-changed", "point-outside-region", "point-outside-country-polygon",
        "year-closed", "text-untrimmed", "text-too-long", "characters-stripped", "method-name-missing", "subsoil-not-land", "nothing-exceeded",
    ];

    /// <summary>About a published value that was written otherwise, maybe with more than belongs there: only their kind is shown.</summary>
    public static IReadOnlyList<string> ByKind { get; } =
    [
        "bin-malformed", "bin-check-digit", "bin-zeros-restored", "coordinate-malformed", "coordinate-zero", "coordinate-outside-country", "coordinates-swapped", "coordinate-imprecise",
        "text-required", "text-garbled", "placeholder-text", "activity-unknown", "activity-twice", "likely-duplicate-facility", "year-not-open",
    ];

    /// <summary>The same about a value of a row; elsewhere they may be about a field that is not published.</summary>
    public static IReadOnlyList<string> OfRows { get; } =
    [
        "code-unknown", "name-read-as-code", "pollutant-not-listed", "inventory-converted", "digits-lost", "country-unknown", "transboundary-receiver-incomplete", "hazardous-mark-disagrees",
        "operation-disagrees", "quantity-not-a-number", "number-ambiguous", "formula-not-calculated", "quantity-required", "quantity-too-large", "quantity-too-fine", "quantity-negative",
        "value-dropped", "accidental-exceeds-total",
    ];

    /// <summary>Made by comparing with other figures of the facility: only their kind is shown, and that only where the facility has never withheld a figure.</summary>
    public static IReadOnlyList<string> Comparing { get; } =
    [
        "unit-slip", "changed-much", "waste-changed-much", "four-times-highest", "huge-value", "absent-now", "values-swapped", "all-as-last-year", "combustion-incomplete", "row-twice", "report-empty", "duplicate-report",
    ];

    /// <summary>Fields of the report that are not published.</summary>
    public static IReadOnlyList<string> UnpublishedFields { get; } =
    [
        "report_ref", "capacity", "capacity_unit", "oked", "first_head", "contact_name", "contact_phone", "contact_email", "production_volume", "employees", "operating_hours", "water_body",
        "site_address", "site_latitude", "site_longitude",
    ];

    /// <summary>Selects the remarks that are public, on whatever version.</summary>
    public static string All { get; } = $"""
        select a.id, a.report_version_id, a.report_row_id, a.code, a.level, a.source_sheet, a.source_row, a.data
        from remark a
        join report_version b on b.id = a.report_version_id
        join report c on c.id = b.report_id
        left join report_row d on d.id = a.report_row_id
        where d.withheld_ground is null
            and (a.code in ({Listed([.. WithValues, .. ByKind])})
                or a.code in ({Listed(OfRows)}) and a.report_row_id is not null
                or a.code in ({Listed(Comparing)}) and c.facility_id not in (
                    select g.facility_id from report_row e join report_version f on f.id = e.report_version_id join report g on g.id = f.report_id where e.withheld_ground is not null))
            {string.Concat(UnpublishedFields.Select(field => $" and a.data not like '%\"field\":\"{field}\"%'"))}
        """;

    private static string Listed(IEnumerable<string> codes) => string.Join(", ", codes.Select(code => $"'{code}'"));
}
