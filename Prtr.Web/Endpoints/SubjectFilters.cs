namespace Prtr.Web.Endpoints;

/// <summary>What is looked at before a subject is answered about.</summary>
public static class SubjectFilters
{
    public static T AddSubjectFilters<T>(this T endpoints, Subject subject)
        where T : IEndpointConventionBuilder
    {
        if (subject == Subject.Facility)
        {
            endpoints.AddEndpointFilter<T, MovedFacilities>();
        }

        return endpoints.AddEndpointFilter<T, KnownSubjects>();
    }
}
