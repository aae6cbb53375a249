using Prtr.Search.Diffuse;
using Prtr.Search.Register;

namespace Prtr.Search.OpenData;

/// <summary>When two public rows are about the same, and when they say the same: what is not in the row, and which version says it, is left out.</summary>
internal static class ChangedRows
{
    public static IEnumerable<RowChange<PublicRecord>> Between(IReadOnlyList<PublicRecord> before, IReadOnlyList<PublicRecord> after) =>
        RowChange<PublicRecord>.Between(before, after, Subject, Content);

    public static IEnumerable<RowChange<DiffuseRecord>> Between(IReadOnlyList<DiffuseRecord> before, IReadOnlyList<DiffuseRecord> after) =>
        RowChange<DiffuseRecord>.Between(before, after, Subject, Content);

    /// <summary>Rows of two versions of a report whose quantities differ, whatever else does.</summary>
    public static IEnumerable<RowChange<PublicRecord>> OfFigures(IReadOnlyList<PublicRecord> before, IReadOnlyList<PublicRecord> after) =>
        RowChange<PublicRecord>.Between(before, after, Subject, row => (Subject(row), row.QuantityKg, row.AccidentalKg, row.QuantityT));

    private static object Subject(PublicRecord row) => (
        row.Kind, row.Pollutant, row.PollutantGroup, row.Medium, row.ToSubsoil, row.WasteCode, row.Treatment, row.Operation, (row.ReceiverBin, row.DestinationCountry));

    private static object Content(PublicRecord row) => (
        row with { Id = 0, Report = null!, SourceSheet = null, SourceRow = 0, MethodName = null, BelowThreshold = null },
        row.Report with
        {
            ReportVersionId = 0, Version = 0, ReceivedOn = default, Late = false, DataRelease = "", StationarySources = 0, OtherActivities = [], OwnerName = null, PostalAddress = "",
        });

    private static object Subject(DiffuseRecord row) => (row.Kato, row.SourceCategory, row.Pollutant, row.Medium);

    private static object Content(DiffuseRecord row) => row with { Id = 0, Version = 0, ReceivedOn = default, Late = false, DataRelease = "", MethodName = null, SourceSheet = null, SourceRow = 0 };
}
