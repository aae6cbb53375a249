using System.Text.RegularExpressions;
using Prtr.Ingest.Notices;
using Prtr.Ingest.People;
using Prtr.Search.Register;
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

    private async Task<IReadOnlyList<Notice>> NoticesAsync(Party party)
    {
        await using var connection = await Register.Database.OpenAsync(default);
        await using var reading = await Register.Database.BeginReadAsync(connection, default);
        return await NoticeList.OfAsync(party, DateTimeOffset.UnixEpoch, reading, default);
    }

    [GeneratedRegex("[0-9]{8}")]
    private static partial Regex Code();
}
