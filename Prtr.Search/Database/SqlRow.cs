using System.Data.Common;
using Prtr.Search.Columns;
using Prtr.Search.Register;

namespace Prtr.Search.Database;

/// <summary>The values of a row that a statement found, in the order in which it selects them.</summary>
internal sealed class SqlRow(DbDataReader row, StringPool strings) : IValueReader
{
    private int place;

    private bool IsNull => row.IsDBNull(place);

    /// <summary>Begins a row.</summary>
    /// <param name="first">The place of its first value.</param>
    public SqlRow From(int first)
    {
        place = first - 1;
        return this;
    }

    public void Next(string column) => place++;

    public string? Text() => IsNull ? null : strings.Share(row.GetString(place));

    public int? Int() => IsNull ? null : row.GetInt32(place);

    public long? Long() => IsNull ? null : row.GetInt64(place);

    public long? Units() => Long();

    public double? Degrees() => IsNull ? null : row.GetDouble(place);

    public bool? YesNo() => IsNull ? null : row.GetBoolean(place);

    public DateOnly? Day() => IsNull ? null : StoredTime.Day(row.GetValue(place));

    public CodeList? Codes() => IsNull ? null : CodeList.Parse(row.GetString(place));
}
