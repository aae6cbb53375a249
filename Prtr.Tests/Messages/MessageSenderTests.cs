using MimeKit;
using Prtr.Ingest.Messages;
using Prtr.Tests.Accounts;
using Prtr.Tests.Intake;
using SmtpServer.Protocol;

namespace Prtr.Tests.Messages;

/// <summary>Letters and mails against a real mail server on this machine.</summary>
public sealed class MessageSenderTests : IntakeTest, IDisposable
{
    private readonly MovableClock clock = new();
    private readonly MailServer server = new();

    private MessageSender Sender => new(Register.Database, server.Settings, clock);

    public void Dispose() => server.Dispose();

    [Fact]
    public async Task A_mail_goes_out_over_TLS_as_it_was_written()
    {
        await WriteAsync(Letter() with { Attachments = [new("қоршаған орта.csv", "text/csv", [1, 2, 3])], UnsubscribeAddress = "https://prtr.example.kz/kk/subscription/x" });

        Assert.Equal(1, await Sender.RunAsync(default));

        var mail = Assert.Single(server.Taken);
        Assert.Equal(("Есеп қайтарылды", "ЖШС «Сапаржол»", "eco@saparzhol.kz", "prtr@example.kz"), (mail.Subject, mail.To.Mailboxes.Single().Name, mail.To.Mailboxes.Single().Address, mail.From.Mailboxes.Single().Address));
        Assert.Equal("Құрметті мекеме!\nҚатесі бар.", mail.TextBody!.ReplaceLineEndings("\n").TrimEnd('\n'));
        Assert.Equal("қоршаған орта.csv", mail.Attachments.OfType<MimePart>().Single().FileName);
        Assert.Equal("<https://prtr.example.kz/kk/subscription/x>", mail.Headers[HeaderId.ListUnsubscribe]);
        Assert.Equal(MessageState.Sent, (await FindAsync()).State);
        Assert.Equal(0, await Sender.RunAsync(default));
        Assert.Single(server.Taken);
    }

    [Fact]
    public async Task What_a_transaction_takes_back_was_never_written()
    {
        await WriteAsync(Letter(), commits: false);

        Assert.Equal(0, await Sender.RunAsync(default));
        Assert.Equal(0, await ScalarAsync<long>("select count(*) from message"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("нет адреса")]
    [InlineData("eco@saparzhol.kz\r\nBcc: all@example.kz")]
    public async Task Without_an_address_a_letter_is_to_be_printed(string address)
    {
        await WriteAsync(Letter() with { RecipientAddress = address });
        await Sender.RunAsync(default);

        Assert.Equal((MessageState.ToPrint, ""), ((await FindAsync()).State, (await FindAsync()).RecipientAddress));
        Assert.Empty(server.Taken);
        Assert.True(await Register.Messages.PostAsync(1, default));
        Assert.Equal(MessageState.Posted, (await FindAsync()).State);
        Assert.False(await Register.Messages.PostAsync(1, default));
    }

    [Fact]
    public async Task Without_a_mail_server_all_are_to_be_printed_also_when_one_is_set_up_later()
    {
        await WriteAsync(Letter());
        await new MessageSender(Register.Database, null, clock).RunAsync(default);
        await Sender.RunAsync(default);

        Assert.Equal(MessageState.ToPrint, (await FindAsync()).State);
        Assert.True(await Register.Messages.SendAsync(1, default));
        clock.Pass(TimeSpan.FromDays(10_000));
        Assert.Equal(1, await Sender.RunAsync(default));
    }

    [Fact]
    public async Task What_the_server_puts_off_is_tried_again_later_and_later_as_the_same_mail()
    {
        await WriteAsync(Letter());
        server.Answer = new SmtpResponse((SmtpReplyCode)451, "try later");

        await Sender.RunAsync(default);
        await Sender.RunAsync(default);
        Assert.Single(server.Taken);
        Assert.Equal((MessageState.ToSend, "451 try later"), ((await FindAsync()).State, (await FindAsync()).ServerWords));
        clock.Pass(TimeSpan.FromMinutes(1));
        server.Answer = SmtpResponse.Ok;
        await Sender.RunAsync(default);

        Assert.Equal(MessageState.Sent, (await FindAsync()).State);
        Assert.Equal(2, server.Taken.Count);
        Assert.Single(server.Taken.Select(mail => mail.MessageId).Distinct());
    }

    [Fact]
    public async Task What_the_server_refuses_waits_for_a_person_and_does_not_hold_up_others()
    {
        await WriteAsync(Letter());
        await WriteAsync(Letter() with { RecipientAddress = "other@saparzhol.kz" });
        server.Unknown = "eco@saparzhol.kz";

        Assert.Equal(1, await Sender.RunAsync(default));

        Assert.Equal(MessageState.Failed, (await FindAsync()).State);
        Assert.StartsWith("550", (await FindAsync()).ServerWords, StringComparison.Ordinal);
        Assert.Equal(MessageState.Sent, (await FindAsync(2)).State);
        server.Unknown = null;
        Assert.True(await Register.Messages.SendAsync(1, default));
        clock.Pass(TimeSpan.FromDays(10_000));
        Assert.Equal(1, await Sender.RunAsync(default));
        Assert.Equal(["failed", "to-send"], (await ColumnAsync<string>("select state_before from journal_entry where act = 'send-message'")).Concat(await ColumnAsync<string>("select state_after from journal_entry where act = 'send-message'")));
    }

    [Fact]
    public async Task A_mail_whose_answer_was_cut_off_is_never_sent_again_by_itself()
    {
        await WriteAsync(Letter());
        server.Answer = null;
        await Sender.RunAsync(default);

        Assert.Equal(MessageState.Unclear, (await FindAsync()).State);
        clock.Pass(TimeSpan.FromDays(30));
        await Sender.RunAsync(default);
        Assert.Single(server.Taken);
    }

    [Fact]
    public async Task A_mail_that_was_being_sent_when_the_process_ended_is_unclear_too()
    {
        await WriteAsync(Letter());
        await using (var connection = await Register.Database.OpenAsync(default))
        await using (var turn = await Register.Database.BeginWriteAsync(connection, default))
        {
            await Dapper.SqlMapper.ExecuteAsync(connection, "update message set state = 'sending', changed_at = @now, next_try_at = null", new { now = clock.GetUtcNow() }, turn);
            await turn.CommitAsync();
        }

        await Sender.RunAsync(default);
        Assert.Equal(MessageState.Sending, (await FindAsync()).State);
        clock.Pass(TimeSpan.FromMinutes(11));
        await Sender.RunAsync(default);

        Assert.Equal(MessageState.Unclear, (await FindAsync()).State);
        Assert.Empty(server.Taken);
    }

    [Fact]
    public async Task A_server_that_is_away_is_asked_for_a_day_and_one_that_is_not_trusted_gets_nothing()
    {
        await WriteAsync(Letter());
        var stranger = new MessageSender(Register.Database, server.Settings with { CertificateAuthority = null }, clock);
        for (var tries = 0; tries < 12; tries++)
        {
            await stranger.RunAsync(default);
            clock.Pass(TimeSpan.FromHours(4));
        }

        Assert.Equal((MessageState.Failed, 12), ((await FindAsync()).State, (await FindAsync()).Tries));
        Assert.Empty(server.Taken);
    }

    [Fact]
    public async Task Two_senders_at_once_send_each_mail_once()
    {
        for (var i = 0; i < 10; i++)
        {
            await WriteAsync(Letter());
        }

        await Task.WhenAll(Sender.RunAsync(default), Sender.RunAsync(default), Sender.RunAsync(default));

        Assert.Equal(10, server.Taken.Count);
        Assert.Equal(10, server.Taken.Select(mail => mail.MessageId).Distinct().Count());
    }

    private Message Letter() => new("kk", "Есеп қайтарылды", "Құрметті мекеме!\nҚатесі бар.", "account:aliya", clock.GetUtcNow())
    {
        RecipientName = "ЖШС «Сапаржол»", RecipientAddress = "eco@saparzhol.kz", About = "report:1",
    };

    private async Task WriteAsync(Message message, bool commits = true)
    {
        await using var connection = await Register.Database.OpenAsync(default);
        await using var turn = await Register.Database.BeginWriteAsync(connection, default);
        await MessageWriter.WriteAsync(connection, turn, message, default);
        if (commits)
        {
            await turn.CommitAsync();
        }
    }

    private async Task<KeptMessage> FindAsync(long id = 1) => (await MessageList.FindAsync(Register.Database, id, default))!;
}
