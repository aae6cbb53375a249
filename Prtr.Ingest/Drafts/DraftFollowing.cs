namespace Prtr.Ingest.Drafts;

/// <summary>What follows from what was typed: the mark of an operation, and of a receiver what is known of it. It takes the place of nothing, but of what had followed from what stood before.</summary>
internal sealed class DraftFollowing(Draft draft, IReadOnlyCollection<CellEdit> edits, IReadOnlyList<KnownReceiver> receivers)
{
    private static readonly string[] OfReceiver = ["receiver_bin", "receiver_address", "receiver_kato", "destination_country"];

    public static bool Leads(CellEdit edit) => edit.Text.Length > 0 && edit.Field is "receiver_name" or "operation";

    public IEnumerable<CellEdit> Edits =>
        from edit in edits
        where Leads(edit)
        let row = draft.Row(edit.RowId)
        // A form says all that stands in it: only what differs was typed.
        where row is not null && row[edit.Field] != edit.Text
        from following in edit.Field == "operation"
            ? [(Field: "mark", Now: MarkOf(edit.Text), Then: MarkOf(row["operation"]))]
            : OfReceiver.Select(one => (Field: one, Now: OfName(edit.Text, row, one), Then: OfName(row["receiver_name"], row, one)))
        where row.Table.Has(following.Field) && following.Now.Length > 0 && following.Now != row[following.Field]
            && (row[following.Field].Length == 0 || row[following.Field] == following.Then)
            && edits.All(other => other.RowId != row.Id || other.Field != following.Field || other.Text == row[following.Field])
        select new CellEdit(row.Id, following.Field, following.Now);

    private static string MarkOf(string operation) => operation.TrimStart() switch { ['R' or 'r', ..] => "В", ['D' or 'd', ..] => "У", _ => "" };

    // What other rows of the draft say is nearer than what was reported before.
    private string OfName(string name, DraftRow own, string field) =>
        name.Trim() is not { Length: > 0 } known ? ""
        : draft.Rows.LastOrDefault(other => other.Id != own.Id && !other.IsRemoved && other["receiver_name"].Trim() == known && other[field].Length > 0)?[field]
            ?? receivers.FirstOrDefault(receiver => receiver.Name.Equals(known, StringComparison.OrdinalIgnoreCase))?[field] ?? "";
}
