using System.Globalization;
using Prtr.Ingest.Form;
using Prtr.Ingest.Remarks;

namespace Prtr.Ingest.Reports.Raw;

/// <summary>Which column of a table holds which field.</summary>
internal sealed class TableHeader
{
    private readonly int[] fields;
    private readonly IReadOnlyList<int> twice;

    private readonly HashSet<int> unread = [];

    private TableHeader(FormTable table, int[] fields, IReadOnlyList<int> twice)
    {
        Table = table;
        this.fields = fields;
        this.twice = twice;
    }

    public FormTable Table { get; }

    /// <summary>How many columns the header has.</summary>
    public int Width => fields.Length;

    /// <summary>How many columns are known fields.</summary>
    public int Known => fields.Count(position => position >= 0);

    /// <summary>Reads a header row; the first column with a field counts.</summary>
    /// <param name="titles">Titles by column, from column 1; null or blank where there is none.</param>
    public static TableHeader Read(FormTable table, IReadOnlyList<string?> titles)
    {
        var seen = new HashSet<int>();
        var (fields, twice) = (new int[titles.Count], new List<int>());
        for (var i = 0; i < titles.Count; i++)
        {
            var field = string.IsNullOrWhiteSpace(titles[i]) ? -1 : HeaderIndex.Field(table, titles[i]!);
            fields[i] = field >= 0 && seen.Add(field) ? field : -1;
            if (field >= 0 && fields[i] < 0)
            {
                twice.Add(i);
            }
        }

        return new TableHeader(table, fields, twice);
    }

    /// <summary>The field in the column (from 0), or -1.</summary>
    public int FieldAt(int column) => column < fields.Length ? fields[column] : -1;

    /// <summary>Whether both put the same fields into the same columns.</summary>
    public bool SameAs(TableHeader other) => Table == other.Table && fields.AsSpan().SequenceEqual(other.fields);

    /// <summary>A remark on something in a column without a title, which nobody reads: once for each column; null for others.</summary>
    /// <param name="column">From 0.</param>
    /// <param name="title">What stands above it.</param>
    public Remark? Unread(int column, string? title, string? text, Place row) =>
        FieldAt(column) < 0 && string.IsNullOrWhiteSpace(title) && !string.IsNullOrWhiteSpace(text) && unread.Add(column)
            ? RemarkKinds.CellNotRead.At(row with { Column = column + 1 }, text, text)
            : null;

    /// <summary>Remarks on columns that are not known, and on required fields without a column.</summary>
    /// <param name="place">The header row.</param>
    public IEnumerable<Remark> Remarks(IReadOnlyList<string?> titles, Place place, bool withReference)
    {
        for (var i = 0; i < titles.Count; i++)
        {
            if (fields[i] < 0 && !string.IsNullOrWhiteSpace(titles[i]))
            {
                var kind = twice.Contains(i) ? RemarkKinds.HeaderTwice : RemarkKinds.HeaderUnknown;
                yield return kind.At(place with { Column = i + 1 }, titles[i], titles[i]!.Trim());
            }
        }

        for (var field = 0; field < Table.Fields.Count; field++)
        {
            var definition = Table.Fields[field];
            var required = definition.Required || (withReference && definition.Name == ReportForm.Reference);
            if (required && !fields.Contains(field))
            {
                yield return RemarkKinds.HeaderMissing.At(place, null, definition.Name);
            }
        }
    }

    public static Remark TooManyColumns(Place place, int count) =>
        RemarkKinds.TooManyColumns.At(place, null, count.ToString(CultureInfo.InvariantCulture));
}
