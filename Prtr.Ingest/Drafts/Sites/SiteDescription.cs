using Prtr.Ingest.Form;
using Prtr.Ingest.People;
using Prtr.Ingest.Remarks;

namespace Prtr.Ingest.Drafts.Sites;

/// <summary>Fields of the form that describe a facility, checked as those of a report are, without one.</summary>
internal static class SiteDescription
{
    /// <summary>As the facility of a draft that is kept nowhere.</summary>
    public static Draft Of(Party party, int year, IReadOnlyDictionary<string, string> fields) =>
        new(0, party, null, year, 0, [new DraftRow(0, ReportForm.Facility, 1, fields.ToDictionary(field => field.Key, field => DraftCell.Empty with { Text = field.Value }))]);

    /// <summary>What stands against the values of some fields.</summary>
    public static IReadOnlyList<Remark> Errors(CheckedDraft looked, Func<string, bool> asked) =>
        [.. looked.Remarks.Where(remark => remark.Level == RemarkLevel.Error && CheckedDraft.FieldOf(remark, ReportForm.Facility) is { } field && asked(field))];
}
