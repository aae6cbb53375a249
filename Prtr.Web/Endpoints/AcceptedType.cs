using Microsoft.Net.Http.Headers;

namespace Prtr.Web.Endpoints;

/// <summary>Chooses between the forms of an answer by what the request accepts.</summary>
public static class AcceptedType
{
    public const string Html = "text/html";

    /// <summary>The media type that the request likes best; the first one offered when it has no wish or none that can be met.</summary>
    public static string Best(HttpRequest request, params IReadOnlyList<string> offered)
    {
        var wishes = MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var parsed) ? parsed : [];
        var types = offered.Select(type => (Name: type, Type: new MediaTypeHeaderValue(type))).ToList();
        return wishes.Where(wish => wish.Quality != 0)
            .OrderByDescending(wish => wish.Quality ?? 1)
            .SelectMany(wish => types.Where(type => type.Type.IsSubsetOf(wish)))
            .Select(type => type.Name)
            .FirstOrDefault(offered[0]);
    }
}
