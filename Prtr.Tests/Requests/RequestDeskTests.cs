using Prtr.Ingest.Messages;
using Prtr.Ingest.People;
using Prtr.Ingest.Requests;
using Prtr.Tests.Accounts;
using Prtr.Tests.Database;
using Prtr.Tests.Intake;
using Prtr.Tests.People;

namespace Prtr.Tests.Requests;

/// <summary>The register of requests of the public: thirty days, and the answer is a message.</summary>
public abstract class RequestDeskTests(TestEngine engine) : IntakeTest(engine)
{
    private readonly MovableClock clock = new();

    [SkippableFact]
    public async Task An_answer_is_a_message_in_the_language_of_the_request_with_what_is_attached()
    {
        var desk = await DeskAsync();
        var id = await AskAsync("someone@example.org");

        var message = await desk.AnswerAsync(id, "Сұрау салуыңызға", "Жауап", [new("prtr.csv", "text/csv", [1, 2])], default);

        var kept = (await MessageList.FindAsync(Register.Database, message!.Value, default))!;
        Assert.Equal(("kk", "someone@example.org", $"request:{id}", MessageState.ToSend), (kept.Language, kept.RecipientAddress, kept.About, kept.State));
        Assert.Equal("prtr.csv", Assert.Single(await MessageList.AttachmentsAsync(Register.Database, kept.Id, default)).Name);
        Assert.NotNull((await RequestDesk.FindAsync(Register.Database, id, default))!.AnsweredAt);
        Assert.Equal([$"account:aliya|request:{id}"], await ColumnAsync<string>("select actor || '|' || subject from journal_entry where act = 'answer-request'"));
        Assert.Null(await desk.AnswerAsync(id, "Сұрау салуыңызға", " ", [], default));
        Assert.Null(await desk.AnswerAsync(99, "Сұрау салуыңызға", "Жауап", [], default));
    }

    [SkippableFact]
    public async Task Thirty_days_after_it_came_a_request_is_overdue_until_it_is_answered()
    {
        var (first, second) = (await AskAsync(""), await AskAsync(""));
        var request = (await RequestDesk.FindAsync(Register.Database, first, default))!;
        var due = RequestClock.DueOn(request.ReceivedAt);
        Assert.Equal((30, 0, 3), (due.DayNumber - DateOnly.FromDateTime(request.ReceivedAt.Date).DayNumber, RequestClock.DaysOverdue(request, due), RequestClock.DaysOverdue(request, due.AddDays(3))));

        await (await DeskAsync()).AnswerAsync(first, "Сұрау салуыңызға", "Жауап", [], default);

        Assert.Equal(0, RequestClock.DaysOverdue((await RequestDesk.FindAsync(Register.Database, first, default))!, due.AddDays(3)));
        Assert.Equal([second], (await RequestDesk.ReadAsync(Register.Database, true, default)).Select(one => one.Id));
        Assert.Equal([second, first], (await RequestDesk.ReadAsync(Register.Database, false, default)).Select(one => one.Id));
    }

    [SkippableFact]
    public async Task Strangers_are_written_to_so_many_times_a_day_and_the_requests_are_kept()
    {
        for (var i = 0; i < UnaskedMails.MostADay + 2; i++)
        {
            await RequestTable.AddAsync(Register.Database, Request($"someone{i}@example.org"), clock.GetUtcNow(), Copy, default);
        }

        Assert.Equal((UnaskedMails.MostADay, UnaskedMails.MostADay + 2), (await ScalarAsync<int>("select count(*) from message"), await ScalarAsync<int>("select count(*) from request")));
        await RequestTable.AddAsync(Register.Database, Request("late@example.org"), clock.GetUtcNow().AddDays(2), Copy, default);
        Assert.Equal(UnaskedMails.MostADay + 1, await ScalarAsync<int>("select count(*) from message"));
    }

    [SkippableFact]
    public async Task A_copy_goes_to_whoever_gave_an_address_but_not_to_one_again_and_again()
    {
        for (var i = 0; i < 5; i++)
        {
            await RequestTable.AddAsync(Register.Database, Request("someone@example.org"), clock.GetUtcNow(), Copy, default);
        }

        await RequestTable.AddAsync(Register.Database, Request(""), clock.GetUtcNow(), Copy, default);

        Assert.Equal(RequestTable.MostCopies, await ScalarAsync<int>("select count(*) from message"));
        // The name is what a stranger has typed.
        Assert.Equal(0, await ScalarAsync<int>("select count(*) from message where recipient_name <> ''"));
    }

    private Message Copy(long id) => new("kk", "Сұрау салу", $"Нөмірі: {id}", "register", clock.GetUtcNow());

    private Task<long> AskAsync(string address) => RequestTable.AddAsync(Register.Database, Request(address), clock.GetUtcNow(), default);

    private static PublicRequest Request(string address) => new("kk", "data", "", "Деректер керек", "Айгүл", address);

    private async Task<RequestDesk> DeskAsync() => new(Register.Database, Actor.Of((await TestPeople.SignInAsync(Register.Database, "aliya", Role.Clerk)).Person), clock);

    public sealed class OnSqlite() : RequestDeskTests(TestEngine.Sqlite);

    public sealed class OnSqlServer() : RequestDeskTests(TestEngine.SqlServer);
}
