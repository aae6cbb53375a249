using Prtr.Ingest.Drafts;
using Prtr.Ingest.Form;
using Prtr.Ingest.Reports;
using Prtr.Tests.Intake;

namespace Prtr.Tests.Drafts;

/// <summary>Files into a draft, and a draft into a file.</summary>
public sealed class DraftImportTests : DraftTest
{
    [Fact]
    public async Task A_file_fills_the_draft_and_what_it_takes_the_place_of_can_be_put_back()
    {
        var person = await PersonAsync();
        var draft = await BeginAsync(person, new TestReport { Waste = [("13 02 08*", "5.5")] });
        var read = new ReportReader(Register.Reference).Read(new TestReport { Year = 2001, Name = "Другое имя", Releases = [(1, "air", "7"), (3, "air", "8")] }.Source());

        Assert.True(await DeskOf(person).FillAsync(draft.Id, DraftImport.Of(draft, read)!, default));

        var filled = await AgainAsync(person, draft);
        Assert.Equal(("Другое имя", 2023), (filled.Facility!["facility_name"], filled.Year));
        Assert.Equal([("1", "7"), ("3", "8")], filled.Of(ReportForm.Releases).Select(row => (row["pollutant"], row["quantity_kg"])));
        Assert.Single(filled.Of(ReportForm.Waste));
        Assert.Contains(filled.Rows, row => row.IsRemoved && row["quantity_kg"] == "150000");
    }

    [Fact]
    public async Task A_file_without_one_report_changes_nothing()
    {
        var person = await PersonAsync();
        var draft = await BeginAsync(person);
        var reader = new ReportReader(Register.Reference);

        Assert.Null(DraftImport.Of(draft, reader.Read(ReportSource.Of(ReportFile.InMemory("report.xlsx", [1, 2, 3])))));
        Assert.Null(DraftImport.Of(draft, reader.Read(TestReport.SourceOf("two.json", new TestReport(), new TestReport { Year = 2021 }))));
    }

    [Fact]
    public async Task A_draft_as_a_workbook_is_read_back_as_the_same_draft()
    {
        var person = await PersonAsync();
        var draft = await BeginAsync(person, new TestReport { Waste = [("13 02 08*", "5.5")] });
        using var checks = new DraftChecks(Register.Database, TimeProvider.System);
        foreach (var language in Prtr.Search.Register.Languages.All)
        {
            var workbook = DraftWorkbook.Write(await checks.CheckAsync(draft, default), Register.Reference, language);
            var read = new ReportReader(Register.Reference).Read(ReportSource.Of(ReportFile.InMemory("draft.xlsx", workbook)));

            var report = Assert.Single(read.Reports);
            Assert.Equal((2023, 1L, "Котельная «Сапаржол»"), (report.Facility.ReportYear.Value!.Value, report.Facility.FacilityId.Value!.Value, report.Facility.FacilityName.Value));
            Assert.Equal(("150000", "5.5"), (report.Releases.Single().QuantityKg.Value.ToString(), report.Waste.Single().QuantityT.Value.ToString()));
        }
    }

    [Fact]
    public async Task What_is_known_of_a_receiver_and_of_an_operation_follows_where_nothing_stands_yet()
    {
        var person = await PersonAsync();
        var draft = await BeginAsync(person, new TestReport { Waste = [("13 02 08*", "5.5"), ("13 02 05*", "1")] });
        var (one, two) = (draft.Of(ReportForm.Waste).First(), draft.Of(ReportForm.Waste).Last());
        await SaveAsync(person, draft, long.MaxValue, new CellEdit(one.Id, "receiver_name", "ТОО «Утилизация»"), new CellEdit(one.Id, "receiver_bin", "020440003656"), new CellEdit(two.Id, "mark", ""));

        await SaveAsync(person, draft, long.MaxValue, new CellEdit(two.Id, "receiver_name", "ТОО «Утилизация»"), new CellEdit(two.Id, "receiver_bin", ""), new CellEdit(two.Id, "operation", "R9"));

        two = (await AgainAsync(person, draft)).Row(two.Id)!;
        Assert.Equal(("020440003656", "В"), (two["receiver_bin"], two["mark"]));
    }
}
