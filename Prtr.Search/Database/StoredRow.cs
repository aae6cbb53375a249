using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Prtr.Search.Columns;
using Prtr.Search.Database.Sqlite;
using Prtr.Search.Register;

namespace Prtr.Search.Database;

/// <summary>The values of a row that a statement found, in the order in which it selects them.</summary>
internal abstract class StoredRow : IValueReader
{
    /// <summary>The place of the value that is read.</summary>
    protected int Place { get; private set; }

    /// <param name="strings">Where texts are shared.</param>
    public static StoredRow Of(DbDataReader row, StringPool strings) =>
        row is IWrappedDataReader { Reader: SqliteDataReader { Handle: { } statement } } ? new SqliteRow(statement, strings) : new SqlRow(row, strings);

    /// <summary>Goes to a place in the row: its first value is the next one.</summary>
    public StoredRow From(int first)
    {
        Place = first - 1;
        return this;
    }

    public void Next(string column) => Place++;

    /// <summary>The bytes of the next value, a text that is not null; until another one is read.</summary>
    public abstract ReadOnlySpan<byte> NextUtf8();

    public abstract string? Text();

    public abstract int? Int();

    public abstract long? Long();

    public long? Units() => Long();

    public abstract double? Degrees();

    public abstract bool? YesNo();

    public abstract DateOnly? Day();

    public CodeList? Codes() => Text() is { } text ? CodeList.Parse(text) : null;
}
