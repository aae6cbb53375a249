using Prtr.Search.Register;

namespace Prtr.Tests.Exports;

/// <summary>Records for export tests: what they hold matters only where a test says so.</summary>
public static class SomeRecords
{
    public static PublicReport Report { get; } = new(
        7, 5, 2, 42, 2022, "Электростанция «Сокол»", "«Сұңқар» электр станциясы", new Bin("020440003656"), "ТОО «Сокол»", null,
        "Павлодар, ул. Мира, 1", new Kato("551010000"), new GeoPoint(52.2873, 76.9674), "1(c)", [], 4,
        new DateOnly(2023, 3, 20), false, "2023.1");

    public static PublicRecord Release { get; } = new(
        1, Report, RecordKind.Release, 3, "GRHGAS", Medium.Air, false,
        Quantity.From(123456789.00000001m), null, null, null, null, null, null, false, null, null, null, null, null,
        MethodType.Measured, null, null, false, [], new RecordSource("report.xlsx", "Releases", 2));

    public static PublicRecord Waste { get; } = Release with
    {
        Id = 2,
        Kind = RecordKind.Waste,
        Pollutant = null,
        PollutantGroup = null,
        Medium = null,
        QuantityKg = null,
        WasteCode = "010304",
        Hazardous = true,
        QuantityT = Quantity.From(10.25m),
        Treatment = Treatment.Recovery,
        Operation = "R4",
        ReceiverName = "=HYPERLINK(\"https://example.org\")",
        ReceiverBin = new Bin("040440000209"),
        ReceiverAddress = "строка 1\r\nстрока 2; \"угол\"",
        DestinationCountry = "KZ",
        DestinationKato = new Kato("551010000"),
        Flags = ["W22", "W26"],
    };

    public static PublicRecord Withheld { get; } = Release with
    {
        Id = 3,
        Pollutant = null,
        PollutantGroup = "HEVMET",
        Medium = Medium.Land,
        ToSubsoil = true,
        QuantityKg = null,
        WithheldGround = "c",
    };

    public static async IAsyncEnumerable<PublicRecord> Stream(params IEnumerable<PublicRecord> records)
    {
        await Task.CompletedTask;
        foreach (var record in records)
        {
            yield return record;
        }
    }
}
