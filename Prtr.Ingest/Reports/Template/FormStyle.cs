using ClosedXML.Excel;

namespace Prtr.Ingest.Reports.Template;

/// <summary>How the form looks: quiet, with the fields to be filled in standing out.</summary>
internal static class FormStyle
{
    public const string Text = "@";

    private static readonly HashSet<string> TextFields =
        ["facility_id", "operator_bin", "receiver_bin", "kato", "receiver_kato", "main_activity", "other_activities", "oked", "contact_phone", "cas", "waste_code", "operation", "withheld_ground"];

    private static readonly XLColor Head = XLColor.FromHtml("#12506B");
    private static readonly XLColor Line = XLColor.FromHtml("#C9D3D9");
    private static readonly XLColor Fill = XLColor.FromHtml("#F4F8FA");
    private static readonly XLColor Quiet = XLColor.FromHtml("#55626B");

    /// <summary>Whether a field's cells are text: codes, and numbers that would lose their zeros.</summary>
    public static bool IsText(string field) => TextFields.Contains(field);

    /// <summary>The title of a field as the form shows it, with a star when it is required.</summary>
    public static string Title(string title, bool required) => required ? title + " *" : title;

    public static void Heading(IXLRange cells)
    {
        cells.Style.Font.Bold = true;
        cells.Style.Font.FontColor = XLColor.White;
        cells.Style.Fill.BackgroundColor = Head;
        cells.Style.Alignment.WrapText = true;
        cells.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
    }

    public static void Input(IXLRange cells)
    {
        cells.Style.Fill.BackgroundColor = Fill;
        cells.Style.Border.InsideBorder = XLBorderStyleValues.Thin;
        cells.Style.Border.InsideBorderColor = Line;
        cells.Style.Border.OutsideBorder = XLBorderStyleValues.Thin;
        cells.Style.Border.OutsideBorderColor = Line;
        cells.Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
        cells.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Left;
        cells.Style.Alignment.WrapText = true;
    }

    public static void Explanation(IXLRange cells)
    {
        cells.Style.Font.FontColor = Quiet;
        cells.Style.Alignment.WrapText = true;
        cells.Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
    }

    /// <summary>Prints on sheets as wide as the table.</summary>
    public static void Print(IXLWorksheet sheet)
    {
        sheet.PageSetup.PaperSize = XLPaperSize.A4Paper;
        sheet.PageSetup.PageOrientation = XLPageOrientation.Landscape;
        sheet.PageSetup.FitToPages(1, 0);
    }
}
