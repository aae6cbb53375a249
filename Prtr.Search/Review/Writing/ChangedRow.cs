using Prtr.Search.Reference;
using Prtr.Search.Review.Figures;

namespace Prtr.Search.Review.Writing;

/// <summary>What the rows of changed figures are about, in words.</summary>
/// <param name="remarkTitle">What a kind of remark is called: its code, the language, the title.</param>
/// <param name="language">kk, ru or en.</param>
public sealed class ChangedRow(ReferenceData reference, Func<string, string, string> remarkTitle, string language)
{
    private readonly CodeNames names = new(reference, remarkTitle, language);

    /// <summary>The names of the codes in a row's key, see <see cref="FigureChange.KeyOf"/>; the codes themselves where the table has other columns today.</summary>
    public string Of(FigureTable table, string key)
    {
        if (key == FigureChange.Total)
        {
            return WritingTexts.Get("total", language);
        }

        var columns = table.Columns.Where(column => column.IsCode).ToList();
        var codes = key.Split('|', Math.Max(1, columns.Count));
        return string.Join(", ", codes.Length == columns.Count ? columns.Zip(codes, Name) : codes);
    }

    private string Name(FigureColumn column, string code) =>
        column.Unit == FigureUnit.Text ? code : names.Of(column.Name, code.Length == 0 ? default : Figure.Of(code));
}
