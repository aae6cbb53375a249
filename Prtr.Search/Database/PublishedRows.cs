using System.Data.Common;
using Prtr.Search.Columns;
using Prtr.Search.Register;

namespace Prtr.Search.Database;

/// <summary>Turns rows of the public views into reports and records.</summary>
internal sealed class PublishedRows(DbDataReader row, StringPool strings)
{
    /// <summary>What <see cref="Report"/> expects, of public_report or released_report.</summary>
    public static readonly string ReportColumns = Columns.ReportColumns.Kept.Select();

    /// <summary>What <see cref="Record"/> expects, of public_record or released_record w.</summary>
    public static readonly string RecordColumns = $"w.id, w.report_version_id, {Columns.RecordColumns.InSql.Select("w.")}";

    private readonly SqlRow values = new(row, strings);

    public PublicReport Report()
    {
        var report = new PublicReport();
        Columns.ReportColumns.Kept.Read(values.From(0), report);
        return report;
    }

    /// <param name="reports">By the key of their version.</param>
    /// <param name="flags">By the key of the record; those without flags are not in it.</param>
    public PublicRecord Record(IReadOnlyDictionary<long, PublicReport> reports, IReadOnlyDictionary<long, CodeList> flags)
    {
        var id = row.GetInt64(0);
        var record = new PublicRecord { Id = id, Report = reports[row.GetInt64(1)], Flags = flags.GetValueOrDefault(id, CodeList.None) };
        Columns.RecordColumns.InSql.Read(values.From(2), record);
        return record;
    }
}
