using Prtr.Search.Database;
using Prtr.Search.OpenData;
using Prtr.Search.Register;
using Prtr.Tests.Database;
using Prtr.Tests.Intake;

namespace Prtr.Tests.OpenData;

public abstract class ReleasedDataTests(TestEngine engine) : IntakeTest(engine)
{
    [SkippableFact]
    public async Task A_former_release_still_shows_what_it_showed()
    {
        await PublishAsync([(8, "air", "150000"), (3, "air", "200000000")]);
        await PublishAsync([(8, "air", "160000"), (3, "air", "200000000")]);

        Assert.Equal(["3 200000000", "8 150000"], await RowsAsync("1"));
        Assert.Equal(["3 200000000", "8 160000"], await RowsAsync("2"));
    }

    [SkippableFact]
    public async Task The_difference_of_a_release_is_its_added_changed_and_removed_rows()
    {
        await PublishAsync([(8, "air", "150000"), (3, "air", "200000000"), (1, "air", "200000")]);
        await PublishAsync([(8, "air", "160000"), (3, "air", "200000000"), (11, "air", "300000")]);

        Assert.Equal(["Added 1 200000", "Added 3 200000000", "Added 8 150000"], await ChangesAsync("1"));
        Assert.Equal(["Added 11 300000", "After 8 160000", "Before 8 150000", "Removed 1 200000"], await ChangesAsync("2"));
    }

    [SkippableFact]
    public async Task A_withdrawal_removes_the_rows()
    {
        await PublishAsync([(8, "air", "150000")]);
        await Register.Publication.WithdrawAsync(1, "Sent for another site", default);

        Assert.Equal(["Removed 8 150000"], await ChangesAsync("2"));
        Assert.Empty(await RowsAsync("2"));
        Assert.Equal(["8 150000"], await RowsAsync("1"));
    }

    [SkippableFact]
    public async Task A_withheld_value_is_in_no_release()
    {
        await LoadAsync(new TestReport());
        await Register.Publication.PublishAsync(2022, default);
        await using (var connection = await Register.Database.OpenAsync(default))
        {
            await Dapper.SqlMapper.ExecuteAsync(connection, "update report_row set withheld_ground = 'c'");
        }

        await using var snapshot = await PublishedSnapshot.OpenAsync(Register.Database, default);
        var record = Assert.Single(await new ReleasedData(snapshot, snapshot.Release).RecordsAsync(RecordKind.Release, null, default).ToListAsync());
        Assert.Equal((null, null, "c"), (record.Pollutant, record.QuantityKg, record.WithheldGround));
    }

    private async Task PublishAsync((int Pollutant, string Medium, string Quantity)[] releases)
    {
        await LoadAsync(new TestReport { Releases = releases });
        await Register.Publication.PublishAsync(2022, default);
    }

    private async Task<IReadOnlyList<string>> RowsAsync(string number)
    {
        await using var snapshot = await PublishedSnapshot.OpenAsync(Register.Database, default);
        var records = await new ReleasedData(snapshot, await ReleaseAsync(number)).RecordsAsync(RecordKind.Release, null, default).ToListAsync();
        return [.. records.Select(Text).Order(StringComparer.Ordinal)];
    }

    private async Task<IReadOnlyList<string>> ChangesAsync(string number)
    {
        await using var snapshot = await PublishedSnapshot.OpenAsync(Register.Database, default);
        var changes = await new ReleasedData(snapshot, await ReleaseAsync(number)).ChangesAsync(default).ToListAsync();
        return [.. changes.Select(change => $"{change.Kind} {Text(change.Row)}").Order(StringComparer.Ordinal)];
    }

    private async Task<DataRelease> ReleaseAsync(string number) =>
        (await ReleaseHistory.ReadAsync(Register.Database, null, default)).Single(one => one.Release.Name.EndsWith("." + number, StringComparison.Ordinal)).Release;

    private static string Text(PublicRecord record) => FormattableString.Invariant($"{record.Pollutant} {record.QuantityKg}");
}

public sealed class ReleasedDataTestsOnSqlite() : ReleasedDataTests(TestEngine.Sqlite);

public sealed class ReleasedDataTestsOnSqlServer() : ReleasedDataTests(TestEngine.SqlServer);
