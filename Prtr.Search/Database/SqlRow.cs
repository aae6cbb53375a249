using System.Data.Common;
using System.Text;

namespace Prtr.Search.Database;

/// <summary>A row of any engine.</summary>
internal sealed class SqlRow(DbDataReader row, StringPool strings) : StoredRow
{
    private bool IsNull => row.IsDBNull(Place);

    public override ReadOnlySpan<byte> NextUtf8() => Encoding.UTF8.GetBytes(row.GetString(Place + 1));

    public override string? Text() => IsNull ? null : strings.Share(row.GetString(Place));

    public override int? Int() => IsNull ? null : row.GetInt32(Place);

    public override long? Long() => IsNull ? null : row.GetInt64(Place);

    public override double? Degrees() => IsNull ? null : row.GetDouble(Place);

    public override bool? YesNo() => IsNull ? null : row.GetBoolean(Place);

    public override DateOnly? Day() => IsNull ? null : StoredTime.Day(row.GetValue(Place));
}
