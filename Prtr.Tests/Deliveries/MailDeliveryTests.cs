using System.Text;
using MimeKit;
using Prtr.Ingest.Deliveries;
using Prtr.Tests.BrokenSamples;

namespace Prtr.Tests.Deliveries;

public class MailDeliveryTests
{
    private static readonly byte[] Workbook = BrokenShape.Workbook("ru").Write("", new BrokenReport())[0].Content;

    [Fact]
    public async Task Who_writes_and_about_what_is_kept_with_the_files()
    {
        var delivery = SomeMail.Open(SomeMail.With(("Отчёт РВПЗ 2022.xlsx", Workbook), ("Сопроводительное письмо.pdf", "%PDF"u8.ToArray())));

        Assert.Equal(DeliveryChannel.Mail, delivery.Channel);
        Assert.Equal(("eco@proba.kz", "ТОО «Проба»", "Отчёт за 2022 год"), (delivery.Mail!.Sender, delivery.Mail.SenderName, delivery.Mail.Subject));
        Assert.Equal("Добрый день! Направляем отчёт.", delivery.Mail.Text);
        Assert.Equal(
            ["Отчёт РВПЗ 2022.xlsx: read", "message.txt: not-a-report message-text", "Сопроводительное письмо.pdf: not-a-report document"],
            await SomeMail.AccountsAsync(delivery));
    }

    [Theory]
    [InlineData("Content-Disposition: attachment; filename==?utf-8?B?0J7RgtGH0ZHRgi54bHN4?=", "Отчёт.xlsx")]
    [InlineData("Content-Disposition: attachment; filename*=utf-8''%D0%9E%D1%82%D1%87%D1%91%D1%82.xlsx", "Отчёт.xlsx")]
    [InlineData("Content-Disposition: attachment; filename*=windows-1251''%CE%F2%F7%B8%F2.xlsx", "Отчёт.xlsx")]
    [InlineData("Content-Disposition: attachment;\r\n filename*0*=utf-8''%D0%9E%D1%82;\r\n filename*1*=%D1%87%D1%91%D1%82.xlsx", "Отчёт.xlsx")]
    [InlineData("Content-Type: application/octet-stream; name=\"=?koi8-r?B?79TexdQueGxzeA==?=\"", "Отчет.xlsx")]
    [InlineData("Content-Type: application/vnd.ms-excel; name=\"=?windows-1251?Q?=CE=F2=F7=E5=F2.xlsx?=\"", "Отчет.xlsx")]
    [InlineData("Content-Disposition: attachment; filename=\"\u00CE\u00F2\u00F7\u00E5\u00F2.xlsx\"", "Отчет.xlsx")]
    [InlineData("Content-Disposition: attachment; filename=\"C:\\\\Users\\\\eco\\\\report.xlsx\"", "report.xlsx")]
    [InlineData("Content-Disposition: attachment; filename=\"../../report.xlsx\"", "report.xlsx")]
    [InlineData("Content-Type: application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "attachment-2.xlsx")]
    public void A_name_is_understood_however_it_is_written(string header, string name) =>
        Assert.Equal(name, Assert.Single(SomeMail.Open(SomeMail.Raw(header, Workbook)).Sources).Name);

    [Fact]
    public async Task Two_attachments_of_one_name_are_two_files()
    {
        var accounts = await SomeMail.AccountsAsync(SomeMail.Open(SomeMail.With(("report.xlsx", Workbook), ("REPORT.xlsx", Workbook))));

        Assert.Equal(["report.xlsx: read", "REPORT (2).xlsx: read", "message.txt: not-a-report message-text"], accounts);
    }

    [Fact]
    public void Tables_attached_to_one_mail_are_read_together()
    {
        var source = Assert.Single(SomeMail.Open(SomeMail.With([.. BrokenShape.Folder.Write("r", new BrokenReport()).Select(file => (Path.GetFileName(file.Path), file.Content))])).Sources);

        Assert.Equal("0001.eml", source.Name);
        Assert.Empty(Reports.ReportSamples.Reader.Read(source).Remarks);
    }

    [Fact]
    public async Task A_forwarded_mail_is_opened_and_so_on()
    {
        var innermost = SomeMail.With("Есеп: 2022 жыл", ("report.xlsx", Workbook));
        var middle = Forward(innermost, "Fwd: отчёт");

        Assert.Equal(
            ["Fwd отчёт.eml/Есеп 2022 жыл.eml/report.xlsx: read", "message.txt: not-a-report message-text", "Fwd отчёт.eml/message.txt: not-a-report message-text",
                "Fwd отчёт.eml/Есеп 2022 жыл.eml/message.txt: not-a-report message-text"],
            await SomeMail.AccountsAsync(SomeMail.Open(Forward(middle, "FW"))));
    }

    [Fact]
    public void Mails_in_mails_have_an_end()
    {
        var mail = SomeMail.With(("report.xlsx", Workbook));
        for (var i = 0; i < 10; i++)
        {
            mail = Forward(mail, "FW");
        }

        var delivery = SomeMail.Open(mail);

        Assert.Empty(delivery.Sources);
        Assert.Equal("nested-too-deep", Assert.Single(delivery.Passed, file => file.Fate == FileFate.Refused).Remark!.Data["reason"]);
    }

    [Fact]
    public async Task Pictures_of_the_letter_are_listed()
    {
        var body = new BodyBuilder { HtmlBody = "<p>Отчёт</p><img src=\"cid:logo\"><p>С уважением,<br>эколог &laquo;Пробы&raquo;</p>" };
        body.LinkedResources.Add("logo.png", [0x89, 0x50]);
        body.Attachments.Add("report.xlsx", Workbook);
        var delivery = SomeMail.Open(SomeMail.Bytes(new MimeMessage([], [], "", body.ToMessageBody())));

        Assert.Equal(["report.xlsx: read", "message.html: not-a-report message-text", "logo.png: not-a-report picture"], await SomeMail.AccountsAsync(delivery));
        Assert.Contains("эколог «Пробы»", delivery.Mail!.Text, StringComparison.Ordinal);
        Assert.Null(delivery.Mail.Sender);
    }

    [Fact]
    public async Task What_Outlook_packs_into_winmail_dat_is_unpacked()
    {
        var mail = SomeMail.Raw("Content-Type: application/ms-tnef; name=\"winmail.dat\"", Winmail.With("Otchet.xlsx", Workbook));

        Assert.Equal(["Otchet.xlsx: read", "message.txt: not-a-report message-text"], await SomeMail.AccountsAsync(SomeMail.Open(mail)));
    }

    [Fact]
    public async Task One_bad_attachment_does_not_stop_the_others()
    {
        var mail = SomeMail.With(("bad.xlsx", "x"u8.ToArray()), ("good.xlsx", Workbook), ("setup.exe", "MZ"u8.ToArray()), ("bad.zip", "PK\u0003\u0004"u8.ToArray()), ("bad.eml", []));

        Assert.Equal(
            ["bad.xlsx: unreadable file-kind-unknown", "good.xlsx: read", "message.txt: not-a-report message-text", "setup.exe: refused executable", "bad.zip: unreadable file-unreadable"],
            (await SomeMail.AccountsAsync(SomeMail.Open(mail))).Take(5));
    }

    [Fact]
    public async Task A_notice_that_a_mail_was_not_delivered_is_no_report()
    {
        var report = new Multipart("report")
        {
            new TextPart("plain") { Text = "Delivery failed." },
            new MessageDeliveryStatus(),
            new MessagePart { Message = MimeMessage.Load(new MemoryStream(SomeMail.With())) },
        };
        var delivery = SomeMail.Open(SomeMail.Bytes(new MimeMessage([], [], "Undelivered", report)));

        Assert.Equal(["delivery-without-report"], delivery.Remarks.Select(remark => remark.Code));
        Assert.All(await SomeMail.AccountsAsync(delivery), account => Assert.EndsWith("not-a-report message-text", account, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\0\0\0")]
    public void What_is_no_mail_is_damaged(string text)
    {
        var delivery = SomeMail.Open(Encoding.UTF8.GetBytes(text));

        Assert.Equal(("0001.eml", FileFate.Unreadable), delivery.Passed.Select(file => (file.File.Name, file.Fate)).Single());
    }

    private static byte[] Forward(byte[] mail, string subject)
    {
        var part = new MessagePart { Message = MimeMessage.Load(new MemoryStream(mail)) };
        return SomeMail.Bytes(new MimeMessage([], [], subject, new Multipart("mixed") { new TextPart("plain") { Text = "см. ниже" }, part }));
    }
}
