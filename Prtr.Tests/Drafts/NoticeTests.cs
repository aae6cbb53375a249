using System.Text.RegularExpressions;
using Prtr.Ingest.Intake.Acts;
using Prtr.Ingest.Notices;
using Prtr.Ingest.People;
using Prtr.Search.Register;
using Prtr.Tests.Accounts;
using Prtr.Tests.Intake;
using Prtr.Tests.People;

namespace Prtr.Tests.Drafts;

/// <summary>What people of an operator are told, in the cabinet and by mail.</summary>
public sealed partial class NoticeTests : DraftTest
{
    [Fact]
    public async Task Whatever_became_of_reports_is_told_in_words_of_three_languages()
    {
        await PersonAsync("signer", Role.Signer);
        await LoadAsync(new TestReport());
        await ReceiveAsync(new TestReport { Year = 2023, Releases = [(8, "air", "150000000")] });
        await Register.Publication.PublishAsync(2022, default);

        var notices = await NoticesAsync(TestPeople.Operator);
        Assert.Equal(["accepted", "held", "joined", "published"], notices.Select(notice => notice.Kind).Order(StringComparer.Ordinal));
        Assert.All(notices, notice => Assert.All(Languages.All, language => Assert.DoesNotContain("{", NoticeTexts.Of(notice, language), StringComparison.Ordinal)));
        Assert.DoesNotContain(await NoticesAsync(Party.Operator(TestReport.SecondOperator)), _ => true);
    }

    [Fact]
    public async Task A_mail_goes_to_an_address_whose_owner_has_typed_the_code_and_tells_each_thing_once()
    {
        var signer = await PersonAsync("signer", Role.Signer);
        var addresses = new NoticeAddresses(Register.Database, Actor.Of(signer), TimeProvider.System);
        var mails = new NoticeMails(Register.Database, TimeProvider.System);
        Assert.False(await addresses.AskAsync("нет такого", "ru", default));
        Assert.True(await addresses.AskAsync("signer@example.org", "ru", default));
        await LoadAsync(new TestReport());
        Assert.Equal(0, await mails.RunAsync(default));

        Assert.False(await addresses.ConfirmAsync("00000000", default));
        Assert.True(await addresses.ConfirmAsync(Code().Match((await ColumnAsync<string>("select content from message"))[0]).Value, default));
        await Register.Publication.PublishAsync(2022, default);
        Assert.Equal(1, await mails.RunAsync(default));
        Assert.Equal(0, await new NoticeMails(Register.Database, TimeProvider.System).RunAsync(default));

        Assert.Equal(
            ["signer@example.org: Отчет за 2022 год опубликован: Котельная «Сапаржол»"],
            await ColumnAsync<string>("select recipient_address || ': ' || subject from message where made_by = 'notices'"));
        await addresses.EndAsync(default);
        await Register.Publication.WithdrawAsync(1, "ошибка", default);
        Assert.Equal(0, await mails.RunAsync(default));
    }

    [Fact]
    public async Task A_code_that_was_typed_wrong_too_often_counts_no_more_and_codes_are_not_sent_without_end()
    {
        var signer = await PersonAsync("signer", Role.Signer);
        var addresses = new NoticeAddresses(Register.Database, Actor.Of(signer), TimeProvider.System);
        Assert.True(await addresses.AskAsync("signer@example.org", "kk", default));
        for (var attempt = 0; attempt < 5; attempt++)
        {
            Assert.False(await addresses.ConfirmAsync("x", default));
        }

        Assert.False(await addresses.ConfirmAsync(Code().Match((await ColumnAsync<string>("select content from message"))[0]).Value, default));
        var asked = new List<bool>();
        for (var time = 0; time < 5; time++)
        {
            asked.Add(await addresses.AskAsync("signer@example.org", "en", default));
        }

        Assert.Equal([true, true, true, true, false], asked);
    }

    [Fact]
    public async Task That_a_report_is_due_soon_and_missing_is_told_once_and_no_more_when_it_has_come()
    {
        var signer = await PersonAsync("signer", Role.Signer);
        var addresses = new NoticeAddresses(Register.Database, Actor.Of(signer), TimeProvider.System);
        Assert.True(await addresses.AskAsync("signer@example.org", "ru", default));
        Assert.True(await addresses.ConfirmAsync(Code().Match((await ColumnAsync<string>("select content from message"))[0]).Value, default));
        var year = TimeProvider.System.GetUtcNow().Year;
        var near = new DateTimeOffset(year + 1, 3, 20, 0, 0, 0, TimeSpan.Zero);
        await LoadAsync(new TestReport { Year = year - 1 });

        Assert.DoesNotContain(await NoticesAsync(TestPeople.Operator, near.AddDays(-5)), notice => notice.Kind == "deadline-near");
        var due = (await NoticesAsync(TestPeople.Operator, near)).Single(notice => notice.Kind == "deadline-near");
        Assert.Equal((year, 1L), (due.Year!.Value, due.Number));
        Assert.All(Languages.All, language => Assert.DoesNotContain("{", NoticeTexts.Of(due, language), StringComparison.Ordinal));
        Assert.Equal(1, await new NoticeMails(Register.Database, new MovableClock(near)).RunAsync(default));
        Assert.Equal(0, await new NoticeMails(Register.Database, new MovableClock(near.AddDays(1))).RunAsync(default));
        Assert.Contains("31 марта", Assert.Single(await ColumnAsync<string>("select content from message where made_by = 'notices'")), StringComparison.Ordinal);
        Assert.DoesNotContain(await NoticesAsync(TestPeople.Operator, near.AddDays(14)), notice => notice.Kind == "deadline-near");
    }

    [Fact]
    public async Task That_the_centre_asks_for_a_correction_is_told_and_stands_until_one_has_come()
    {
        var signer = await PersonAsync("signer", Role.Signer);
        var (clerk, _) = await TestPeople.SignInAsync(Register.Database, "clerk", Role.Clerk);
        await LoadAsync(new TestReport());
        var requests = new CorrectionRequests(Register.Database, Actor.Of(clerk), TimeProvider.System);
        Assert.False(await requests.AskAsync(1, "Проверьте единицы", default));
        await Register.Publication.PublishAsync(2022, default);
        Assert.True(await requests.AskAsync(1, "Проверьте единицы", default));

        var asked = (await NoticesAsync(TestPeople.Operator)).Single(notice => notice.Kind == "correction-asked");
        Assert.All(Languages.All, language => Assert.Contains("2022", NoticeTexts.Of(asked, language), StringComparison.Ordinal));
        Assert.Equal("Проверьте единицы", (await Ingest.Drafts.OwnReportFile.FindAsync(1, Register.Database, Actor.Of(signer), default))!.Asked.Single().Content);
        await LoadAsync(new TestReport { Releases = [(8, "air", "151000")], Corrects = (1, "Опечатка") });
        Assert.Empty((await Ingest.Drafts.OwnReportFile.FindAsync(1, Register.Database, Actor.Of(signer), default))!.Asked);
    }

    private async Task<IReadOnlyList<Notice>> NoticesAsync(Party party, DateTimeOffset? now = null)
    {
        await using var connection = await Register.Database.OpenAsync(default);
        await using var reading = await Register.Database.BeginReadAsync(connection, default);
        return await NoticeList.OfAsync(party, DateTimeOffset.UnixEpoch, now ?? TimeProvider.System.GetUtcNow(), reading, default);
    }

    [GeneratedRegex("[0-9]{8}")]
    private static partial Regex Code();
}
