using Prtr.Search.Register;
using Prtr.Search.Text;

namespace Prtr.Ingest.Form;

/// <summary>What tables and fields are called in the form, in kk, ru and en.</summary>
public static class FormTexts
{
    private static readonly TextResource Texts = new(typeof(FormTexts));

    /// <summary>What the table's sheet is called in a workbook of the language; the machine name where there is no text.</summary>
    public static string Sheet(FormTable table, string language) => Find(table.Name, language) ?? table.Name;

    /// <summary>Title of the field, which is also its header in the workbook.</summary>
    public static string Title(string field, string language) => Find("field." + field, language) ?? field;

    /// <summary>Whether a text stands above the fields of the facility sheet, in any language.</summary>
    public static bool IsHeading(string text) => Languages.All.Any(language => Find("heading.field", language) == text.Trim());

    /// <summary>Any other text of the form; null when there is none.</summary>
    public static string? Find(string key, string language) => Texts.Find(language, key);
}
