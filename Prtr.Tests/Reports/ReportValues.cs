using System.Collections;
using System.Globalization;
using System.Text;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;

namespace Prtr.Tests.Reports;

/// <summary>What a report says, without where and how it was written: one line for every value.</summary>
internal static class ReportValues
{
    public static string Of(OperatorReport report)
    {
        var text = new StringBuilder();
        Append(text, "facility", report.Facility, leaveOut: nameof(FacilitySection.ReportRef));
        AppendRows(text, report.Releases);
        AppendRows(text, report.Wastewater);
        AppendRows(text, report.Waste);
        return text.ToString();
    }

    private static void AppendRows<T>(StringBuilder text, IReadOnlyList<T> rows)
        where T : notnull
    {
        for (var i = 0; i < rows.Count; i++)
        {
            Append(text, $"{typeof(T).Name}[{i}]", rows[i]);
        }
    }

    private static void Append(StringBuilder text, string name, object section, string? leaveOut = null)
    {
        foreach (var property in section.GetType().GetProperties().Where(property => property.Name != leaveOut))
        {
            foreach (var value in Values(property.GetValue(section)))
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"{name}.{property.Name} = {value}");
            }
        }
    }

    private static IEnumerable<object?> Values(object? field) => field switch
    {
        null or Place => [],
        IEnumerable list and not string => list.Cast<object?>().SelectMany(Values),
        _ when field.GetType().GetProperty("Value") is { } value && field.GetType().Name.StartsWith("Field", StringComparison.Ordinal) => [value.GetValue(field)],
        _ => [field],
    };
}
