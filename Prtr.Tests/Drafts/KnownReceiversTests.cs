using Prtr.Ingest.Drafts;
using Prtr.Ingest.Form;
using Prtr.Ingest.People;
using Prtr.Ingest.Reports;
using Prtr.Tests.Intake;
using Prtr.Tests.People;

namespace Prtr.Tests.Drafts;

/// <summary>Receivers that forms suggest, and what follows from choosing one.</summary>
public sealed class KnownReceiversTests : DraftTest
{
    private const string Own = "ТОО «Полигон»";

    [Fact]
    public async Task An_operators_own_receivers_come_first_and_bring_their_number_with_them()
    {
        var person = await PersonAsync();
        await LoadAsync(WithReceiver(Own, TestReport.SecondOperator));
        using var receivers = new KnownReceivers(Register.Database, TimeProvider.System);
        var desk = new DraftDesk(Register.Database, Actor.Of(person), TimeProvider.System) { Receivers = receivers };
        var draft = (await desk.FindAsync((await StartOf(person).BeginAsync(TestPeople.Operator, null, 2023, true, null, default))!.Value, default))!;
        var row = (await desk.SaveAsync(draft.Id, long.MaxValue, [], ReportForm.Waste, default))!.AddedRow!.Value;

        await desk.SaveAsync(draft.Id, long.MaxValue, [new CellEdit(row, "receiver_name", Own), new CellEdit(row, "operation", "D1")], null, default);
        var first = (await desk.FindAsync(draft.Id, default))!.Row(row)!;
        await desk.SaveAsync(draft.Id, long.MaxValue, [new CellEdit(row, "operation", "R4"), new CellEdit(row, "mark", "У"), new CellEdit(row, "receiver_bin", first["receiver_bin"])], null, default);

        Assert.Equal(Own, (await receivers.OfAsync(TestPeople.Operator, default))[0].Name);
        Assert.Equal((TestReport.SecondOperator, "У"), (first["receiver_bin"], first["mark"]));
        Assert.Equal("В", (await desk.FindAsync(draft.Id, default))!.Row(row)!["mark"]);
    }

    // Published receivers are those of the register; of a report that is only accepted the operator alone knows.
    private static ReportSource WithReceiver(string name, string bin) => ReportSource.Of(ReportFile.InMemory("waste.json", System.Text.Encoding.UTF8.GetBytes($$"""
        {
          "report_year": 2022, "facility_name": "Котельная", "facility_name_kk": "Қазандық", "operator_bin": "{{TestReport.FirstOperator}}", "operator_name": "ТОО «Сапаржол Қуат»",
          "postal_address": "г. Кульсары", "kato": "233600000", "latitude": 46.98587, "longitude": 54.15703, "main_activity": "1(c)", "first_head": "Мусин Куаныш", "stationary_sources": 2,
          "releases": [], "waste": [{ "waste_code": "130208", "quantity_t": 5, "mark": "У", "operation": "D1", "receiver_name": "{{name}}", "receiver_bin": "{{bin}}", "method": "M", "method_name": "Взвешивание" }]
        }
        """)));
}
