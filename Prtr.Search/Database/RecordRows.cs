using System.Data.Common;
using Prtr.Search.Columns;
using Prtr.Search.Register;

namespace Prtr.Search.Database;

/// <summary>Turns rows of the public views into records.</summary>
/// <param name="reports">By the key of their version.</param>
/// <param name="flags">By the key of the record; those without flags are not in it.</param>
/// <param name="kept">What of a record is in the rows; null for all of it.</param>
internal sealed class RecordRows(
    DbDataReader row, StringPool strings, IReadOnlyDictionary<long, PublicReport> reports, IReadOnlyDictionary<long, CodeList> flags, IKept<PublicRecord>[]? kept = null)
{
    private const int Text = 2;
    private const int First = 3;

    /// <summary>What a statement selects from released_record w, or the view that is made of it.</summary>
    public static readonly string Columns = Select(RecordColumns.InSql);

    private readonly StoredRow values = StoredRow.Of(row, strings);
    private readonly IKept<PublicRecord>[] own = Own(kept ?? RecordColumns.InSql);
    private readonly SharedTraits shared = new(Traits(kept ?? RecordColumns.InSql));

    /// <summary>The same where only some of it is wanted.</summary>
    public static string Select(IKept<PublicRecord>[] kept) =>
        $"w.id, w.report_version_id, {SharedTraits.Select(Traits(kept), "w.")}, {Own(kept).Select("w.")}, {Traits(kept).Select("w.")}";

    /// <summary>The record of the row on which the reader stands.</summary>
    public PublicRecord Current()
    {
        var id = row.GetInt64(0);
        var record = new PublicRecord(shared.Of(values, Text, First + own.Length))
        {
            Id = id,
            Report = reports[row.GetInt64(1)],
            Flags = flags.GetValueOrDefault(id, CodeList.None),
        };
        own.Read(values.From(First), record);
        return record;
    }

    private static IKept<PublicRecord>[] Own(IKept<PublicRecord>[] kept) => [.. kept.Where(value => value is not IKept<RecordTraits>)];

    private static IKept<RecordTraits>[] Traits(IKept<PublicRecord>[] kept) => [.. kept.OfType<IKept<RecordTraits>>()];
}
