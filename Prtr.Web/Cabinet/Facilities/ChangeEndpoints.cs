using Prtr.Ingest.People;
using Prtr.Web.Addresses;
using Prtr.Web.Office;

namespace Prtr.Web.Cabinet.Facilities;

/// <summary>The document of a change of a facility, as it is signed.</summary>
public static class ChangeEndpoints
{
    public static void MapFacilityChanges(this IEndpointRouteBuilder routes) =>
        routes.MapGet(SiteLanguages.Route + "/cabinet/changes/{id:long}/document.json", async (long id, CabinetDesk desk, CancellationToken cancellationToken) =>
            await desk.Changes.FindAsync(id, cancellationToken) is { } change ? Results.File(change.Bytes, "application/json", FormattableString.Invariant($"change-{id}.json")) : Results.NotFound())
            .WithMetadata(new OfficePageAttribute(Act.ReadCabinet)).ExcludeFromDescription();
}
