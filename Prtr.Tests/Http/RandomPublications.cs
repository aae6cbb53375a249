using System.Globalization;
using Prtr.Ingest.Intake;
using Prtr.Ingest.People;
using Prtr.Tests.Conformance;
using Prtr.Tests.Intake;

namespace Prtr.Tests.Http;

/// <summary>What raises data releases, one after the other: reports and corrections that are published, withdrawals, diffuse sources, mergers and splits.</summary>
internal sealed class RandomPublications(OpenRegister register, int seed)
{
    private static readonly string[] Bins = [TestReport.FirstOperator, TestReport.SecondOperator];

    private readonly Random random = new(seed);
    private readonly RandomFacilityActs acts = new(register.Database, seed);
    private readonly OpenRegister decided = register.As(Actor.Console, DecidedAtOnce.Of);

    /// <summary>Three facilities of two operators in two years, and diffuse sources.</summary>
    public async Task BeginAsync()
    {
        for (var facility = 0; facility < 3; facility++)
        {
            await ReportAsync(facility, 2021);
            await ReportAsync(facility, 2022);
        }

        await DiffuseAsync();
    }

    public Task NextAsync() => random.Next(8) switch
    {
        < 4 => ReportAsync(random.Next(5), random.Next(2020, 2023)),
        4 => DiffuseAsync(),
        5 => register.Publication.WithdrawAsync(random.Next(1, 7), "Ошибка", default),
        _ => acts.NextAsync(),
    };

    private async Task ReportAsync(int facility, int year)
    {
        var report = new TestReport
        {
            Year = year,
            Name = string.Create(CultureInfo.InvariantCulture, $"Котельная № {facility} образца {random.Next(3)}"),
            Bin = Bins[facility % 2],
            Latitude = 46.5 + facility,
            Address = string.Create(CultureInfo.InvariantCulture, $"г. Кульсары, уч. {facility}"),
            Releases = [(8, "air", Quantity()), (3, "air", Quantity()), .. facility == 0 ? [(17, "water", Quantity())] : Array.Empty<(int, string, string)>()],
            Waste = [("01 03 04*", Quantity())],
        };
        await decided.Loader.LoadAsync([report.Source()], new DateOnly(year + 1, 3, 15), default).ToListAsync();
        await register.Publication.PublishAsync(year, default);
    }

    private async Task DiffuseAsync()
    {
        await decided.Loader.LoadAsync([DiffuseFile.Of(DiffuseFile.Transport.Replace("150000", Quantity(), StringComparison.Ordinal))], new DateOnly(2023, 3, 15), default).ToListAsync();
        await register.Publication.PublishAsync(2022, default);
    }

    private string Quantity() => random.Next(100_000, 900_000).ToString(CultureInfo.InvariantCulture);
}
