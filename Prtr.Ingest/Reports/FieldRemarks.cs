using Prtr.Ingest.Remarks;

namespace Prtr.Ingest.Reports;

public static class FieldRemarks
{
    /// <summary>A remark on one value: where it stands and as it was written.</summary>
    public static Remark On<T>(this RemarkKind kind, Field<T> field, params ReadOnlySpan<string> values) => kind.At(field.Place, field.Raw, values);
}
