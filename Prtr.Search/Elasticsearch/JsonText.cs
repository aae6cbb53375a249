using System.Globalization;
using System.Text.Json;

namespace Prtr.Search.Elasticsearch;

/// <summary>JSON put together from pieces of JSON, which may be used in several places.</summary>
internal static class JsonText
{
    public static string Object(params IEnumerable<(string Name, string Value)> members) =>
        "{" + string.Join(',', members.Select(member => $"{Quote(member.Name)}:{member.Value}")) + "}";

    public static string Array(IEnumerable<string> items) => "[" + string.Join(',', items) + "]";

    public static string Quote(string text) => $"\"{JsonEncodedText.Encode(text)}\"";

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads back as the same double.</summary>
    public static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    public static string Bool(bool value) => value ? "true" : "false";
}
