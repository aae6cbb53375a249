using System.Text;
using Prtr.Ingest.Deliveries;
using Prtr.Tests.Database;

namespace Prtr.Tests.Deliveries;

public sealed class MailFilesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_mailbox_file_holds_a_delivery_for_every_mail()
    {
        var box = new List<byte>();
        foreach (var subject in (string[])["one", "two", "three"])
        {
            box.AddRange(Encoding.ASCII.GetBytes("From eco@proba.kz Tue Mar 14 09:30:00 2023\n"));
            box.AddRange(SomeMail.With(subject, (subject + ".pdf", "%PDF"u8.ToArray())));
            box.AddRange("\n\n"u8);
        }

        File.WriteAllBytes(folder.File("inbox.mbox"), [.. box]);

        var found = IncomingDeliveries.Find([folder.Path]).ToList();
        Assert.Equal(["inbox.mbox/1", "inbox.mbox/2", "inbox.mbox/3"], found.Select(mail => mail.Name));
        Assert.Equal(["one", "two", "three"], found.Select(mail => mail.Open().Mail!.Subject));
        Assert.Equal(["one.pdf", "two.pdf", "three.pdf"], found.Select(mail => mail.Open().Passed[^1].File.Name));
        Assert.Equal(3, IncomingDeliveries.Find([folder.File("inbox.mbox")]).Count());
    }

    [Fact]
    public void In_a_Maildir_every_file_is_a_mail()
    {
        foreach (var name in (string[])["cur/1678.M1.host:2,S", "new/1679.M2.host"])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.File(name))!);
            File.WriteAllBytes(folder.File(name), SomeMail.With());
        }

        Directory.CreateDirectory(folder.File("tmp"));

        Assert.All(IncomingDeliveries.Find([folder.Path]), mail => Assert.Equal("Отчёт за 2022 год", mail.Open().Mail?.Subject));
        Assert.Equal(2, IncomingDeliveries.Find([folder.Path]).Count());
    }

    [Fact]
    public void Mails_among_other_files_are_deliveries_of_their_own()
    {
        File.WriteAllBytes(folder.File("1.eml"), SomeMail.With());
        File.WriteAllText(folder.File("facilities.csv"), Reports.ReportSamples.Facilities);

        Assert.Equal([DeliveryChannel.Folder, DeliveryChannel.Mail], IncomingDeliveries.Find([folder.Path]).Select(delivery => delivery.Open().Channel));
    }
}
