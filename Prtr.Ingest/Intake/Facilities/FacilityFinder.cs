using Dapper;
using Prtr.Search.Database;
using Prtr.Search.Text;

namespace Prtr.Ingest.Intake.Facilities;

/// <summary>Finds facilities by number, BIN of an operator, or words of a name, whether the public knows of them or not.</summary>
public static class FacilityFinder
{
    // A facility as its latest report has it; versions that went to another facility describe it no more.
    private const string Latest = """
        select f.id, v.facility_name, v.operator_bin, v.operator_name, v.main_activity, v.kato, r.reporting_year as last_year
        from facility f
        join report r on r.facility_id = f.id and r.reporting_year = (select max(l.reporting_year) from report l where l.facility_id = f.id)
        join report_version v on v.report_id = r.id and v.version = (select max(n.version) from report_version n where n.report_id = r.id)
        where f.merged_into_id is null and f.removed_on is null
        order by f.id
        """;

    /// <param name="most">At most so many.</param>
    public static async Task<IReadOnlyList<FoundFacility>> FindAsync(RegisterDatabase database, string text, int most, CancellationToken cancellationToken)
    {
        var words = TextFolding.Words(text).ToList();
        if (words.Count == 0)
        {
            return [];
        }

        await using var connection = await database.OpenAsync(cancellationToken);
        var all = await connection.QueryAsync<FoundFacility>(new CommandDefinition(Latest, cancellationToken: cancellationToken));
        return [.. all.Where(facility => facility.Answers(text.Trim(), words)).Take(most)];
    }
}

/// <summary>A facility as its latest report has it.</summary>
public sealed record FoundFacility
{
    public long Id { get; init; }

    public string FacilityName { get; init; } = "";

    public string OperatorBin { get; init; } = "";

    public string OperatorName { get; init; } = "";

    public string MainActivity { get; init; } = "";

    public string Kato { get; init; } = "";

    public int LastYear { get; init; }

    internal bool Answers(string text, IReadOnlyList<string> words) =>
        OperatorBin == text
        || Id.ToString(System.Globalization.CultureInfo.InvariantCulture) == text
        || words.All(word => TextFolding.Words(FacilityName).Concat(TextFolding.Words(OperatorName)).Any(own => own.StartsWith(word, StringComparison.Ordinal)));
}
