using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Prtr.Ingest.Editions;
using Prtr.Ingest.Drafts;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Acts;
using Prtr.Ingest.Intake.Diffuse;
using Prtr.Ingest.Intake.Facilities;
using Prtr.Ingest.Intake.Keeping;
using Prtr.Ingest.Intake.Proposing;
using Prtr.Ingest.Intake.Publishing;
using Prtr.Ingest.People;
using Prtr.Ingest.Requests;
using Prtr.Search.Database;
using Prtr.Search.Diffuse;
using Prtr.Search.OpenData;
using Prtr.Search.Queries;
using Prtr.Search.Register;
using Prtr.Search.Review;
using Prtr.Search.Review.Editions;
using Prtr.Search.Sql;
using Prtr.Tests.Database;
using Prtr.Tests.Intake;
using Prtr.Tests.People;

namespace Prtr.Tests.Conformance;

/// <summary>
/// Every statement in the code is T-SQL, too. All texts that look like one are read from the compiled code, so that a new one cannot escape:
/// a whole one is parsed as it stands, one that is put together when it runs must be among those that SQLite executes here, and is parsed as executed.
/// </summary>
public sealed partial class StatementTests : IntakeTest
{
    // Statements of SQLite alone; and what DialectTests puts together for SQL Server.
    private static readonly string[] Apart =
    [
        "Prtr.Search.Database.Sqlite.", "Prtr.Search.OpenData.Sqlite.SqliteFile",
        "Prtr.Search.Database.SqlServer.SqlServerDialect", "Prtr.Search.Database.SqlServer.SqlServerBulkInsert",
        "Prtr.Search.Sql.SqlStatement", "Prtr.Search.Sql.SqlRelease",
        // Words that statements are known by.
        "System.Text.RegularExpressions.Generated.",
        "Prtr.Tests.Intake.Keeping.RestoreTests", "Prtr.Tests.Intake.Keeping.SpoiltBackups",
    ];

    // Tests that run on every engine write statements for every engine.
    private static readonly string[] OnEveryEngine = ["Prtr.Tests.Intake.", "Prtr.Tests.Conformance.", "Prtr.Tests.Database.MigrationTests"];

    [Fact]
    public async Task Every_statement_in_the_code_is_T_SQL()
    {
        var executed = await ExecutedAsync();
        var methods = new[] { typeof(RegisterDatabase).Assembly, typeof(OpenRegister).Assembly, typeof(Prtr.Web.Components.App).Assembly }
            .SelectMany(TextsInCode.Of)
            .Concat(TextsInCode.Of(Assembly.GetExecutingAssembly()).Where(method => Array.Exists(OnEveryEngine, method.Type.StartsWith)))
            .Where(method => !Array.Exists(Apart, method.Type.StartsWith))
            .ToList();

        Assert.True(methods.Sum(method => method.Texts.Count(text => Statement().IsMatch(text))) > 100, "The code has more statements than were found.");
        var problems = methods.SelectMany(method => method.Texts.Where(text => Statement().IsMatch(text) && TSql.Problems(text).Count > 0)
            .SelectMany(text => Problems(method.Type, method.Texts, text, executed))).ToList();
        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    // Of a statement that is put together the longest part is looked for, since the first may be no more than its first word.
    private static IEnumerable<string> Problems(string type, IReadOnlyList<string> parts, string text, IReadOnlyCollection<string> executed)
    {
        var longest = parts.Where(part => Clause().IsMatch(part)).Append(text).MaxBy(part => part.Length)!;
        var found = executed.Where(statement => statement.Contains(longest, StringComparison.Ordinal)).ToList();
        return found.Count == 0
            ? [$"{type}: neither T-SQL as it stands nor executed by this test: {text}"]
            : found.SelectMany(TSql.Problems).Select(problem => $"{type}: {problem}: {text}");
    }

    private async Task<IReadOnlyCollection<string>> ExecutedAsync()
    {
        SqliteConnection.ClearAllPools();
        using var executed = new ExecutedStatements(Folder);
        var reviews = new ReviewPublication(Register.Database, Register.Reference, Actor.Console, TimeProvider.System);
        await LoadAsync(new TestReport { Year = 2021 });
        await Register.Publication.PublishAsync(2021, default);
        await LoadAsync(new TestReport());
        await LoadAsync(DiffuseFile.Of(DiffuseFile.Transport));
        await Register.Publication.PublishAsync(2022, default);
        await reviews.PublishAsync(2022, null, default);
        await Register.Desk.FindAsync(2, default);
        await LoadAsync(new TestReport { Releases = [(8, "air", "160000")] });
        await Register.Publication.PublishAsync(2022, default);
        var correction = await LoadAsync(new TestReport { Releases = [(8, "air", "170000")] });
        await Register.Reports.ReturnAsync(correction.Reports[0].Id, "twice", false, default);
        await using (var connection = await Register.Database.OpenAsync(default))
        await using (var reading = await Register.Database.BeginReadAsync(connection, default))
        {
            Assert.NotNull(await Prtr.Ingest.Drafts.EarlierReport.FindAsync(1, 2022, reading, default));
        }

        await OpenWork.ReadAsync(Register.Database, new() { Gravity = Prtr.Ingest.Intake.Questions.QuestionGravity.Grave }, 0, 10, default);
        await OpenWork.CountAsync(Register.Database, default);
        var (preparer, _) = await TestPeople.SignInAsync(Register.Database, "preparer", Role.Preparer);
        await new DraftStart(Register.Database, Actor.Of(preparer), TimeProvider.System).BeginAsync(TestPeople.Operator, 1, 2023, true, null, default);
        await ReportNotes.OfReportAsync(Register.Database, 1, default);
        await ReportNotes.AskedOfAsync(Register.Database, 1, default);
        await PublicationPlanner.PlanAsync(Register.Database, Register.Reference, 2022, default);
        await FrozenReview.FindAsync(Register.Database, new YearlyReview(Register.Database, Register.Reference), 2022, null, default);
        await RegisterNews.ReadAsync(Register.Database, Register.Reference, await new SqlSearch(Register.Database, Register.Reference).OpenAsync(default), RegisterQuery.Parse("year=all").Query, 0, default);
        await ReadReleaseAsync();
        await ReportHistory.OfFacilityAsync(Register.Database, 1, null, default);
        await ReportCorrections.OfFacilityAsync(Register.Database, 1, null, default);
        await ReleasedVersion.FindAsync(Register.Database, 1, 1, null, default);
        await ReleasedVersion.ExistsAsync(Register.Database, 1, 1, null, default);
        await FacilityHistory.OfAsync(Register.Database, 1, null, default);
        await ReportState.FindAsync(Register.Database, 1, null, default);
        await RequestTable.AddAsync(Register.Database, new PublicRequest("ru", "figure", "", "…", "", ""), DateTimeOffset.UnixEpoch, default);
        await RequestTable.ReadAsync(Register.Database, 0, default);
        await RequestDesk.ReadAsync(Register.Database, true, default);
        await RequestDesk.FindAsync(Register.Database, 1, default);
        await Register.Facilities.SplitAsync(new FacilitySplit(1, null, [new SplitPart(2022, null)]), "two sites", tryOnly: false, default);
        await ReportProposals.IsPossibleAsync(Register.Database, Act.Withdraw, "report:1", default);
        await Register.Publication.WithdrawAsync(1, "twice", default);
        await Register.Relay.RunAsync(default);
        await RegisterProof.ProblemsAsync(Register.Database, true, default);
        await ReferenceProof.OfAsync(Register.Database, default);
        await KeptDiffuse.PublicAsync(Register.Database, default);
        await new DiffuseSearch(Register.Database, Register.Reference, new HeldRelease(new SqlSearch(Register.Database, Register.Reference))).SearchAsync(RegisterQuery.Parse("kind=diffuse&region=230000000").Query, default);
        return executed.Texts;
    }

    private async Task ReadReleaseAsync()
    {
        await using var snapshot = await PublishedSnapshot.OpenAsync(Register.Database, default);
        var released = new ReleasedData(snapshot, snapshot.Release);
        await released.YearsAsync(default);
        await released.ReportsAsync(default);
        await released.DiffuseAsync(null, default).ToListAsync();
        await released.RecordsAsync(RecordKind.Release, null, default).ToListAsync();
        await released.ChangesAsync(default).ToListAsync();
        await PublishedChanges.ReadAsync(snapshot, DataRelease.None, default);
        await PublishedSnapshot.CountAsync(Register.Database, snapshot.Release, default);
        await snapshot.RecordsByFacilityAsync(default).ToListAsync();
    }

    [GeneratedRegex(@"\b(from|where|join|group by|order by)\b")]
    private static partial Regex Clause();

    [GeneratedRegex(@"^\s*(select|insert|update\s+\w+\s+set|delete\s+from|with\s+\w+\s+as|create\s+(table|view|index|unique|database)|alter\s|drop\s|exec\s|declare\s+@|merge\s|pragma\s|vacuum|if\s+(object_id|exists|not))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Statement();
}
