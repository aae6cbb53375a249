using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Prtr.Search.Database;
using Prtr.Search.Settings;

namespace Prtr.Ingest.Commands;

/// <summary>
/// The settings of a verb: appsettings.json of the working directory, the environment, and the command line as the site takes it
/// (<c>--Register:Directory=/srv/register</c>); what comes later wins. <c>--data</c> is short for <c>--Register:Directory</c>.
/// </summary>
internal static class VerbSettings
{
    private const string DefaultDirectory = "register-data";

    public static Option<string?> Data { get; } = new("--data")
    {
        Description = "Folder of the register (setting Register:Directory, register-data when not set).",
        HelpName = "folder",
        Recursive = true,
    };

    /// <summary>What <see cref="Gather"/> makes of settings on the command line.</summary>
    public static Option<string[]> Given { get; } = new("--setting") { Hidden = true, Recursive = true, DefaultValueFactory = _ => [] };

    /// <summary>
    /// The command line with each setting handed to <see cref="Given"/>: a colon in an option's name is the parser's own sign for a value.
    /// The value comes after an equals sign or as the next word.
    /// </summary>
    public static IEnumerable<string> Gather(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var (name, value) = words[i].Split('=', 2) is [var before, var after] ? (before, after) : (words[i], null);
            if (!IsSetting(name))
            {
                yield return words[i];
                continue;
            }

            if (value is null && i + 1 < words.Count)
            {
                value = words[++i];
            }

            yield return Given.Name;
            yield return $"{name[2..]}={value}";
        }
    }

    public static IConfiguration Of(ParseResult parsed)
    {
        var given = parsed.GetValue(Given)!.Select(setting => setting.Split('=', 2)).ToDictionary(pair => pair[0], pair => (string?)pair[1], StringComparer.OrdinalIgnoreCase);
        if (parsed.GetValue(Data) is { } directory)
        {
            given["Register:Directory"] = directory;
        }

        return new ConfigurationBuilder()
            .SetBasePath(Environment.CurrentDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables()
            .AddInMemoryCollection(given)
            .Build();
    }

    /// <summary>Everything that is wrong with the settings, those of the command line that belong nowhere included.</summary>
    public static IReadOnlyList<string> Problems(ParseResult parsed) =>
    [
        .. KnownSettings.Problems(Of(parsed)),
        .. from setting in parsed.GetValue(Given)!
           let key = setting.Split('=')[0]
           where !IsKnown(key.Split(':')[0])
           select $"{key} is not a setting; they begin with {string.Join(", ", KnownSettings.Sections)}.",
    ];

    /// <summary>Where the register's files live.</summary>
    public static string Directory(IConfiguration settings) => settings["Register:Directory"] ?? DefaultDirectory;

    /// <exception cref="InvalidOperationException">The connection string is missing or wrong.</exception>
    public static RegisterDatabase Database(IConfiguration settings) => DatabaseSettings.Database(settings, Directory(settings));

    // Names of the verbs' own options are in small letters.
    private static bool IsSetting(string name) =>
        name.StartsWith("--", StringComparison.Ordinal) && name[2..].Split(':') is [{ Length: > 0 } section, _, ..] && (IsKnown(section) || char.IsAsciiLetterUpper(section[0]));

    private static bool IsKnown(string section) => KnownSettings.Sections.Contains(section, StringComparer.OrdinalIgnoreCase);
}
