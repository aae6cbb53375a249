using System.Collections.Immutable;
using Prtr.Search.Exports;
using Prtr.Search.Register;

namespace Prtr.Web.Endpoints;

/// <summary>The columns that a request for a table asks for: all, unless <c>columns</c> names some, divided by commas or repeated.</summary>
/// <param name="Unknown">A name that is no column; null when all are.</param>
public sealed record AskedColumns(ImmutableArray<Column<PublicRecord>> Columns, string? Unknown)
{
    public const string Parameter = "columns";

    /// <summary>The names that there are, in words.</summary>
    public static string Allowed { get; } = string.Join(", ", RecordColumns.All.Select(column => column.Name));

    public static ValueTask<AskedColumns> BindAsync(HttpContext context) =>
        ValueTask.FromResult(Of(context.Request.Query[Parameter].ToString()));

    private static AskedColumns Of(string text)
    {
        var names = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).ToList();
        return names.Count == 0
            ? new(RecordColumns.All, null)
            : new([.. names.Select(RecordColumns.Named).OfType<Column<PublicRecord>>()], names.Find(name => RecordColumns.Named(name) is null));
    }
}
