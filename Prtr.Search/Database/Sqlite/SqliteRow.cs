using SQLitePCL;

namespace Prtr.Search.Database.Sqlite;

/// <summary>The row on which a statement of SQLite stands, read in place: no text is made of what is known already.</summary>
internal sealed class SqliteRow(sqlite3_stmt statement, StringPool strings) : StoredRow
{
    private bool IsNull => raw.sqlite3_column_type(statement, Place) == raw.SQLITE_NULL;

    public override ReadOnlySpan<byte> NextUtf8() => raw.sqlite3_column_blob(statement, Place + 1);

    public override string? Text() => IsNull ? null : strings.Share(raw.sqlite3_column_blob(statement, Place));

    public override int? Int() => IsNull ? null : checked((int)raw.sqlite3_column_int64(statement, Place));

    public override long? Long() => IsNull ? null : raw.sqlite3_column_int64(statement, Place);

    public override double? Degrees() => IsNull ? null : raw.sqlite3_column_double(statement, Place);

    public override bool? YesNo() => IsNull ? null : raw.sqlite3_column_int64(statement, Place) != 0;

    public override DateOnly? Day() => Text() is { } text ? StoredTime.Day(text) : null;
}
