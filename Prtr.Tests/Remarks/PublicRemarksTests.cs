using Prtr.Ingest.Form;
using Prtr.Ingest.Remarks;
using Prtr.Search.Columns;
using Prtr.Search.Database;

namespace Prtr.Tests.Remarks;

public class PublicRemarksTests
{
    private static readonly string[] Classified = [.. PublicRemarks.WithValues, .. PublicRemarks.ByKind, .. PublicRemarks.OfRows, .. PublicRemarks.Comparing];

    // On whole deliveries, on what came in and is no version, on fields that are not published, or on how much is withheld.
    private static readonly string[] Inside =
    [
        "capacity-under-threshold", "declaration-disagrees", "more-than-plausible", "withheld-ground-unknown", "diffuse-row-twice", "authority-differs", "same-content", "same-content-held", "header-unknown", "header-missing", "header-twice",
        "row-too-long", "row-cut-off", "rows-too-short", "table-not-read", "sheet-not-read", "cell-not-read", "encoding-guessed", "encoding-mixed", "point-shared", "more-remarks", "sheet-missing", "row-without-report", "file-unreadable", "file-encrypted",
        "file-too-large", "file-kind-unknown", "file-has-macros", "archive-unsafe", "file-passed-over", "file-not-a-report", "delivery-without-report", "too-many-columns", "too-many-rows", "file-empty", "json-malformed",
    ];

    [Fact]
    public void It_is_decided_for_every_kind_whether_it_is_public() =>
        Assert.Equal(RemarkKinds.All.Select(kind => kind.Code).Order(StringComparer.Ordinal), Classified.Concat(Inside).Order(StringComparer.Ordinal));

    [Fact]
    public void Remarks_about_fields_that_are_not_published_are_not_either()
    {
        var fields = ReportForm.Tables.SelectMany(table => table.Fields).Select(field => field.Name).ToHashSet();
        var published = ReportColumns.OfApi.Select(column => column.Name).Concat(RecordColumns.All.Select(column => column.Name)).ToHashSet();

        Assert.Subset(fields, PublicRemarks.UnpublishedFields.ToHashSet());
        Assert.Empty(PublicRemarks.UnpublishedFields.Intersect(published));
    }
}
