using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Prtr.Search.Database;
using Prtr.Search.Elasticsearch;

namespace Prtr.Ingest.Commands;

/// <summary>
/// Where the register is: its folder is <c>--data</c>, else the setting <c>Register:Directory</c>; which engine holds it say <c>Register:Engine</c>
/// and <c>ConnectionStrings:Register</c>. Settings are of appsettings.json or the environment.
/// </summary>
internal static class DataOption
{
    private const string DefaultDirectory = "register-data";

    public static Option<string?> Instance { get; } = new("--data")
    {
        Description = "Folder of the register (setting Register:Directory, register-data when not set).",
        HelpName = "folder",
    };

    public static IConfiguration Settings() =>
        new ConfigurationBuilder()
            .SetBasePath(Directory.GetCurrentDirectory())
            .AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables()
            .Build();

    /// <summary>What is wrong with the settings; the database can only be had when there is nothing.</summary>
    public static IReadOnlyList<string> Problems(IConfiguration settings) =>
        [
            .. Problem(settings, "Register:Engine", DatabaseSettings.Engines),
            .. Problem(settings, "Search:Engine", ElasticsearchSettings.Engines),
            .. ElasticsearchSettings.Problems(settings),
        ];

    /// <exception cref="InvalidOperationException">The connection string is missing or wrong.</exception>
    public static RegisterDatabase DatabaseOf(ParseResult parsed, IConfiguration settings) =>
        DatabaseSettings.Database(settings, parsed.GetValue(Instance) ?? settings["Register:Directory"] ?? DefaultDirectory);

    private static IEnumerable<string> Problem(IConfiguration settings, string key, IReadOnlyList<string> allowed)
    {
        if (settings[key] is { Length: > 0 } value && !allowed.Contains(value, StringComparer.OrdinalIgnoreCase))
        {
            yield return $"{key} is \"{value}\"; allowed: {string.Join(", ", allowed)}.";
        }
    }
}
