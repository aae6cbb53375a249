using Prtr.Ingest.Deliveries;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Samples;
using Prtr.Ingest.Samples.Mailbox;
using Prtr.Tests.Database;
using Prtr.Tests.Intake;

namespace Prtr.Tests.Mailbox;

/// <summary>A campaign's mails against the demonstration register of the year before: nothing is lost, and nothing public changes by itself.</summary>
public abstract class MailboxIntakeTests(TestEngine engine) : IntakeTest(engine)
{
    private const int Mails = 300;

    [SkippableFact]
    public async Task Every_file_is_accounted_for_every_question_is_asked_and_nothing_public_changes()
    {
        using var folder = new TemporaryFolder();
        var samples = SampleRegister.Generate(1, 2022, 2022);
        await SampleWriter.WriteAsync(samples, folder.File("samples"), default);
        await Register.LoadAndPublishSamplesAsync(folder.File("samples"), new Progress<string>(), default);
        await MailboxWriter.WriteAsync(1, samples, 2023, Mails, folder.File("mailbox"), default);
        var expected = ExpectedMail.Read(MailboxWriter.ListOf(folder.File("mailbox")));
        var before = await PublicAsync();

        var outcomes = new List<SubmissionOutcome>();
        await foreach (var outcome in Register.Loader.LoadAsync(IncomingDeliveries.Find([folder.File("mailbox")]), null, default))
        {
            outcomes.Add(outcome);
        }

        var made = outcomes.Select((outcome, i) => new ExpectedMail(outcome.Name, expected[i].Case, ReportsOf(outcome), QuestionsOf(outcome), FilesOf(outcome))).ToList();
        var differences = expected.Zip(made).Where(pair => pair.First != pair.Second).Select(pair => $"expected {pair.First}\n     but {pair.Second}").ToList();
        Assert.True(differences.Count == 0, string.Join('\n', differences));
        Assert.Equal(outcomes.Sum(outcome => outcome.Files.Count), await ScalarAsync<int>("select count(*) from delivered_file f join submission s on s.id = f.submission_id where s.channel = 'mail'"));
        Assert.Equal(before, await PublicAsync());
    }

    private static string ReportsOf(SubmissionOutcome outcome) => ExpectedMail.ReportsInWords(
        outcome.Count(ReportOutcome.Accepted), outcome.Count(ReportOutcome.Held), outcome.Count(ReportOutcome.Returned), outcome.Count(ReportOutcome.Unchanged));

    private static string QuestionsOf(SubmissionOutcome outcome) =>
        string.Join(' ', outcome.Reports.SelectMany(report => report.Open).Select(question => question.Code).Distinct().Order(StringComparer.Ordinal));

    private static string FilesOf(SubmissionOutcome outcome)
    {
        return ExpectedMail.FilesInWords(Count(FileFate.Read), Count(FileFate.NotAReport), Count(FileFate.Unreadable), Count(FileFate.Refused));

        int Count(FileFate fate) => outcome.Files.Count(file => file.Fate == fate);
    }

    private Task<IReadOnlyList<(long, long, long?, long?)>> PublicAsync() =>
        ColumnAsync<(long, long, long?, long?)>("select id, report_version_id, quantity_kg_e8, quantity_t_e8 from public_record order by id");
}

public sealed class MailboxIntakeTestsOnSqlite() : MailboxIntakeTests(TestEngine.Sqlite);

public sealed class MailboxIntakeTestsOnSqlServer() : MailboxIntakeTests(TestEngine.SqlServer);
