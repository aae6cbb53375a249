using System.CommandLine;
using Microsoft.Extensions.Configuration;

namespace Prtr.Ingest.Commands;

/// <summary>Where the register is: <c>--data</c>, else the setting <c>Register:Directory</c> of appsettings.json or the environment.</summary>
internal static class DataOption
{
    private const string DefaultDirectory = "register-data";

    public static Option<string?> Instance { get; } = new("--data")
    {
        Description = "Folder of the register (setting Register:Directory, register-data when not set).",
        HelpName = "folder",
    };

    /// <param name="problems">What is wrong with the settings; the directory counts only when there is nothing.</param>
    public static string DirectoryOf(ParseResult parsed, out IReadOnlyList<string> problems)
    {
        var settings = new ConfigurationBuilder()
            .SetBasePath(Directory.GetCurrentDirectory())
            .AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables()
            .Build();
        problems = [.. Problem(settings, "Register:Engine", "Sqlite"), .. Problem(settings, "Search:Engine", "Embedded")];
        return parsed.GetValue(Instance) ?? settings["Register:Directory"] ?? DefaultDirectory;
    }

    private static IEnumerable<string> Problem(IConfiguration settings, string key, string allowed)
    {
        if (settings[key] is { Length: > 0 } value && !value.Equals(allowed, StringComparison.OrdinalIgnoreCase))
        {
            yield return $"{key} is \"{value}\"; allowed in this version: {allowed}.";
        }
    }
}
