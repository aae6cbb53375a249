using System.Globalization;
using Dapper;
using Prtr.Search.Database;
using Prtr.Search.Database.Sqlite;
using Prtr.Tests.Database;

namespace Prtr.Tests.Intake.Proposing;

/// <summary>Proposals that a register of a former version holds are all there in the one table.</summary>
public sealed class OneProposalMigrationTests : IDisposable
{
    private const string Step = "135_one_proposal.sql";

    private const string Former = """
        insert into account (id, name, full_name, created_at) values (1, 'a', 'A', '2026-01-01'), (2, 'b', 'B', '2026-01-01');
        insert into data_release (id, name, published_at, reporting_year) values (1, '2026.1', '2026-01-02', 2021);
        insert into proposal (id, act, subject, content, account_id, proposed_at, reason) values (1, 'withdraw', 'report:5', 'version 5', 1, '2026-01-01', 'x');
        insert into publication_proposal (id, reporting_year, content_sha256, left_out, account_id, proposed_at, reason, outcome, decided_by, decided_at, data_release_id)
        values (1, 2021, 'aa', '', 1, '2026-01-01', 'x', 'published', 2, '2026-01-02', 1), (2, 2022, 'bb', '7 9', 1, '2026-01-01', 'y', null, null, null, null);
        insert into reference_proposal (id, table_name, content, account_id, proposed_at, reason, outcome, decided_by)
        values (1, 'thresholds', 'a,b', 1, '2026-01-01', 'x', 'approved', 2), (2, 'thresholds', 'c,d', 1, '2026-01-01', 'x', null, null), (3, 'thresholds', 'e,f', 1, '2026-01-01', 'x', null, null);
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task They_are_moved_and_of_several_open_ones_on_a_table_the_oldest_stays_open()
    {
        var database = new SqliteDatabase(folder.Path);
        await database.PrepareAsync(default);
        await using var connection = await database.OpenAsync(default);
        foreach (var migration in Migration.Of(database.Dialect).Where(one => string.CompareOrdinal(one.Name, Step) <= 0))
        {
            await connection.ExecuteAsync(migration.Name == Step ? Former + migration.Script : migration.Script);
        }

        Assert.Equal(
            [
                "1 withdraw report:5 version 5 - -", "2 publish year:2021 aa done 1", "3 publish year:2022 bb without 7 9 - -",
                "4 approve-reference reference:thresholds a,b done -", "5 approve-reference reference:thresholds c,d - -", "6 approve-reference reference:thresholds e,f over -",
            ],
            (await connection.QueryAsync<(long, string, string, string, string?, long?)>("select id, act, subject, content, outcome, data_release_id from proposal order by id"))
                .Select(row => string.Join(' ', row.Item1, row.Item2, row.Item3, row.Item4, row.Item5 ?? "-", row.Item6?.ToString(CultureInfo.InvariantCulture) ?? "-")));
    }
}
