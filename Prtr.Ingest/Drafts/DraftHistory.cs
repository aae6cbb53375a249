using Prtr.Ingest.Form;
using Prtr.Ingest.People;
using Prtr.Ingest.Reports.Writing;
using Prtr.Search.Database;
using Prtr.Search.Reference;

namespace Prtr.Ingest.Drafts;

/// <summary>What was before a draft: the report that went back, or the version that it corrects.</summary>
public sealed class DraftHistory(RegisterDatabase database, ReferenceData reference, Actor actor)
{
    /// <summary>What the centre remarked on the report that went back, at the draft's cells; nothing for a draft that takes no report's place.</summary>
    public async Task<IReadOnlyList<ReturnedRemark>> ReturnedAsync(Draft draft, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var reading = await database.BeginReadAsync(connection, cancellationToken);
        await Permit.DemandAsync(actor, Act.ReadCabinet, draft.Party, reading, cancellationToken);
        return await ReturnedRemarks.OfAsync(draft, reference, reading, cancellationToken);
    }

    /// <summary>Where the draft says otherwise than the version of the year that stands; null where it corrects none.</summary>
    public async Task<IReadOnlyList<RowDifference>?> DifferenceAsync(CheckedDraft draft, CancellationToken cancellationToken)
    {
        if (!draft.Draft.IsCorrection)
        {
            return null;
        }

        await using var connection = await database.OpenAsync(cancellationToken);
        await using var reading = await database.BeginReadAsync(connection, cancellationToken);
        await Permit.DemandAsync(actor, Act.ReadCabinet, draft.Draft.Party, reading, cancellationToken);
        var year = draft.Draft.Year;
        if (draft.Draft.IsDiffuse)
        {
            return await EarlierDiffuse.FindAsync(draft.Draft.Party, year, reading, cancellationToken) is { } reported && reported.Year == year
                ? DraftDifference.Of([.. reported.Rows.Select(row => (ReportForm.Diffuse, row))], [.. draft.Diffuse.SelectMany(WrittenReport.Of)])
                : null;
        }

        return draft is { Report: { } report, Draft.FacilityId: { } facility } && await EarlierReport.FindAsync(facility, year, reading, cancellationToken) is { } before && before.Year == year
            ? DraftDifference.Of(before, WrittenReport.Of(report))
            : null;
    }
}
