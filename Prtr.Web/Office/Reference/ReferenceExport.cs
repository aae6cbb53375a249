using System.Text;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.ReferenceChanges;
using Prtr.Ingest.People;
using Prtr.Web.Addresses;

namespace Prtr.Web.Office.Reference;

/// <summary>A reference table as a CSV file, with all its dated rows.</summary>
public static class ReferenceExport
{
    public static void MapReferenceExport(this IEndpointRouteBuilder routes) =>
        routes.MapGet(SiteLanguages.Route + "/office/reference/{name}.csv", WriteAsync)
            .WithMetadata(new OfficePageAttribute(Act.ReadReports))
            .ExcludeFromDescription();

    private static async Task<IResult> WriteAsync(string name, OpenRegister register, CancellationToken cancellationToken)
    {
        if (ReferenceTable.Find(name) is not { } table)
        {
            return Results.NotFound();
        }

        var rows = await ReferenceProposals.RowsAsync(register.Database, table, cancellationToken);
        return Results.File(Encoding.UTF8.GetBytes(ReferenceCsv.Write(table, rows)), "text/csv; charset=utf-8", $"{table.Name}.csv");
    }
}
