using Microsoft.Data.SqlClient;
using Microsoft.Extensions.Configuration;
using Prtr.Search.Settings;
using Prtr.Tests.Database;

namespace Prtr.Tests.Deployment;

public class ComposeTests
{
    private const string Given = "Given1";
    private static readonly ComposeFile Compose = new();

    public static TheoryData<string> Services => [.. Compose.Services.Keys];

    public static TheoryData<string> LastingServices => [.. Compose.Services.Where(service => service.Value.ContainsKey("restart")).Select(service => service.Key)];

    [Theory]
    [InlineData("site")]
    [InlineData("register")]
    public void The_settings_of_the_register_have_no_problems(string service)
    {
        var settings = Compose.Environment(service).ToDictionary(
            pair => pair.Key.Replace("__", ":", StringComparison.Ordinal), string? (pair) => ComposeFile.PutIn(pair.Value, Given));

        Assert.Empty(KnownSettings.Problems(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()));
        Assert.All(
            settings.Keys.Where(key => key.Contains(':', StringComparison.Ordinal) && key != "ConnectionStrings:Register"),
            key => Assert.Contains(KnownSettings.All, setting => setting.Key == key));
    }

    [Fact]
    public void The_connection_string_is_encrypted_and_not_the_administrators()
    {
        var connection = new SqlConnectionStringBuilder(ComposeFile.PutIn(Compose.Environment("site")["ConnectionStrings__Register"], Given));

        Assert.Equal(Given, connection.Password);
        Assert.NotEqual("sa", connection.UserID);
        Assert.Equal("True", connection["Encrypt"].ToString());
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void No_password_is_written_down(string service)
    {
        foreach (var (key, value) in Compose.Environment(service))
        {
            var secret = key.Contains("PASSWORD", StringComparison.OrdinalIgnoreCase) ? value
                : value.Split(';').FirstOrDefault(part => part.StartsWith("Password=", StringComparison.OrdinalIgnoreCase))?["Password=".Length..];
            Assert.True(secret is null || ComposeFile.IsGiven(secret), $"{service}: {key}");
        }
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Every_service_has_a_limit_of_memory(string service) => Assert.Contains("mem_limit", Compose.Services[service].Keys);

    [Theory]
    [MemberData(nameof(LastingServices))]
    public void A_service_that_stays_says_how_it_is(string service) => Assert.Contains("healthcheck", Compose.Services[service].Keys);

    [Fact]
    public void The_site_writes_only_to_its_volume()
    {
        var site = Compose.Services["site"];

        Assert.Equal("true", site["read_only"]);
        Assert.Equal(["ALL"], (List<object>)site["cap_drop"]!);
        Assert.Contains("register:/data", (List<object>)site["volumes"]!);
    }

    [Fact]
    public void What_must_last_lies_in_a_volume_of_its_own() =>
        Assert.Equal(
            Compose.Volumes.Order(),
            Compose.Services.Values.SelectMany(service => (List<object>?)service.GetValueOrDefault("volumes") ?? [])
                .Select(volume => ((string)volume).Split(':')[0])
                .Where(source => !source.StartsWith('.'))
                .Distinct()
                .Order());

    [Fact]
    public void Only_this_machine_reaches_what_is_published() =>
        Assert.All(
            Compose.Services.Values.SelectMany(service => (List<object>?)service.GetValueOrDefault("ports") ?? []),
            port => Assert.StartsWith("127.0.0.1:", (string)port));

    [Fact]
    public void The_script_that_makes_the_login_is_T_SQL() =>
        Assert.Empty(TSql.Problems(File.ReadAllText(Repository.PathTo("deployment", "logins.sql"))));
}
