using Prtr.Search.Register;

namespace Prtr.Tests.Exports;

/// <summary>Records for export tests: what they hold matters only where a test says so.</summary>
public static class SomeRecords
{
    public static PublicReport Report { get; } = new()
    {
        ReportVersionId = 7,
        ReportId = 5,
        Version = 2,
        FacilityId = 42,
        Year = 2022,
        FacilityName = "Электростанция «Сокол»",
        FacilityNameKk = "«Сұңқар» электр станциясы",
        OperatorBin = new Bin("020440003656"),
        OperatorName = "ТОО «Сокол»",
        PostalAddress = "Павлодар, ул. Мира, 1",
        Kato = new Kato("551010000"),
        Latitude = 52.2873,
        Longitude = 76.9674,
        MainActivity = "1(c)",
        StationarySources = 4,
        ReceivedOn = new DateOnly(2023, 3, 20),
        DataRelease = "2023.1",
    };

    public static PublicRecord Release { get; } = new()
    {
        Id = 1,
        Report = Report,
        Kind = RecordKind.Release,
        Pollutant = 3,
        PollutantGroup = "GRHGAS",
        Medium = Medium.Air,
        QuantityKg = Quantity.From(123456789.00000001m),
        Method = MethodType.Measured,
        BelowThreshold = false,
        SourceSheet = "Releases",
        SourceRow = 2,
    };

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
