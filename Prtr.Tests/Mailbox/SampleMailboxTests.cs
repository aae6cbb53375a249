using Prtr.Ingest.Deliveries;
using Prtr.Ingest.Samples;
using Prtr.Ingest.Samples.Mailbox;
using Prtr.Tests.Database;

namespace Prtr.Tests.Mailbox;

public sealed class SampleMailboxTests : IDisposable
{
    private const int Mails = 120;

    private static readonly SampleRegister Register = SampleRegister.Generate(1, 2022, 2022);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_same_seed_gives_the_same_mails_and_another_one_others()
    {
        var (first, second, other) = (await WriteAsync("first", 1), await WriteAsync("second", 1), await WriteAsync("other", 2));

        Assert.Equal(first.Select(file => (file.Name, Convert.ToHexString(file.Content))), second.Select(file => (file.Name, Convert.ToHexString(file.Content))));
        Assert.NotEqual(Convert.ToHexString(first[0].Content), Convert.ToHexString(other[0].Content));
    }

    [Fact]
    public async Task Every_mail_is_opened_by_the_reader_with_sender_day_and_subject()
    {
        await WriteAsync("mailbox", 1);

        var mails = IncomingDeliveries.Find([folder.File("mailbox")]).Select(mail => mail.Open()).ToList();

        Assert.Equal(ExpectedMail.Read(MailboxWriter.ListOf(folder.File("mailbox"))).Select(mail => mail.Mail), mails.Select(mail => mail.Name));
        Assert.All(mails, mail =>
        {
            Assert.EndsWith(".example", mail.Mail!.Sender, StringComparison.Ordinal);
            Assert.NotEmpty(mail.Mail.Subject);
            Assert.NotEmpty(mail.Mail.Text);
            Assert.DoesNotContain('{', mail.Mail.Subject + mail.Mail.Text);
            Assert.Equal(2024, Assert.Single(mail.Mail.Taken).Year);
        });
        Assert.Equal(mails.Select(mail => mail.Mail!.Taken[0]), mails.Select(mail => mail.Mail!.Taken[0]).Order());
    }

    [Fact]
    public async Task A_large_mailbox_has_every_case()
    {
        await MailboxWriter.WriteAsync(1, Register, 2023, 600, folder.File("mailbox"), default);

        var cases = ExpectedMail.Read(MailboxWriter.ListOf(folder.File("mailbox"))).CountBy(mail => mail.Case).ToDictionary();
        Assert.Equal(MailCase.All.Select(known => known.Name).Order(), cases.Keys.Order());
        Assert.True(cases["right"] > 300, $"{cases["right"]} right reports");
    }

    private async Task<IReadOnlyList<(string Name, byte[] Content)>> WriteAsync(string name, int seed)
    {
        await MailboxWriter.WriteAsync(seed, Register, 2023, Mails, folder.File(name), default);
        return [.. Directory.EnumerateFiles(folder.File(name)).Order(StringComparer.Ordinal).Select(path => (Path.GetFileName(path), File.ReadAllBytes(path)))];
    }
}
