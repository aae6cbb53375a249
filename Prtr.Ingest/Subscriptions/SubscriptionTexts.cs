using Prtr.Search.Text;

namespace Prtr.Ingest.Subscriptions;

/// <summary>The words of the mails to subscribers.</summary>
public static class SubscriptionTexts
{
    private static readonly TextResource Texts = new(typeof(SubscriptionTexts));

    /// <param name="language">kk, ru or en.</param>
    public static string Get(string language, string key, params object[] values) => Texts.Get(language, key, values);
}
