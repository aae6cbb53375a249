using Microsoft.Extensions.Configuration;
using Prtr.Search.Database;
using Prtr.Search.Elasticsearch;

namespace Prtr.Search.Settings;

/// <summary>The settings that the site and the verbs know, and what they may be.</summary>
public static class KnownSettings
{
    public static IReadOnlyList<Setting> All { get; } =
    [
        Setting.Choice("Register:Engine", [.. DatabaseSettings.Engines]),
        Setting.Text("Register:Directory", "a path"),
        Setting.Choice("Register:LoadSamples", "true", "false"),
        new("Accounts:OpenIdConnect:Authority", "an absolute https address", value => IsWebAddress(value) && (new Uri(value) is { Scheme: "https" } or { IsLoopback: true })),
        Setting.Text("Accounts:OpenIdConnect:ClientId", "a name"),
        Setting.Text("Accounts:OpenIdConnect:ClientSecret", "a password"),
        Setting.Text("Accounts:OpenIdConnect:RoleClaim", "the name of a claim"),
        .. from role in new[] { "Clerk", "Head", "ConfidentialityOfficer", "Administrator", "Auditor" } select Setting.Text($"Accounts:OpenIdConnect:Roles:{role}", "what the claim says, with commas between"),
        Setting.Count("Api:RequestsPerMinute"),
        Setting.Text("Mail:SmtpHost", "the name of a mail server"),
        Setting.Count("Mail:SmtpPort"),
        Setting.Text("Mail:SmtpUser", "a name"),
        Setting.Text("Mail:SmtpPassword", "a password"),
        Setting.Choice("Mail:SmtpTls", "Required", "None"),
        Setting.Text("Mail:From", "a mail address"),
        Setting.Text("Mail:CertificateAuthority", "a PEM file"),
        Setting.Text("Inbox:Folder", "a path"),
        Setting.Text("Mail:ImapHost", "the name of a mail server"),
        Setting.Count("Mail:ImapPort"),
        Setting.Choice("Mail:ImapTls", "Required", "None"),
        Setting.Text("Mail:ImapUser", "a name"),
        Setting.Text("Mail:ImapPassword", "a password"),
        Setting.Text("Mail:ImapFolder", "a folder of the mailbox"),
        Setting.Text("Map:Tiles", "a PMTiles file"),
        Setting.Choice("Search:Engine", [.. ElasticsearchSettings.Engines]),
        Setting.Text("Search:Url", "addresses of nodes with commas between"),
        Setting.Text("Search:Index", "the name of an alias"),
        Setting.Text("Search:ApiKey", "a key"),
        Setting.Text("Search:UserName", "a name"),
        Setting.Text("Search:Password", "a password"),
        Setting.Text("Search:CertificateAuthority", "a PEM file"),
        Setting.Choice("Search:Compatibility", "true", "false"),
        Setting.Text("Search:Timeout", "seconds"),
        Setting.Text("Search:Shards", "a number"),
        Setting.Choice("Search:Relay", "true", "false"),
        Setting.Choice("Search:Standby", "Memory", "Database"),
        Setting.Text("Signature:TrustDirectory", "a path"),
        new("Signature:NcaNodeUrl", "an absolute http or https address", IsWebAddress),
        new("Signature:OcspUrl", "an absolute http or https address", IsWebAddress),
        Setting.Choice("Site:Demonstration", "true", "false"),
        Setting.Text("Site:BreachedPasswords", "a file"),
        Setting.Count("Site:BulkMegabytes"),
        Setting.Count("Site:HeavyAnswers"),
        Setting.Text("Site:KeyDirectory", "a path"),
        new("Site:PublicUrl", "an absolute http or https address", IsWebAddress),
        Setting.Count("Site:RequestsPerMinute"),
        new("Site:SecurityContact", "an address that begins with https: or mailto:", IsContact),
        new("Site:TrustedProxies", "network addresses, or networks such as 10.0.0.0/8, with commas between", value => NetworkList.Read(value) is not null),
        new("Telemetry:Endpoint", "an absolute http or https address", IsWebAddress),
        Setting.Choice("Telemetry:Protocol", "HttpProtobuf", "Grpc"),
        new("Telemetry:Headers", "name=value, with commas between", TelemetrySettings.AreHeaders) { IsSecret = true },
        new("Telemetry:Sampling", "a number from 0 to 1", TelemetrySettings.IsShare),
    ];

    private static readonly (string Key, string Needs)[] Together =
    [
        ("Accounts:OpenIdConnect:Authority", "Accounts:OpenIdConnect:ClientId"), ("Mail:ImapHost", "Mail:ImapUser"), ("Mail:ImapHost", "Mail:ImapPassword"),
        ("Telemetry:Headers", "Telemetry:Endpoint"),
    ];

    /// <summary>The first parts of keys.</summary>
    public static IReadOnlyList<string> Sections { get; } = [.. All.Select(setting => setting.Section).Append("ConnectionStrings").Distinct()];

    /// <summary>Everything that is wrong with the configuration, one sentence each; empty when all is well.</summary>
    public static IReadOnlyList<string> Problems(IConfiguration configuration) =>
    [
        .. WrongValues(configuration),
        .. UnknownKeys(configuration),
        .. DatabaseSettings.Problem(configuration) is { } problem ? [problem] : Array.Empty<string>(),
        .. ElasticsearchSettings.Problems(configuration),
        .. MailSettings.Problems(configuration),
        .. from pair in Together where IsSet(configuration, pair.Key) && !IsSet(configuration, pair.Needs) select $"{pair.Key} is set, so {pair.Needs} is needed.",
    ];

    private static bool IsSet(IConfiguration configuration, string key) => configuration[key] is { Length: > 0 };

    private static IEnumerable<string> WrongValues(IConfiguration configuration) =>
        from setting in All
        let value = configuration[setting.Key]
        where value is { Length: > 0 } && !setting.Allows(value)
        select $"{setting.Key} is {(setting.IsSecret ? "not right" : $"\"{value}\"")}; allowed: {setting.Allowed}.";

    private static IEnumerable<string> UnknownKeys(IConfiguration configuration) =>
        from section in All.Select(s => s.Section).Distinct()
        from leaf in configuration.GetSection(section).GetChildren().SelectMany(Leaves)
        where !All.Any(s => s.Key.Equals(leaf.Path, StringComparison.OrdinalIgnoreCase))
        let known = All.Where(s => s.Section == section).Select(s => s.Key)
        select $"{leaf.Path} is not a setting; {section} has: {string.Join(", ", known)}.";

    private static IEnumerable<IConfigurationSection> Leaves(IConfigurationSection section) =>
        section.GetChildren().ToList() is { Count: > 0 } children ? children.SelectMany(Leaves) : [section];

    private static bool IsWebAddress(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    private static bool IsContact(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeMailto);
}
