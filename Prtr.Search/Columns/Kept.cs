using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;

namespace Prtr.Search.Columns;

/// <summary>A value of a row as it is kept in the database, in the snapshot file and in documents of the index.</summary>
internal interface IKept<in TRow>
{
    /// <summary>In snapshots and documents.</summary>
    string Name { get; }

    /// <summary>In the public views; null when the value is not in the row there.</summary>
    string? Sql { get; }

    CellType Type { get; }

    /// <summary>Whether a whole number takes 64 bits, else 32.</summary>
    bool IsLong { get; }

    Indexing Indexing { get; }

    void Read(IValueReader from, TRow into);

    void Write(TRow from, IValueWriter to);
}

/// <summary>What the index does with a value, beyond what its type says.</summary>
internal enum Indexing
{
    /// <summary>Finds it as it is.</summary>
    Plain,

    /// <summary>Finds it with letters and cases folded.</summary>
    Folded,

    /// <summary>Finds its words.</summary>
    Words,

    /// <summary>Finds its words, their beginnings, and the whole of it.</summary>
    Name,

    /// <summary>Only keeps it.</summary>
    None,
}

/// <summary>Makes kept values of the properties that hold them, and called after them.</summary>
internal static class Kept
{
    /// <param name="sql">Its name in the public views where it is another one; empty when it is not there.</param>
    public static IKept<TRow> Of<TRow, T>(Expression<Func<TRow, T>> property, Form<T> form, Indexing indexing = Indexing.Plain, string? sql = null)
        where TRow : class
    {
        var info = (PropertyInfo)((MemberExpression)property.Body).Member;
        var name = JsonNamingPolicy.SnakeCaseLower.ConvertName(info.Name) + (form.Type == CellType.Exact ? "_e8" : "");
        return new Kept<TRow, T>(name, sql is "" ? null : sql ?? name, form, indexing, info);
    }

    /// <summary>The columns of a statement that selects them from the public views.</summary>
    /// <param name="prefix">Of each, such as <c>w.</c></param>
    public static string Select<TRow>(this IEnumerable<IKept<TRow>> kept, string prefix = "") =>
        string.Join(", ", kept.Where(value => value.Sql is not null).Select(value => prefix + value.Sql));

    public static void Read<TRow>(this IKept<TRow>[] kept, IValueReader from, TRow into)
    {
        foreach (var value in kept)
        {
            value.Read(from, into);
        }
    }

    public static void Write<TRow>(this IKept<TRow>[] kept, TRow from, IValueWriter to)
    {
        foreach (var value in kept)
        {
            value.Write(from, to);
        }
    }
}

/// <inheritdoc/>
internal sealed class Kept<TRow, T>(string name, string? sql, Form<T> form, Indexing indexing, PropertyInfo property) : IKept<TRow>
    where TRow : class
{
    private readonly Func<TRow, T> get = property.GetMethod!.CreateDelegate<Func<TRow, T>>();
    private readonly Action<TRow, T> set = property.SetMethod!.CreateDelegate<Action<TRow, T>>();

    public string Name => name;

    public string? Sql => sql;

    public CellType Type => form.Type;

    public bool IsLong => typeof(T) == typeof(long);

    public Indexing Indexing => indexing;

    public void Read(IValueReader from, TRow into)
    {
        from.Next(name);
        set(into, form.Read(from));
    }

    public void Write(TRow from, IValueWriter to)
    {
        to.Next(name);
        form.Write(to, get(from));
    }
}
