namespace Prtr.Web.Endpoints;

/// <summary>What is looked at before a thing is answered about.</summary>
public static class ThingFilters
{
    public static T AddThingFilters<T>(this T endpoints, Thing thing)
        where T : IEndpointConventionBuilder
    {
        if (thing == Thing.Facility)
        {
            endpoints.AddEndpointFilter<T, MovedFacilities>();
        }

        return endpoints.AddEndpointFilter<T, KnownThings>();
    }
}
