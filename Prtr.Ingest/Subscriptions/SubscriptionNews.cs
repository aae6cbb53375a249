using Prtr.Search.Database;
using Prtr.Search.OpenData;
using Prtr.Search.Queries;
using Prtr.Search.Reference;

namespace Prtr.Ingest.Subscriptions;

/// <summary>Tells subscribers of new, corrected and withdrawn reports: one mail for each subscription and data release that has something for it.</summary>
public sealed class SubscriptionNews(RegisterDatabase database, ISearchEngine engine, ReferenceData reference, SubscriptionTable table, SubscriptionMail mails)
{
    /// <returns>How many mails were written.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await table.ForgetUnconfirmedAsync(cancellationToken);
        var register = await engine.OpenAsync(cancellationToken);
        var release = (await register.StateAsync(cancellationToken)).Release;
        var written = 0;
        foreach (var subscription in await table.DueAsync(release, cancellationToken))
        {
            var query = RegisterQuery.Parse(subscription.Query).Query;
            // After a restore the release may be an earlier one, of which nothing is new.
            var reports = await RegisterNews.ReadAsync(database, reference, register, query, subscription.ToldReleaseId, cancellationToken);
            var mail = reports.Count == 0 ? null : mails.News(subscription, await SentenceAsync(register, query, subscription.Language, cancellationToken), release, reports);
            written += await table.TellAsync(subscription, release, mail, cancellationToken) ? 1 : 0;
        }

        return written;
    }

    /// <summary>What a query asks for, in words.</summary>
    public async Task<string> SentenceAsync(IRegisterSearch register, RegisterQuery query, string language, CancellationToken cancellationToken) =>
        QuerySentence.Of(query, reference, await register.NamesAsync(language, cancellationToken), language);
}
