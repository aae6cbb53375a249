namespace Prtr.Web.Endpoints.OpenApi;

/// <summary>An operation of the API, as its page shows it.</summary>
/// <param name="Name">Such as <c>search</c>.</param>
/// <param name="Group">The tag that it stands under.</param>
/// <param name="Path">With its parameters in braces.</param>
public sealed record ApiOperation(string Name, string Group, string Path, IReadOnlyList<ApiParameter> Parameters)
{
    public bool HasPathParameters => Parameters.Any(parameter => parameter.InPath);

    /// <summary>An address that the demonstration register has an answer to.</summary>
    public string Example
    {
        get
        {
            var path = Parameters.Where(parameter => parameter.InPath)
                .Aggregate(Path, (address, parameter) => address.Replace($"{{{parameter.Name}}}", Uri.EscapeDataString(parameter.Example), StringComparison.Ordinal));
            var query = Parameters.Where(parameter => !parameter.InPath && parameter.Value.Length > 0)
                .Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Value)}");
            return PageLinks.With(path, string.Join('&', query));
        }
    }
}

/// <summary>A parameter of an operation.</summary>
/// <param name="Described">The name that it is described by: a subject stands in the path as <c>value</c>.</param>
/// <param name="Value">What an example request sends; empty for most.</param>
public sealed record ApiParameter(string Name, string Described, bool InPath, bool Repeatable, string Example, string Value);
