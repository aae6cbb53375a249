using Dapper;
using Prtr.Ingest.Intake.Acts;
using Prtr.Ingest.Intake.Questions;
using Prtr.Ingest.People;
using Prtr.Tests.Database;
using Prtr.Tests.People;

namespace Prtr.Tests.Intake;

/// <summary>The open questions as clerks look through them: what is chosen, and page by page.</summary>
public abstract class QueueTests(TestEngine engine) : IntakeTest(engine)
{
    [SkippableFact]
    public async Task Every_filter_leaves_what_a_look_at_all_of_them_leaves()
    {
        await FillAsync();
        var all = (await OpenWork.ReadAsync(Register.Database, new(), 0, 100, default)).Questions;
        Assert.True(all.DistinctBy(question => question.Question.Code).Count() > 1 && all.DistinctBy(question => question.Year).Count() > 1);

        foreach (var (filter, fits) in new (QueueFilter, Func<QueuedQuestion, bool>)[]
        {
            (new() { Kind = "replaces" }, question => question.Question.Code == "replaces"),
            (new() { Kind = "no-such-kind'" }, _ => false),
            (new() { Gravity = QuestionGravity.Usual }, question => question.Gravity == QuestionGravity.Usual),
            (new() { Kind = "replaces", Gravity = QuestionGravity.Grave }, _ => false),
            (new() { AreClaims = true }, question => question.IsAboutConfidentiality),
            (new() { Year = 2021 }, question => question.Year == 2021),
            (new() { Region = "23" }, question => question.Region == "23"),
            (new() { Region = "55" }, question => question.Region == "55"),
            (new() { Officer = all.Max(question => question.OfficerId) }, question => question.OfficerId is not null),
            (new() { IsUnassigned = true }, question => question.OfficerId is null),
            (new() { OpenedBy = DateTimeOffset.UnixEpoch }, _ => false),
            (new() { OpenedBy = DateTimeOffset.UtcNow.AddDays(1) }, _ => true),
            (new() { Report = all[0].ReportId }, question => question.ReportId == all[0].ReportId),
        })
        {
            var (found, total) = await OpenWork.ReadAsync(Register.Database, filter, 0, 100, default);
            Assert.Equal(all.Where(fits).Select(question => question.Id), found.Select(question => question.Id));
            Assert.Equal(found.Count, total);
        }

        Assert.Equal(
            all.CountBy(question => (question.Question.Code, question.Year, question.Region)).OrderBy(pair => pair.Key),
            (await OpenWork.CountAsync(Register.Database, default)).Select(count => KeyValuePair.Create((count.Kind, count.Year, count.Region), count.Questions)).OrderBy(pair => pair.Key));
    }

    [SkippableFact]
    public async Task The_gravest_come_first_and_pages_hold_each_once()
    {
        await FillAsync();
        await using (var connection = await Register.Database.OpenAsync(default))
        {
            await connection.ExecuteAsync("update question set code = 'gone-in-bulk' where id = (select max(q.id) from question q where q.code = 'withheld-release')");
        }

        var all = (await OpenWork.ReadAsync(Register.Database, new(), 0, 100, default)).Questions;
        var pages = new List<QueuedQuestion>();
        for (var skip = 0; skip < all.Count; skip += 2)
        {
            var (found, total) = await OpenWork.ReadAsync(Register.Database, new(), skip, 2, default);
            Assert.Equal(all.Count, total);
            pages.AddRange(found);
        }

        Assert.Equal(all.Select(question => question.Id), pages.Select(question => question.Id));
        Assert.Equal(QuestionGravity.Grave, all[0].Gravity);
        Assert.Equal(all.Select(question => (question.Gravity, question.Id)).Order(), all.Select(question => (question.Gravity, question.Id)));
        Assert.Empty((await OpenWork.ReadAsync(Register.Database, new(), 100, 2, default)).Questions);
    }

    // Three claims of facilities that nobody knows yet, and a second report; one of them is given to an officer.
    private async Task FillAsync()
    {
        await LoadAsync(new TestReport());
        var second = await ReceiveAsync(new TestReport { Releases = [(8, "air", "151000")] }, "second.json");
        foreach (var (year, name, latitude) in new[] { (2021, "Карьер «Тас»", 47.5), (2022, "Фабрика «Алтын»", 48.5), (2022, "Завод «Күн»", 49.5) })
        {
            await ReceiveAsync(new TestReport { Year = year, Name = name, Latitude = latitude, Bin = TestReport.SecondOperator, Withheld = "a", Waste = [("13 02 08*", "5")] }, $"{latitude}.json");
        }

        var (aliya, _) = await TestPeople.SignInAsync(Register.Database, "aliya", Role.Clerk);
        await Register.As(Actor.Of(aliya)).Assignments.AssignAsync([second.Reports[0].Id], aliya.AccountId, default);
    }

    public sealed class OnSqlite() : QueueTests(TestEngine.Sqlite);

    public sealed class OnSqlServer() : QueueTests(TestEngine.SqlServer);
}
