using Prtr.Search.Columns;
using Prtr.Search.Database;
using Prtr.Search.Exports;
using Prtr.Search.Measures;
using Prtr.Search.OpenData;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Web.Addresses;
using Prtr.Web.Endpoints.OpenApi.Shapes;

namespace Prtr.Web.Endpoints;

/// <summary>One facility or operator as JSON: what it is, its reports and its records; of a facility also who said what about it, and what was decided.</summary>
public static class SubjectAnswers
{
    /// <summary>The facility as it was in each year, and all its records.</summary>
    public static async Task<IResult> FacilityAsync(
        AskedQuery asked, IRegisterSearch register, ReferenceData reference, RegisterDatabase database, CancellationToken cancellationToken)
    {
        var id = asked.Query.Facilities.Included[0];
        var state = await register.StateAsync(cancellationToken);
        var names = new RecordNames(reference, SiteLanguages.Current);
        var records = new List<PublicRecord>();
        await foreach (var record in register.RecordsAsync(asked.Query with { Order = new(SortKey.Year, false) }, cancellationToken))
        {
            records.Add(record);
        }

        var history = await FacilityHistory.OfAsync(database, id, state.Release, cancellationToken);
        var decisions = await FacilityDecision.OfAsync(database, id, state.Release, cancellationToken);
        var corrections = await ReportCorrections.OfFacilityAsync(database, id, state.Release, cancellationToken);
        var former = await FacilityFamily.FormerIdsAsync(database, id, state.Release, cancellationToken);
        return new JsonAnswer(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("facility_id", id);
            json.WriteString("release", state.Release.Name);
            SearchJson.WriteTotal(json, TotalShape.Of(records.Totals(), SubstanceSum.Of(records)));
            json.WriteStartArray("reports");
            JsonRow.WriteAll(json, new(ReportColumns.OfApi, names), records.Select(record => record.Report).DistinctBy(report => report.ReportVersionId));
            json.WriteEndArray();
            FacilityHistoryJson.WriteMembers(json, history, decisions, former);
            CorrectionsJson.WriteMembers(json, corrections, names);
            json.WriteStartArray("records");
            JsonRow.WriteAll(json, new(RecordColumns.All, names), records);
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    /// <summary>The operator and its facilities, with sums over their records.</summary>
    public static async Task<IResult> OperatorAsync(AskedQuery asked, IRegisterSearch register, ReferenceData reference, CancellationToken cancellationToken)
    {
        var answer = await register.SearchAsync(asked.Query with { Size = 1 }, cancellationToken);
        var names = await register.NamesAsync(SiteLanguages.Current, cancellationToken);
        var facilities = new List<FacilityHit>();
        await foreach (var hit in register.FacilitiesAsync(asked.Query, cancellationToken))
        {
            facilities.Add(hit);
        }

        var bin = new Bin(asked.Query.Chosen(Facet.Operator).Included[0]);
        return new JsonAnswer(json =>
        {
            json.WriteStartObject();
            json.WriteString("operator_bin", bin.Value);
            json.WriteString("operator_name", names.Operator(bin));
            json.WriteString("release", answer.Release.Name);
            SearchJson.WriteTotal(json, TotalShape.Of(answer));
            json.WriteStartArray("facilities");
            JsonRow.WriteAll(json, new(FacilityHitColumns.All, new RecordNames(reference, SiteLanguages.Current)), facilities);
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }
}
