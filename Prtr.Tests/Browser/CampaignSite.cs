using System.Globalization;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Samples;
using Prtr.Ingest.Samples.Mailbox;
using Prtr.Tests.Database;
using Prtr.Tests.Http.Office;

namespace Prtr.Tests.Browser;

/// <summary>An office with last year's reports public, and the mailbox of the next campaign in a folder.</summary>
public sealed class CampaignSite : IDisposable
{
    private const int Few = 50;
    private const int Before = 2022;

    private readonly TemporaryFolder folder = new();
    private readonly int mails = Asked ?? Few;

    public OfficeSite Office { get; } = new();

    /// <summary>Whether it is asked for, and may take minutes.</summary>
    public static bool IsLarge => Asked is not null;

    private static int? Asked => int.TryParse(Environment.GetEnvironmentVariable("PRTR_TEST_CAMPAIGN_MAILS"), CultureInfo.InvariantCulture, out var asked) ? asked : null;

    /// <summary>Of the campaign.</summary>
    public static int Year => Before + 1;

    /// <summary>What each mail should raise.</summary>
    public string List => MailboxWriter.ListOf(folder.File("mailbox"));

    /// <summary>Paths, in the order in which they came.</summary>
    public IReadOnlyList<string> Mails => [.. Directory.EnumerateFiles(folder.File("mailbox")).Order(StringComparer.Ordinal)];

    public async Task FillAsync()
    {
        var whole = SampleRegister.Generate(1, Before, Before);
        // Cases look for facilities that suit them: there are to be enough.
        var samples = new SampleRegister { Reports = [.. whole.Reports.Take(mails * 4)], Corrections = [], Singles = [], Diffuse = [], DiffuseCorrections = [] };
        await SampleWriter.WriteAsync(samples, folder.File("samples"), default);
        await Office.Register.LoadAndPublishSamplesAsync(folder.File("samples"), new Progress<string>(), default);
        await MailboxWriter.WriteAsync(1, samples, Year, mails, folder.File("mailbox"), default);
    }

    public void Dispose()
    {
        Office.Dispose();
        folder.Dispose();
    }
}
