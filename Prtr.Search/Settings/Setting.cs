using System.Globalization;

namespace Prtr.Search.Settings;

/// <summary>A setting that may be in appsettings, in the environment or on the command line.</summary>
/// <param name="Key">As in appsettings, with a colon between section and name.</param>
/// <param name="Allowed">What it may be, in words.</param>
public sealed record Setting(string Key, string Allowed, Func<string, bool> Allows)
{
    /// <summary>Whether its value may not be repeated in a message.</summary>
    public bool IsSecret { get; init; }

    public string Section => Key[..Key.IndexOf(':')];

    public static Setting Choice(string key, params string[] values) =>
        new(key, string.Join(", ", values), value => values.Contains(value, StringComparer.OrdinalIgnoreCase));

    /// <summary>A whole number from 1.</summary>
    public static Setting Count(string key) =>
        new(key, "a whole number from 1", value => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0);

    public static Setting Text(string key, string allowed) => new(key, allowed, _ => true);
}
