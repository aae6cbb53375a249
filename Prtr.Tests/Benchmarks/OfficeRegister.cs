using Dapper;
using Prtr.Ingest.Deliveries;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Acts;
using Prtr.Ingest.Journal;
using Prtr.Ingest.Messages;
using Prtr.Ingest.People;
using Prtr.Ingest.Samples;
using Prtr.Ingest.Samples.Mailbox;
using Prtr.Search.Database.Sqlite;
using Prtr.Tests.Accounts;
using Prtr.Tests.Database;
using Prtr.Tests.People;

namespace Prtr.Tests.Benchmarks;

/// <summary>
/// A register as the office has it after 25 years: the demonstration register of 2016-2040 taken in and published year by year, the mailbox of the next campaign taken in and not decided, and as much correspondence.
/// It is kept where <c>PRTR_BENCH_OFFICE</c> says, and made there when the folder is empty; else made anew each time.
/// </summary>
internal sealed class OfficeRegister : IDisposable
{
    public const int Years = 25;

    private const int Mails = 1_200;
    private const int Entries = 60_000;
    private const int Letters = 5_000;

    private static readonly Act[] Acts = [Act.Answer, Act.Accept, Act.Assign, Act.Load];

    private readonly TemporaryFolder temporary = new();

    public static int Campaign => SampleRegister.EarliestYear + Years;

    /// <summary>In the name of a head who is the confidentiality officer too.</summary>
    public OpenRegister Register { get; private set; } = null!;

    public SignedInPerson Person { get; private set; } = null!;

    public static async Task<OfficeRegister> OpenAsync()
    {
        var made = new OfficeRegister();
        var folder = Environment.GetEnvironmentVariable("PRTR_BENCH_OFFICE") ?? made.temporary.File("register");
        Directory.CreateDirectory(folder);
        var register = await OpenRegister.OpenAsync(new SqliteDatabase(folder), TimeProvider.System, default);
        if (await SampleLoading.IsEmptyAsync(register.Database, default))
        {
            // Else the years to come would not be open.
            await made.FillAsync(await OpenRegister.OpenAsync(register.Database, new MovableClock(new DateTimeOffset(Campaign + 1, 3, 15, 9, 0, 0, TimeSpan.Zero)), default));
        }

        if (await MessageList.CountAsync(register.Database, MessageState.Failed, default) == 0)
        {
            await WriteAsync(register);
        }

        made.Person = (await TestPeople.SignInAsync(register.Database, "aliya", Role.Clerk, Role.Head, Role.ConfidentialityOfficer)).Person;
        made.Register = register.As(Actor.Of(made.Person));
        return made;
    }

    public void Dispose() => temporary.Dispose();

    private async Task FillAsync(OpenRegister register)
    {
        var samples = SampleRegister.Generate(1, SampleRegister.EarliestYear, Campaign - 1);
        await SampleWriter.WriteAsync(samples, temporary.File("samples"), default);
        await register.LoadAndPublishSamplesAsync(temporary.File("samples"), new Progress<string>(), default);
        var last = new SampleRegister { Reports = [.. samples.Reports.Where(report => report.Year == Campaign - 1)], Corrections = [], Singles = [], Diffuse = [], DiffuseCorrections = [] };
        await MailboxWriter.WriteAsync(1, last, Campaign, Mails, temporary.File("mailbox"), default);
        await foreach (var _ in register.Loader.LoadAsync(IncomingDeliveries.Find([temporary.File("mailbox")]), new DateOnly(Campaign + 1, 3, 15), default))
        {
        }

        var (bek, _) = await TestPeople.SignInAsync(register.Database, "bek", Role.Clerk);
        var open = (await OpenWork.ReadAsync(register.Database, new(), 0, int.MaxValue, default)).Questions;
        await register.As(new Actor("account", bek.Name)).Assignments.AssignAsync([.. open.Select(question => question.ReportId).Where(report => report % 2 == 0)], bek.AccountId, default);
    }

    // Correspondence and acts of so many years, in the shape that the services give them.
    private static async Task WriteAsync(OpenRegister register)
    {
        await using var connection = await register.Database.OpenAsync(default);
        await using var turn = await register.Database.BeginWriteAsync(connection, default);
        await connection.ExecuteAsync(
            $"""
            with recursive n (i) as (select 1 union all select i + 1 from n where i < {Letters})
            insert into message (id, made_at, made_by, about, recipient_name, recipient_address, language, subject, content, unsubscribe_address, mail_key, state, changed_at, tries, next_try_at)
            select coalesce((select max(id) from message), 0) + i, '2040-03-15 10:00:00+00:00', 'account:aliya', 'report:' || i, 'ТОО', 'a@example.kz', 'ru', 'Отчет', 'Просим уточнить', '', 'bench' || i,
                case i % 10 when 0 then 'to-print' when 1 then 'failed' else 'sent' end, '2040-03-15 10:00:00+00:00', 1, null
            from n;
            with recursive n (i) as (select 1 union all select i + 1 from n where i < {Letters})
            insert into request (id, received_at, language, kind, about, content, sender_name, sender_address)
            select coalesce((select max(id) from request), 0) + i, '2040-03-15 10:00:00+00:00', 'ru', 'data', '', 'Прошу сообщить данные', 'Читатель', 'reader@example.kz' from n;
            insert into request_answer (id, request_id, account_id, answered_at, message_id)
            select r.id, r.id, (select min(id) from account), '2040-03-20 10:00:00+00:00', (select min(id) from message) from request r where r.id % 20 <> 0;
            """,
            transaction: turn);
        for (var i = 0; i < Entries; i++)
        {
            var deed = new Deed(Acts[i % Acts.Length], Deed.On("report", 1 + (i % 30_000))) { Before = "held", After = "accepted", Reason = "Письмо оператора" };
            await ActJournal.WriteAsync(deed, new Actor("account", i % 2 == 0 ? "aliya" : "bek"), TimeProvider.System.GetUtcNow(), turn, default);
        }

        await turn.CommitAsync();
    }
}
