using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Elastic.Clients.Elasticsearch;
using Elastic.Clients.Elasticsearch.Serialization;
using Elastic.Transport;

namespace Prtr.Search.Elasticsearch;

/// <summary>How Elastic's client is set up: which nodes, as whom, whose certificates it trusts.</summary>
internal static class ElasticsearchConnection
{
    /// <summary>When to come again, as a busy server says it.</summary>
    public const string RetryAfter = "Retry-After";

    // A node that did not answer is left alone for so long.
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    public static ElasticsearchClientSettings Of(ElasticsearchSettings settings)
    {
        var connection = new ElasticsearchClientSettings(
                new StaticNodePool(settings.Nodes, randomize: false), Invoker(settings), (_, own) => new DefaultSourceSerializer(own, ElasticsearchJson.Default, null))
            .RequestTimeout(settings.Timeout)
            .MaxRetryTimeout(settings.Timeout)
            .DeadTimeout(Rest)
            .MaxDeadTimeout(Rest)
            .DisablePing()
            .ResponseHeadersToParse(new HeadersList(RetryAfter));
        if (Credentials(settings) is { } credentials)
        {
            connection.Authentication(credentials);
        }

        if (settings.CertificateAuthority is { } file)
        {
            var authorities = new X509Certificate2Collection();
            authorities.ImportFromPemFile(file);
            connection.ServerCertificateValidationCallback((_, certificate, chain, errors) => IsOf(authorities, certificate, chain, errors));
        }

        return connection;
    }

    private static HttpRequestInvoker Invoker(ElasticsearchSettings settings) =>
        settings.Compatibility ? new((handler, _) => new CompatibilityHandler(handler)) : new();

    private static AuthorizationHeader? Credentials(ElasticsearchSettings settings) => settings switch
    {
        { ApiKey: { } key } => new ApiKey(key),
        { UserName: { } user } => new BasicAuthentication(user, settings.Password ?? ""),
        _ => null,
    };

    // Only who has signed it is judged anew: a name that does not fit stays an error.
    private static bool IsOf(X509Certificate2Collection authorities, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is not X509Certificate2 shown || chain is null || (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) != SslPolicyErrors.None)
        {
            return false;
        }

        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.CustomTrustStore.AddRange(authorities);
        return chain.Build(shown);
    }
}
