namespace Prtr.Ingest.Drafts;

/// <summary>What follows from what was typed, where nothing stands yet: the mark of an operation, and of a receiver what is known of it from other rows.</summary>
internal static class DraftFollowing
{
    private static readonly string[] OfReceiver = ["receiver_bin", "receiver_address", "receiver_kato", "destination_country"];

    public static bool Leads(CellEdit edit) => edit.Text.Length > 0 && edit.Field is "receiver_name" or "operation";

    public static IReadOnlyList<CellEdit> Of(Draft draft, IReadOnlyCollection<CellEdit> edits)
    {
        var following = new List<CellEdit>();
        foreach (var edit in edits.Where(Leads))
        {
            // A form says all that stands in it: only what differs was typed.
            if (draft.Row(edit.RowId) is not { } row || row[edit.Field] == edit.Text)
            {
                continue;
            }

            if (edit.Field == "operation")
            {
                Follow(row, "mark", edit.Text.TrimStart() switch { ['R' or 'r', ..] => "В", ['D' or 'd', ..] => "У", _ => "" });
            }
            else if (draft.Rows.LastOrDefault(other => other.Id != row.Id && other["receiver_name"].Trim() == edit.Text.Trim()) is { } known)
            {
                Array.ForEach(OfReceiver, one => Follow(row, one, known[one]));
            }
        }

        return following;

        void Follow(DraftRow row, string name, string text)
        {
            if (text.Length > 0 && row[name].Length == 0 && row.Table.Has(name) && edits.All(edit => edit.RowId != row.Id || edit.Field != name || edit.Text.Length == 0))
            {
                following.Add(new CellEdit(row.Id, name, text));
            }
        }
    }
}
