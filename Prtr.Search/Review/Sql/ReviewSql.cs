using System.Text.RegularExpressions;
using Prtr.Search.Database;

namespace Prtr.Search.Review.Sql;

/// <summary>
/// For each table of the review a statement that gives the same figures, so that whoever has the database can count them again. It stands in the file of the
/// table's id; <c>{records}</c> there is the source of that name for the year, <c>{earlier records}</c> for the one before, <c>{all records}</c> for all years.
/// </summary>
internal static partial class ReviewSql
{
    /// <param name="table">Id of the table.</param>
    public static string Of(string table) => Source().Replace(Text(table), source =>
    {
        var (which, name) = (source.Groups["which"].Value, source.Groups["name"].Value);
        return which switch
        {
            "all" => $"{name} as ({Text("Sources." + name)})",
            "earlier" => $"earlier as ({Text("Sources." + name)} where p.reporting_year = @before)",
            _ => $"{name} as ({Text("Sources." + name)} where p.reporting_year = @year)",
        };
    });

    private static string Text(string name)
    {
        using var stream = typeof(ReviewSql).Assembly.GetManifestResourceStream($"{typeof(ReviewSql).Namespace}.{name}.sql")
            ?? throw new ArgumentException($"The review has no statement '{name}'.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n").TrimEnd('\n').Replace("{PublicRemarks}", PublicRemarks.All, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\{((?<which>all|earlier) )?(?<name>[a-z_]+)\}")]
    private static partial Regex Source();
}
