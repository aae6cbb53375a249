using System.Net;
using System.Text.Json;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Prtr.Ingest.Form;
using Prtr.Ingest.Reports;
using Prtr.Search.Database;
using Prtr.Search.OpenData;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Web.Endpoints;

namespace Prtr.Tests.Http;

/// <summary>What came in is offered without people's data and without what is confidential.</summary>
public class ReportCopyTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Ended = "select report_id, version from released_report where ended_release_id is not null order by report_version_id";
    private const string Withholding = "select report_id, version from released_report where report_version_id in (select report_version_id from public_record where withheld_ground is not null) order by report_version_id";
    private const string Latest = "select report_id, version from public_report order by report_version_id desc";

    private RegisterDatabase Database => site.Services.GetRequiredService<RegisterDatabase>();

    [Theory]
    [InlineData(Ended)]
    [InlineData(Withholding)]
    [InlineData(Latest)]
    public async Task A_copy_is_read_as_the_report_that_was_published(string which)
    {
        foreach (var (report, version) in await SomeAsync(which))
        {
            var bytes = await site.Client.GetByteArrayAsync(ReportCopies.Address(report, version));
            var read = Assert.Single(new ReportReader(ReferenceData.Shipped).Read(ReportSource.Of(ReportFile.InMemory("copy.json", bytes))).Reports);
            var published = (await ReleasedVersion.FindAsync(Database, report, version, null, default))!;

            Assert.Equal((published.Report.Year, published.Report.FacilityId), (read.Facility.ReportYear.Value, read.Facility.FacilityId.Value));
            Assert.Equal(published.Report.OtherActivities, read.Facility.OtherActivities.Select(activity => activity.Value));
            Assert.Equal(
                published.Records.Where(row => row.Kind == RecordKind.Release).Select(row => (row.Pollutant, row.Medium, row.QuantityKg, row.AccidentalKg, (MethodType?)row.Method, row.WithheldGround)),
                read.Releases.Select(row => (row.Pollutant.Value, row.Medium.Value, row.QuantityKg.Value, row.AccidentalKg.Value, row.Method.Value, row.WithheldGround.Value)));
            Assert.Equal(
                published.Records.Where(row => row.Kind == RecordKind.Wastewater).Select(row => (row.Pollutant, row.QuantityKg, row.ReceiverName, row.ReceiverBin)),
                read.Wastewater.Select(row => (row.Pollutant.Value, row.QuantityKg.Value, row.ReceiverName.Value, row.ReceiverBin.Value)));
            Assert.Equal(
                published.Records.Where(row => row.Kind == RecordKind.Waste).Select(row => (row.WasteCode, row.QuantityT, row.Treatment, row.Operation, row.ReceiverBin, row.DestinationKato)),
                read.Waste.Select(row => (row.WasteCode.Value, row.QuantityT.Value, row.Mark.Value, row.Operation.Value, row.ReceiverBin.Value, row.ReceiverKato.Value)));
        }
    }

    [Fact]
    public async Task A_copy_has_the_fields_of_the_form_and_nobody_in_it()
    {
        foreach (var (report, version) in await SomeAsync(Withholding))
        {
            using var copy = JsonDocument.Parse(await site.Client.GetByteArrayAsync(ReportCopies.Address(report, version)));

            foreach (var table in ReportForm.Tables)
            {
                var rows = table == ReportForm.Facility ? [copy.RootElement] : copy.RootElement.GetProperty(table.Name).EnumerateArray().ToList();
                var members = rows.SelectMany(row => row.EnumerateObject()).Where(member => member.Value.ValueKind != JsonValueKind.Array).Select(member => member.Name).ToHashSet();
                Assert.Subset(table.Fields.Select(field => field.Name).ToHashSet(), members);
                Assert.DoesNotContain(members, name => name == "first_head" || name.StartsWith("contact_", StringComparison.Ordinal));
                Assert.All(rows.Where(row => row.TryGetProperty("withheld_ground", out _)), row =>
                    Assert.All((string[])["pollutant", "quantity_kg", "accidental_kg", "quantity_t", "receiver_name", "receiver_bin", "receiver_address"], name => Assert.False(row.TryGetProperty(name, out _))));
            }
        }
    }

    [Theory]
    [InlineData("/reports/99999999/1.json")]
    [InlineData("/reports/1/99.json")]
    public async Task A_version_that_was_never_public_is_not_found(string address)
    {
        using var response = await site.Client.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private async Task<IReadOnlyList<(long Report, int Version)>> SomeAsync(string which)
    {
        await using var connection = await Database.OpenAsync(default);
        var some = (await connection.QueryAsync<(long, int)>(which + " limit 5")).AsList();
        Assert.NotEmpty(some);
        return some;
    }
}
