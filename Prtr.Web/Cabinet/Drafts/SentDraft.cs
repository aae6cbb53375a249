using System.Globalization;
using Prtr.Ingest.Drafts;

namespace Prtr.Web.Cabinet.Drafts;

/// <summary>What the form of a draft has sent: its cells are named <c>row.field</c>.</summary>
/// <param name="Seen">The last change that the form showed.</param>
public sealed record SentDraft(long Seen, IReadOnlyList<CellEdit> Edits)
{
    public static SentDraft Read(IFormCollection form)
    {
        var edits = form.Where(value => value.Key.Contains('.', StringComparison.Ordinal)).Select(value => Cell(value.Key, value.Value.ToString())).OfType<CellEdit>().ToList();
        // A button says what becomes of its row.
        if (form["go"].ToString() is { } go && (go.StartsWith("remove.", StringComparison.Ordinal) || go.StartsWith("restore.", StringComparison.Ordinal)) && Row(go[(go.IndexOf('.', StringComparison.Ordinal) + 1)..]) is { } row)
        {
            edits.Add(new CellEdit(row, DraftFields.Removed, go[2] == 'm' ? "yes" : ""));
        }

        return new SentDraft(long.TryParse(form["seen"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : 0, edits);
    }

    /// <summary>Which of two texts somebody chose, as <c>mine.row.field</c> or <c>theirs.row.field</c>; null when the button says something else.</summary>
    public static CellEdit? Choice(string go) => go.Split('.') is [("mine" or "theirs") and var which, var row, var field] && Row(row) is { } id ? new CellEdit(id, field, which) : null;

    /// <summary>The name of a cell in the form.</summary>
    public static string Name(long row, string field) => string.Create(CultureInfo.InvariantCulture, $"{row}.{field}");

    // Line breaks come as the form's encoding has them.
    private static CellEdit? Cell(string name, string text) =>
        name.IndexOf('.', StringComparison.Ordinal) is var point && Row(name[..point]) is { } row ? new CellEdit(row, name[(point + 1)..], text.ReplaceLineEndings("\n")) : null;

    private static long? Row(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : null;
}
