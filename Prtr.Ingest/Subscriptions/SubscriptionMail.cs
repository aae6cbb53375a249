using System.Globalization;
using System.Text;
using Prtr.Ingest.Messages;
using Prtr.Search.OpenData;
using Prtr.Search.Register;

namespace Prtr.Ingest.Subscriptions;

/// <summary>The two mails of a subscription: the question whether it is wanted, and what is new.</summary>
/// <param name="site">Where the site is, without a slash at its end.</param>
public sealed class SubscriptionMail(string site, TimeProvider clock)
{
    /// <summary>Who makes these mails, in the list of messages.</summary>
    public const string Maker = "subscriptions";

    private const int MostReports = 25;
    private const int LongestWords = 60;

    /// <summary>What the messages of a subscription are about.</summary>
    public static string About(long id) => string.Create(CultureInfo.InvariantCulture, $"subscription:{id}");

    /// <summary>Searched words as the question may say them, whose reader may not be who typed them: no address, nothing to follow, and short.</summary>
    public static string? WordsOf(string? searched)
    {
        var words = new string([.. (searched ?? "").Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var said = string.Join(' ', words);
        return said.Length == 0 ? null : said.Length > LongestWords ? said[..LongestWords] : said;
    }

    /// <param name="sentence">What is followed, in words.</param>
    public Message Question(Subscription subscription, string sentence)
    {
        var language = subscription.Language;
        return Of(subscription, SubscriptionTexts.Get(language, "Question.Subject"), SubscriptionTexts.Get(
            language, "Question.Text", sentence, $"{site}/{language}/{subscription.Page}", $"{site}/{language}/subscription/{subscription.Secret}", EndPage(subscription)));
    }

    public Message News(Subscription subscription, string sentence, DataRelease release, IReadOnlyList<ReportNews> reports)
    {
        var language = subscription.Language;
        var text = new StringBuilder(SubscriptionTexts.Get(language, "News.Lead", release.Name, sentence)).AppendLine().AppendLine();
        foreach (var report in reports.Take(MostReports))
        {
            text.AppendLine(report.Title(language)).AppendLine(report.Summary(language))
                .AppendLine(CultureInfo.InvariantCulture, $"{site}/{language}/facilities/{report.Report.FacilityId}?year={report.Report.Year}").AppendLine();
        }

        if (reports.Count > MostReports)
        {
            text.AppendLine(SubscriptionTexts.Get(language, "News.More", reports.Count - MostReports)).AppendLine();
        }

        text.Append(SubscriptionTexts.Get(language, "News.End", $"{site}/{language}/{subscription.Page}", EndPage(subscription)));
        return Of(subscription, SubscriptionTexts.Get(language, "News.Subject", sentence), text.ToString());
    }

    private Message Of(Subscription subscription, string subject, string text) => new(subscription.Language, subject, text, Maker, clock.GetUtcNow())
    {
        RecipientAddress = subscription.MailAddress,
        About = About(subscription.Id),
        UnsubscribeAddress = $"{site}/subscriptions/{subscription.Secret}/end",
    };

    private string EndPage(Subscription subscription) => $"{site}/{subscription.Language}/subscription/{subscription.Secret}?end=1";
}
