using System.Globalization;
using System.Text.Json;

namespace Prtr.Search.Elasticsearch;

/// <summary>
/// For which years a facility has given values of a subject and withheld none, of the records that are public: those beside which its value of another year can be set
/// (<see cref="Measures.ComparableSet"/>), so that the server can tell so of each record by itself.
/// </summary>
internal sealed class GivenYears
{
    private readonly Dictionary<string, IReadOnlyList<string>> years;

    /// <param name="records">All documents of the facility in the index of records.</param>
    public GivenYears(IEnumerable<JsonElement> records) => years = records.Where(IsPublic).GroupBy(SubjectOf).ToDictionary(
        subject => subject.Key,
        IReadOnlyList<string> (subject) => [.. subject.GroupBy(YearOf).Where(year => !year.Any(IsWithheld)).Select(year => year.Key.ToString("0000", CultureInfo.InvariantCulture))]);

    /// <summary>The years of a record's subject; none for a record that has ended.</summary>
    public IReadOnlyList<string> Of(JsonElement record) => IsPublic(record) ? years[SubjectOf(record)] : [];

    private static bool IsPublic(JsonElement record) => !record.TryGetProperty("valid_to", out _);

    private static string SubjectOf(JsonElement record) => record.GetProperty("subject").GetString()!;

    private static int YearOf(JsonElement record) => record.GetProperty("year").GetInt32();

    private static bool IsWithheld(JsonElement record) => record.GetProperty("withheld").GetBoolean();
}
