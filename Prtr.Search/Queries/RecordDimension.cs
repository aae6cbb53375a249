using Prtr.Search.Register;

namespace Prtr.Search.Queries;

/// <summary>What records can be counted by: one value for each.</summary>
/// <param name="Name">No two have the same.</param>
/// <param name="OfRecord">The record's value, as the query names it; null where it has none, or its report has it.</param>
/// <param name="Order">The order of the values where they have one of their own; null: the largest first.</param>
public sealed record RecordDimension(string Name, Func<RecordTraits, string?> OfRecord, Comparison<string>? Order = null)
{
    /// <summary>The value of records that have none.</summary>
    public const string Missing = "";

    /// <summary>The value that takes in all that do not stand alone.</summary>
    public const string Other = "other";

    /// <summary>The value of a report, where all its records share it; else null.</summary>
    public Func<PublicReport, string?>? OfReport { get; private init; }

    /// <summary>The value of a record; null where it has none.</summary>
    public string? ValueOf(PublicRecord record) => OfReport is { } ofReport ? ofReport(record.Report) : OfRecord(record);

    /// <summary>The one whose values go from report to report of a facility.</summary>
    internal bool IsYear => Name == Facet.Year.Name;

    /// <summary>One whose values belong to the facility's report.</summary>
    public static RecordDimension Of(string name, Func<PublicReport, string?> value, Comparison<string>? order = null) =>
        new(name, _ => null, order) { OfReport = value };
}
