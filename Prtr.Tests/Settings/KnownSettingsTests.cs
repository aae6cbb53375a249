using Microsoft.Extensions.Configuration;
using Prtr.Search.Settings;

namespace Prtr.Tests.Settings;

public class KnownSettingsTests
{
    [Fact]
    public void Settings_that_are_right_have_no_problems() =>
        Assert.Empty(Problems(new() { ["Register:Engine"] = "sqlite", ["Register:LoadSamples"] = "True", ["Site:PublicUrl"] = "https://prtr.example.kz" }));

    [Fact]
    public void Every_problem_is_named_at_once_with_what_is_allowed()
    {
        var problems = Problems(new()
        {
            ["Register:Engine"] = "Oracle",
            ["Register:LoadSamples"] = "maybe",
            ["Site:PublicUrl"] = "prtr.example.kz",
            ["Search:Enginee"] = "Embedded",
        });

        Assert.Equal(4, problems.Count);
        Assert.Contains(problems, p => p.Contains("Register:Engine is \"Oracle\"; allowed: Sqlite", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Contains("Register:LoadSamples is \"maybe\"; allowed: true, false", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Contains("Search:Enginee is not a setting", StringComparison.Ordinal));
    }

    [Fact]
    public void What_Elasticsearch_needs_is_asked_for_when_it_is_chosen()
    {
        Assert.Empty(Problems(new() { ["Search:Engine"] = "Embedded", ["Search:Url"] = "" }));
        Assert.Empty(Problems(new() { ["Search:Engine"] = "elasticsearch", ["Search:Url"] = "https://es1:9200, https://es2:9200", ["Search:ApiKey"] = "x", ["Search:Timeout"] = "5" }));
        Assert.Contains("Search:Url is needed", Assert.Single(Problems(new() { ["Search:Engine"] = "Elasticsearch" })), StringComparison.Ordinal);
        var problems = Problems(new()
        {
            ["Search:Engine"] = "Elasticsearch", ["Search:Url"] = "https://es1:9200,es2", ["Search:Index"] = "Prtr", ["Search:ApiKey"] = "x", ["Search:UserName"] = "y",
            ["Search:CertificateAuthority"] = "/no/such.pem", ["Search:Timeout"] = "soon", ["Search:Shards"] = "0",
        });

        Assert.Equal(7, problems.Count);
        foreach (var beginning in (string[])
        [
            "Search:Url is \"https://es1:9200,es2\"; allowed:", "Search:Index is \"Prtr\"; allowed:", "Search:Timeout is \"soon\"; allowed:", "Search:Shards is \"0\"; allowed:",
            "Search:ApiKey and Search:UserName are both set", "Search:UserName and Search:Password go together", "Search:CertificateAuthority is \"/no/such.pem\", and there is no such file",
        ])
        {
            Assert.Contains(problems, problem => problem.StartsWith(beginning, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_mail_server_needs_a_sender_and_a_user_a_password()
    {
        Assert.Empty(Problems(new() { ["Mail:SmtpHost"] = "mail.example.kz", ["Mail:From"] = "Тіркелім <prtr@example.kz>", ["Mail:SmtpTls"] = "none" }));
        var problems = Problems(new() { ["Mail:SmtpHost"] = "mail.example.kz", ["Mail:SmtpUser"] = "prtr", ["Mail:SmtpPort"] = "many", ["Mail:CertificateAuthority"] = "/no/such.pem" });

        Assert.Equal(4, problems.Count);
        Assert.Contains(problems, problem => problem.StartsWith("Mail:SmtpHost is set, so Mail:From is needed", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.StartsWith("Mail:SmtpUser and Mail:SmtpPassword go together", StringComparison.Ordinal));
    }

    [Fact]
    public void A_collector_is_named_by_its_address_and_a_secret_is_not_repeated()
    {
        Assert.Empty(Problems(new() { ["Telemetry:Endpoint"] = "https://otlp.example.kz", ["Telemetry:Protocol"] = "grpc", ["Telemetry:Headers"] = "a=b=,c=d", ["Telemetry:Sampling"] = "0.25" }));
        Assert.Contains("Telemetry:Endpoint is needed", Assert.Single(Problems(new() { ["Telemetry:Headers"] = "a=b" })), StringComparison.Ordinal);
        var problems = Problems(new() { ["Telemetry:Endpoint"] = "collector:4318", ["Telemetry:Protocol"] = "udp", ["Telemetry:Headers"] = "s3cret", ["Telemetry:Sampling"] = "2" });

        Assert.Equal(4, problems.Count);
        Assert.DoesNotContain(problems, problem => problem.Contains("s3cret", StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> Problems(Dictionary<string, string?> settings) =>
        KnownSettings.Problems(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
}
