namespace Prtr.Tests.Http.Cabinet;

/// <summary>What a person types into an empty form: a power plant with 20 releases and 30 wastes, by the names and units that people know them by.</summary>
internal static class WholeReport
{
    public static IReadOnlyList<(string Field, string Text)> Facility { get; } =
    [
        ("facility_name", "ТЭЦ «Отдел»"), ("facility_name_kk", "«Отдел» ЖЭО"), ("operator_name", "ТОО «Сапаржол Қуат»"), ("postal_address", "г. Кульсары, промзона, уч. 72"), ("kato", "233600000"),
        ("latitude", "46°59'09,13\""), ("longitude", "54 09 25.31"), ("main_activity", "1(c)"), ("capacity", "93,9"), ("capacity_unit", "МВт"), ("first_head", "Мусин Куаныш"), ("stationary_sources", "4"),
    ];

    /// <summary>Pollutant, medium, quantity, unit (blank for kilograms).</summary>
    public static IReadOnlyList<(string Pollutant, string Medium, string Quantity, string Unit)> Releases { get; } =
    [
        ("0301", "air", "100 + 50,5", "t"), ("5", "air", "12000", ""), ("Диоксид углерода", "air", "100000", "t"), ("CO", "air", "600", "t"), ("11", "air", "200", "t"), ("86", "air", "70000", ""),
        ("21", "air", "15", ""), ("24", "air", "300", ""), ("23", "air", "250", ""), ("18", "air", "12", ""), ("17", "air", "25", ""), ("20", "air", "110", ""), ("22", "air", "55", ""),
        ("19", "air", "101", ""), ("24", "water", "120", ""), ("23", "water", "22", ""), ("76", "water", "60", "t"), ("12", "water", "51", "t"), ("13", "water", "5100", ""), ("1", "air", "101", "t"),
    ];

    public static IReadOnlyList<string> Wastes { get; } =
    [
        "13 02 08*", "13 02 05*", "20 03 01", "15 01 10*", "16 06 01*", "17 04 05", "17 05 04", "10 01 01", "10 01 02", "12 01 01", "12 01 03", "15 02 02*", "16 01 03", "16 01 07*", "16 02 13*",
        "17 01 01", "17 02 01", "17 02 02", "17 02 03", "17 04 01", "17 04 02", "17 06 05*", "18 01 03*", "19 08 05", "20 01 21*", "20 01 39", "20 01 40", "15 01 01", "15 01 02", "08 03 17*",
    ];

    /// <summary>What is typed into the row of a release.</summary>
    public static IReadOnlyList<(string Field, string Text)> Release(int index) =>
    [
        ("pollutant", Releases[index].Pollutant), ("medium", Releases[index].Medium), ("quantity_kg", Releases[index].Quantity), ("unit", Releases[index].Unit), ("method", "C"), ("method_name", "EMEP/EEA 2019"),
    ];

    /// <summary>What is typed into the row of a waste; that it is hazardous, and its mark, follow.</summary>
    public static IReadOnlyList<(string Field, string Text)> Waste(int index) =>
        [("waste_code", Wastes[index]), ("quantity_t", "12,5"), ("operation", index % 2 == 0 ? "D1" : "R4"), ("receiver_name", "ТОО «Полигон»"), ("method", "M"), ("method_name", "Взвешивание")];
}
