using System.Collections.Immutable;
using Prtr.Search.Columns;
using Prtr.Search.Diffuse;
using Prtr.Search.Queries;

namespace Prtr.Web.Endpoints;

/// <summary>
/// The columns that a request for a table asks for: all, unless <c>columns</c> names some, divided by commas or repeated.
/// Records of facilities and diffuse sources have each their own.
/// </summary>
/// <param name="Names">Empty: all.</param>
/// <param name="Allowed">The names that there are in what is asked for, in words.</param>
/// <param name="Unknown">A name that is no column; null when all are.</param>
public sealed record AskedColumns(IReadOnlyList<string> Names, string? Unknown, string Allowed)
{
    public const string Parameter = "columns";

    public static ValueTask<AskedColumns> BindAsync(HttpContext context) =>
        ValueTask.FromResult(Of(context.Request.Query[Parameter].ToString(), RegisterQuery.Parse(context.Request.Query).Query.IsDiffuse));

    /// <summary>Those of the table that are asked for, in the order in which they are.</summary>
    public ImmutableArray<Column<T>> Of<T>(ImmutableArray<Column<T>> all) =>
        Names.Count == 0 ? all : [.. Names.SelectMany(name => all.Where(column => column.Name == name))];

    private static AskedColumns Of(string text, bool diffuse)
    {
        var names = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).ToList();
        var known = diffuse ? DiffuseColumns.All.Select(column => column.Name).ToList() : [.. RecordColumns.All.Select(column => column.Name)];
        return new(names, names.Find(name => !known.Contains(name)), string.Join(", ", known));
    }
}
