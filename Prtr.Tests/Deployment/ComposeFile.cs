using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace Prtr.Tests.Deployment;

/// <summary>compose.yaml as a container engine reads it, with merged keys.</summary>
public sealed partial class ComposeFile
{
    private readonly Dictionary<string, object?> content = new DeserializerBuilder()
        .Build()
        .Deserialize<Dictionary<string, object?>>(new MergingParser(new Parser(new StringReader(File.ReadAllText(Repository.PathTo("compose.yaml"))))));

    /// <summary>Name of each service with what is said of it.</summary>
    public IReadOnlyDictionary<string, Dictionary<object, object?>> Services =>
        Of(content["services"]).ToDictionary(pair => (string)pair.Key, pair => Of(pair.Value));

    public IEnumerable<string> Volumes => Of(content["volumes"]).Keys.Cast<string>();

    /// <summary>The environment of one service, as written.</summary>
    public IReadOnlyDictionary<string, string> Environment(string service) =>
        Services[service].GetValueOrDefault("environment") is { } environment
            ? Of(environment).ToDictionary(pair => (string)pair.Key, pair => (string)pair.Value!)
            : [];

    /// <summary>A value with every variable put in: <paramref name="given"/> for those that must be given, else the default that is written.</summary>
    public static string PutIn(string value, string given) =>
        Variable().Replace(value, match => match.Groups["default"].Success ? match.Groups["default"].Value : given);

    /// <summary>Whether everything of the value that is not its fixed words is a variable that must be given.</summary>
    public static bool IsGiven(string value) => Variable().Match(value) is { Success: true } match && match.Length == value.Length && match.Groups["message"].Success;

    private static Dictionary<object, object?> Of(object? mapping) => (Dictionary<object, object?>?)mapping ?? [];

    [GeneratedRegex(@"\$\{(?<name>[A-Z_]+)(:-(?<default>[^}]*)|:\?(?<message>[^}]+))\}")]
    private static partial Regex Variable();
}
