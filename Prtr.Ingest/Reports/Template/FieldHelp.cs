using Prtr.Ingest.Form;
using Prtr.Search.Text;

namespace Prtr.Ingest.Reports.Template;

/// <summary>What to write into a field, in a sentence of kk, ru or en that fits an input message (255 characters).</summary>
public static class FieldHelp
{
    private static readonly TextResource Texts = new(typeof(FieldHelp));

    public static string Of(string field, string language) => Texts.Find(language, field) ?? "";

    /// <summary>Name of the sheet that explains all fields, and title of the column of explanations.</summary>
    internal static string Sheet(string language) => Of("sheet", language);

    /// <summary>What to know before filling in anything.</summary>
    internal static IEnumerable<string> Lead(IReadOnlyList<FormTable> tables, string language) =>
        tables.Contains(ReportForm.Diffuse) ? [Of("diffuse", language), Of("diffuse_rows", language)] : [Of("lead", language), Of("rows", language)];
}
